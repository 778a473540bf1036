// The type frame. Counterpart: Objects/frameobject.c.

import { offsetOf } from './code/instructions.ts';
import { type FrameExtras, PyFrame, newExtras } from '../runtime/control/frame.ts';
import { thenValue } from '../runtime/call.ts';
import { callerOf, isSuspendedBody, placeOf, withValues } from '../runtime/control/frameLocals.ts';
import { type TypeDecl, defineType, methods } from '../runtime/defineType.ts';
import { address } from '../runtime/identity.ts';
import { str } from '../runtime/layout/str.ts';
import { builtinsOf } from '../runtime/namespace.ts';
import { exceptionOf, runtimeError, typeError, valueError } from '../runtime/raise.ts';
import { own, release } from '../runtime/refcount.ts';
import type { Result, Value } from '../runtime/value.ts';
import { frameLocals } from './frameLocals.ts';
import { PyGenerator } from './generator.ts';
import { PyCoroutine } from './coroutine.ts';
import { PyAsyncGenerator } from './asyncGenerator.ts';

/** The line where the frame stands; -1 where its code was given a line table that knows none. */
export function frameLine(frame: PyFrame): number {
  const { code, table } = frame.K;
  const line = code.lineOf(placeOf(frame));
  return line < 0 && code.given?.has('co_linetable') !== true ? table.firstlineno : line;
}

function lineOrNone(frame: PyFrame): Value {
  const line = frameLine(frame);
  return line < 0 ? null : line;
}

const extrasOf = (frame: PyFrame): FrameExtras => (frame.extras ??= newExtras());

function setTrace(frame: PyFrame, value: Value | undefined): void {
  const extras = extrasOf(frame);
  const old = extras.trace;
  extras.trace = own(value === undefined ? null : value);
  release(old);
}

const cannotDelete = (name: string): Error =>
  exceptionOf('AttributeError', `attribute '${name}' of 'frame' objects cannot be deleted`) as unknown as Error;

function flag(field: 'traceLines' | 'traceOpcodes') {
  return (frame: PyFrame, value: Value | undefined): void => {
    if (value === undefined) throw field === 'traceLines' ? typeError("can't delete numeric/char attribute") : cannotDelete('f_trace_opcodes');
    if (typeof value !== 'boolean') throw typeError('attribute value type must be bool');
    extrasOf(frame)[field] = value;
  };
}

function clear(frame: PyFrame): null {
  if (isSuspendedBody(frame)) {
    const body = bodyOf(frame);
    if (body === null || body.started) throw runtimeError('cannot clear a suspended frame');
    body.finalizeNow();
    body.dropFrame();
  }
  if (!frame.finished) throw runtimeError('cannot clear an executing frame');
  frame.releaseSlots();
  setTrace(frame, null);
  return null;
}

type Body = PyGenerator | PyCoroutine | PyAsyncGenerator;

function bodyOf(frame: PyFrame): Body | null {
  const body: unknown = frame.finished ? null : (frame.record?.gen ?? null);
  return body instanceof PyGenerator || body instanceof PyCoroutine || body instanceof PyAsyncGenerator ? body : null;
}

/** `f_generator`: a running body is captured for it, as only its record tells whose it is. May return S. */
function generatorOf(frame: PyFrame): Result {
  if (!frame.K.isGenerator || frame.finished || frame.record !== null) return bodyOf(frame);
  return thenValue(withValues(frame, () => null) ?? null, () => bodyOf(frame));
}

export const frameType: TypeDecl<PyFrame> = defineType<PyFrame>({
  name: 'frame',
  ctor: PyFrame as never,
  attributes: { __new__: null },
  final: true,
  methods: methods<PyFrame>()({
    '__repr__(self, /)': (self) =>
      str(`<frame at ${address(self)}, file '${self.K.code.filename}', line ${frameLine(self)}, code ${self.K.table.name}>`),
    'clear(self, /)': clear,
  }),
  getset: {
    f_back: { get: callerOf },
    f_builtins: { get: (self) => builtinsOf(self.K.globals) },
    f_code: { get: (self) => self.K.code },
    f_generator: { get: (self) => generatorOf(self) as Value },
    f_globals: { get: (self) => self.K.globals },
    f_lasti: { get: (self) => offsetOf(self.K.code, placeOf(self)) },
    f_lineno: {
      get: lineOrNone,
      set: (_self, value) => {
        if (value === undefined) throw cannotDelete('f_lineno');
        throw valueError('f_lineno can only be set in a trace function');
      },
    },
    f_locals: { get: (self) => frameLocals(self) as Value },
    f_trace: { get: (self) => self.extras?.trace ?? null, set: setTrace },
    f_trace_lines: { get: (self) => self.extras?.traceLines ?? true, set: flag('traceLines'), member: true },
    f_trace_opcodes: { get: (self) => self.extras?.traceOpcodes ?? false, set: flag('traceOpcodes') },
  },
});
