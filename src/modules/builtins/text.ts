// `print`, `input`, `repr`, `ascii`, `format`. Counterpart: Python/bltinmodule.c.

import { callMethod, callMethodS, getattrS, hasAttribute } from '../../runtime/attribute.ts';
import { callS, then, thenValue } from '../../runtime/call.ts';
import { functions } from '../../runtime/defineType.ts';
import { isStr, str, textOf } from '../../runtime/layout/str.ts';
import { callWithDict } from '../../objects/function.ts';
import { forget, isThrown, newException, runtimeError, typeError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { asciiS, formatS, reprS, strS, str_ } from '../../runtime/text.ts';
import { truth } from '../../runtime/truth.ts';
import { typeName } from '../../runtime/typeOf.ts';
import { type Result, S, type Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { audit } from '../sys/audit.ts';
import { sysDict } from '../sys/dict.ts';

function separator(v: Value, name: string, fallback: string): Value {
  if (v === null) return fallback;
  if (isStr(v)) return v;
  throw typeError(`${name} must be None or a string, not ${typeName(v)}`);
}

/** `print`: one `write` for each piece, as CPython does. S-aware: the stream may be Python code that waits. */
function print(args: readonly Value[], sep: Value, end: Value, file: Value, flush: Value): Result {
  let out = file;
  if (file === null) {
    const stdout = sysDict().getStr('stdout');
    if (stdout === undefined) throw runtimeError('lost sys.stdout');
    if (stdout === null) return null;
    out = stdout;
  }
  const between = separator(sep, 'sep', ' ');
  const last = separator(end, 'end', '\n');
  const doFlush = truth(flush);
  if (!doFlush && printQuickly(out, args, between, last)) return null;
  own(out);
  const done = thenValue(getattrS(out, 'write'), (write) => {
    own(write);
    return then(pieces(write, args, between, last), (r) => {
      release(write);
      return r === S || !doFlush ? r : callMethodS(out, 'flush');
    });
  });
  return then(done, (r) => {
    release(out);
    return r === S ? S : null;
  });
}

/** Streams that may take text without waiting and without Python code. */
interface QuickStream {
  /** False: nothing was written, the usual way must be gone. */
  writeQuickly(text: string): boolean;
}

/** Writes everything at once where no argument needs Python code to be shown and the stream has room. */
function printQuickly(out: Value, args: readonly Value[], between: Value, last: Value): boolean {
  const stream = out as Partial<QuickStream> | null;
  if (stream === null || stream.writeQuickly === undefined || typeof between !== 'string' || typeof last !== 'string') return false;
  let text = '';
  for (let i = 0; i < args.length; i++) {
    const v = args[i];
    if (i > 0) text += between;
    if (typeof v === 'string') text += v;
    else if (typeof v === 'number' && Number.isInteger(v)) text += String(v);
    else if (v === null || typeof v === 'boolean') text += v === null ? 'None' : v ? 'True' : 'False';
    else return false;
  }
  return stream.writeQuickly(text + last);
}

function pieces(write: Value, args: readonly Value[], between: Value, last: Value): Result {
  const step = (i: number): Result => {
    if (i === args.length) return callS(write, last);
    const one = (): Result => thenValue(strS(args[i] as Value), (text) => thenValue(callS(write, text), () => step(i + 1)));
    return i === 0 ? one() : thenValue(callS(write, between), one);
  };
  return step(0);
}

/** Does a stream lead to a terminal? At its end CPython's line editor raises EOFError without a text. */
const isTerminal = (stream: Value): boolean => hasAttribute(stream, 'isatty') && callMethod(stream, 'isatty') === true;

/** `input(prompt)`: through `sys.stdin`; a terminal's own line editing is `readline`'s affair. */
function input(prompt: Value | undefined): Value {
  const d = sysDict();
  const [stdin, stdout, stderr] = ['stdin', 'stdout', 'stderr'].map((name) => d.getStr(name) ?? null) as [Value, Value, Value];
  if (stdin === null) throw runtimeError('input(): lost sys.stdin');
  if (stdout === null) throw runtimeError('input(): lost sys.stdout');
  if (stderr === null) throw runtimeError('input(): lost sys.stderr');
  const streams = [stdin, stdout, stderr];
  streams.forEach(own);
  try {
    return readLine(stdin, stdout, stderr, prompt);
  } finally {
    for (const stream of streams) release(stream);
  }
}

function readLine(stdin: Value, stdout: Value, stderr: Value, prompt: Value | undefined): Value {
  audit('builtins.input', prompt ?? null);
  flush(stderr);
  if (prompt !== undefined) callMethod(stdout, 'write', str_(prompt));
  flush(stdout);
  const line = callMethod(stdin, 'readline');
  if (!isStr(line)) throw typeError('object.readline() returned non-string');
  const text = textOf(line);
  if (text === '')
    throw isTerminal(stdin) && isTerminal(stdout) ? newException(exceptions.EOFError) : newException(exceptions.EOFError, 'EOF when reading a line');
  audit('builtins.input/result', line);
  return str(text.endsWith('\n') ? text.slice(0, -1) : text);
}

/** What goes wrong with flushing is nobody's concern here. */
function flush(stream: Value): void {
  try {
    callMethod(stream, 'flush');
  } catch (thrown) {
    if (isThrown(thrown, exceptions.Exception)) forget(thrown);
    else throw thrown;
  }
}

export const textFunctions = functions({
  "print(*args, sep=' ', end='\\n', file=None, flush=False)": print,
  "input(prompt=?'', /)": input,
  'repr(obj, /)': (v) => reprS(v),
  'ascii(obj, /)': (v) => asciiS(v),
  "format(value, format_spec='', /)": (v, spec) => {
    if (!isStr(spec)) throw typeError(`format() argument 2 must be str, not ${typeName(spec)}`);
    return formatS(v, spec);
  },
  'breakpoint(*args, **kws)': (args, kws) => {
    const hook = sysDict().getStr('breakpointhook');
    if (hook === undefined) throw runtimeError('lost sys.breakpointhook');
    audit('builtins.breakpoint', hook);
    return callWithDict(hook, args, kws);
  },
});
