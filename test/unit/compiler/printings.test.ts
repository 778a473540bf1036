// Golden files of both printings, one statement kind a file: `golden/NAME.js` holds the direct printing of the unit and
// the resumable printing of its first function. `vitest -u` writes them anew; read the difference before committing.

import { describe, expect, it } from 'vitest';
import { compileTree, printResumable } from '../../../src/compiler/compile.ts';
import { parseModule } from '../../../src/syntax/parse.ts';

const programs: Readonly<Record<string, string>> = {
  if: 'def f(a, b):\n  if a and not b: return a\n  elif a < b < 3: b()\n  return a or b\n',
  while: 'def f(a):\n  while a: a = a.next\n  else: a.done()\n',
  for: 'def f(xs):\n  for i, x in xs:\n    if x: continue\n    break\n  else: return 1\n',
  calls: 'def f(a, *r, k=1, **kw):\n  a.m(1, a)\n  a.m(g(), k=2)\n  return h(*r, **kw)\n',
  assign: 'def f(a, b):\n  a.x = b[0] = c = g()\n  a, b = b, a\n  x, *y = c\n  a.n += 1\n  del b[1:2], x\n',
  tryExcept: 'def f(a):\n  try: a()\n  except (KeyError, OSError) as e: g(e)\n  except: raise\n  else: return 2\n',
  tryFinally: 'def f(a):\n  for x in a:\n    try:\n      if x: return g(x)\n      continue\n    finally: h()\n',
  tryStar: 'def f():\n  try: g()\n  except* ValueError as e: h(e)\n',
  with: 'def f(a):\n  with a as b, b.c: return b\n',
  match: 'def f(v):\n  match v:\n    case [1, x, *_] | {"k": x}: return x\n    case A(y, z=None) if y: return y\n    case _: return 0\n',
  comprehension: 'def f(xs, n):\n  return [(x, lambda: x) for x in xs if x > n], {k: v for k, v in xs}\n',
  generator: 'def f(n):\n  x = yield n\n  try: yield from g(x)\n  finally: h()\n',
  coroutine: 'async def f(a):\n  async with a as b:\n    async for x in b: await x\n',
  asyncGenerator: 'async def f(a):\n  yield await a\n',
  closure: 'def f(a):\n  n = 0\n  def g(b=1):\n    nonlocal n\n    n += a + b\n    return n\n  return g\n',
  class: 'class A(B, k=1):\n  "doc"\n  x: int = 1\n  def m(self): return super().m(self.x)\n',
  generic: 'def f[T: int](a: T = 1) -> T: pass\ntype L[U] = list[U]\n',
  strings: 'def f(a, b):\n  return f"{a}-{b!r:>{a}}", t"{a}"\n',
  imports: 'import a.b as c, d.e\nfrom . import f as g\nfrom h import *\n',
  assert: 'def f(a):\n  assert a > 1, g(a)\n  raise KeyError from a\n',
  locals: 'def f(a):\n  return [locals() for b in a]\n',
};

describe('printings', () => {
  for (const [name, source] of Object.entries(programs)) {
    it(name, async () => {
      const tree = parseModule(source);
      const options = { filename: `${name}.py`, mode: 'exec' } as const;
      const unit = compileTree(tree, options);
      const second = unit.codes.length > 1 && (unit.codes[1]?.positions.length ?? 0) > 0 ? printResumable(tree, options, 1) : null;
      if (second) expect(second.hash).toBe(unit.codes[1]?.hash);
      for (const text of [unit.text, second?.text ?? 'null']) expect(() => new Function(`return ${text}`)).not.toThrow();
      await expect(`${unit.text}\n\n${second?.text ?? ''}\n`).toMatchFileSnapshot(`golden/${name}.js`);
    });
  }
});

describe('line table', () => {
  it('has one entry a line, and every resume point has a line', () => {
    const unit = compileTree(parseModule(programs.tryFinally as string), { filename: 'x', mode: 'exec' });
    expect(unit.lines.pcs.length).toBe(unit.text.split('\n').length);
    const points = (unit.codes[1]?.temps ?? []).length;
    expect(new Set(unit.lines.pcs.filter((pc) => pc >= 0)).size).toBeGreaterThanOrEqual(points);
  });
});
