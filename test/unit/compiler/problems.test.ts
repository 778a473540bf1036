// Errors and warnings of the compiler's own stages: message and range as CPython 3.14 gives them.

import { describe, expect, it } from 'vitest';
import { compileTree } from '../../../src/compiler/compile.ts';
import { CompileProblem } from '../../../src/compiler/problem.ts';
import { parseModule } from '../../../src/syntax/parse.ts';

function problem(source: string): [string, number, number, number, number] | null {
  try {
    compileTree(parseModule(source), { filename: 'x', mode: 'exec' });
    return null;
  } catch (e) {
    if (!(e instanceof CompileProblem) || e.range === null) throw e;
    const { lineno, col_offset, end_lineno, end_col_offset } = e.range;
    return [e.message, lineno, col_offset + 1, end_lineno, end_col_offset + 1];
  }
}
const warnings = (source: string): string[] => compileTree(parseModule(source), { filename: 'x', mode: 'exec' }).warnings.map((w) => w.message);

const errors: readonly (readonly [string, [string, number, number, number, number]])[] = [
  ['def f(a,a): pass', ["duplicate argument 'a' in function definition", 1, 9, 1, 10]],
  ['def f(x):\n  global x', ["name 'x' is parameter and global", 2, 3, 2, 11]],
  ['def f():\n  print(x)\n  global x', ["name 'x' is used prior to global declaration", 3, 3, 3, 11]],
  ['def f():\n  nonlocal x', ["no binding for nonlocal 'x' found", 2, 3, 2, 13]],
  ['[i:=0 for i in range(3)]', ["assignment expression cannot rebind comprehension iteration variable 'i'", 1, 2, 1, 3]],
  ['return 1', ["'return' outside function", 1, 1, 1, 9]],
  ['def f():\n  await x', ["'await' outside async function", 2, 3, 2, 10]],
  ['[x async for x in y]', ['asynchronous comprehension outside of an asynchronous function', 1, 1, 1, 21]],
  ['for x in y:\n  def f(): continue', ["'continue' not properly in loop", 2, 12, 2, 20]],
  ['del __debug__', ['cannot delete __debug__', 1, 5, 1, 14]],
  ['*a, *b = c', ['multiple starred expressions in assignment', 1, 1, 1, 7]],
  ['match x:\n  case a: pass\n  case b: pass', ["name capture 'a' makes remaining patterns unreachable", 2, 8, 2, 9]],
  ['match x:\n  case {1:a,1:b}: pass', ['mapping pattern checks duplicate key (1)', 2, 8, 2, 17]],
  ['try: pass\nexcept* A:\n  break', ["'break', 'continue' and 'return' cannot appear in an except* block", 3, 3, 3, 8]],
  ['f(a=1,a=2)', ['keyword argument repeated: a', 1, 7, 1, 10]],
];

describe('errors', () => {
  for (const [source, expected] of errors) it(JSON.stringify(source), () => expect(problem(source)).toEqual(expected));
});

describe('warnings', () => {
  it('literals that cannot be called, indexed or identical', () => {
    expect(warnings('"a"(1)')).toEqual(["'str' object is not callable; perhaps you missed a comma?"]);
    expect(warnings('[1][2,3]')).toEqual(['list indices must be integers or slices, not tuple; perhaps you missed a comma?']);
    expect(warnings('x is 1')).toEqual(['"is" with \'int\' literal. Did you mean "=="?']);
    expect(warnings('assert (1,"x")')).toEqual(['assertion is always true, perhaps remove parentheses?']);
  });
  it('jumps out of finally', () => {
    expect(warnings('def f():\n  try: pass\n  finally: return')).toEqual(["'return' in a 'finally' block"]);
    expect(warnings('try: pass\nfinally:\n  for x in y: break')).toEqual([]);
  });
});

describe('long and deep programs', () => {
  it('chains of any length', () => {
    for (const source of [Array(20000).fill('a').join('+'), `a${'.b'.repeat(5000)}`, `a${'()'.repeat(5000)}`]) {
      expect(problem(source)).toBeNull();
    }
    expect(problem(`if a: pass\n${'elif b: pass\n'.repeat(5000)}`)).toBeNull();
  });
  it('nesting too deep', () => {
    expect(() => problem(`${'-'.repeat(3000)}a`)).toThrow('maximum recursion depth exceeded during compilation');
  });
});
