// select.poll objects. Counterpart: pollObject in Modules/selectmodule.c.

import type { Host } from '../../contract/host.ts';
import { asIndex, isIndexable } from '../../runtime/convert.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { fileDescriptor } from '../../runtime/fileDescriptor.ts';
import { floatValue } from '../../runtime/layout/numbers.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { own } from '../../runtime/refcount.ts';
import { osError } from '../../runtime/osError.ts';
import { keyError, overflowError, runtimeError, typeError, valueError } from '../../runtime/raise.ts';
import { then } from '../../runtime/call.ts';
import type { PollRequest } from '../../runtime/scheduler/thread.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Result, type Value } from '../../runtime/value.ts';
import { awaitDescriptors } from './awaitDescriptors.ts';

export class PyPoll extends PyObject {
  readonly events = new Map<number, number>();
  running = false;
}

function eventMask(v: Value): number {
  const n = asIndex(v);
  if (n < 0) throw valueError('Cannot convert negative int');
  if (n > 65535) throw overflowError('Python int too large for C unsigned short');
  return Number(n);
}

/** A time-out in milliseconds as nanoseconds; null waits for ever. */
export function millisecondTimeout(v: Value): number | null {
  if (v === null) return null;
  const x = floatValue(v);
  if (x === undefined && !isIndexable(v)) throw typeError('timeout must be an integer or None');
  if (x !== undefined && Number.isNaN(x)) throw valueError('Invalid value NaN (not a number)');
  const ms = x ?? Number(asIndex(v));
  if (Math.abs(ms) * 1e6 >= 2 ** 63) throw overflowError('timestamp out of range for C PyTime_t');
  const whole = ms > 0 ? Math.ceil(ms) : Math.floor(ms);
  if (whole > 2147483647) throw overflowError('timeout is too large');
  return whole < 0 ? null : whole * 1e6;
}

function poll(self: PyPoll, timeoutV: Value): Result {
  const timeout = millisecondTimeout(timeoutV);
  if (self.running) throw runtimeError('concurrent poll() invocation');
  const requests: PollRequest[] = [...self.events].map(([fd, events]) => ({ fd, events, revents: 0 }));
  self.running = true;
  let r: Result;
  try {
    r = awaitDescriptors(requests, timeout, () => {
      self.running = false;
      const answers = requests.filter((q) => q.revents !== 0).map((q) => own(new PyTuple([q.fd, q.revents & 0xffff])));
      return new PyList(answers);
    });
  } catch (thrown) {
    self.running = false;
    throw thrown;
  }
  return then(r, (v) => {
    self.running = false;
    return v;
  });
}

export const pollDecl = (host: Host): TypeDecl<PyPoll> =>
  defineType<PyPoll>({
    name: 'poll',
    module: 'select',
    ctor: PyPoll,
    final: true,
    construct: methods<PyType>()({
      'poll(cls, *args, **kwargs)': () => {
        throw typeError("cannot create 'select.poll' instances");
      },
    }),
    methods: methods<PyPoll>()({
      'register(self, fd, eventmask=7, /)': (self, file, mask) => {
        const fd = fileDescriptor(file);
        self.events.set(fd, eventMask(mask));
      },
      'modify(self, fd, eventmask, /)': (self, file, mask) => {
        const fd = fileDescriptor(file);
        const events = eventMask(mask);
        if (!self.events.has(fd)) throw osError(host, host.constants.ENOENT ?? 2);
        self.events.set(fd, events);
      },
      'unregister(self, fd, /)': (self, file) => {
        const fd = fileDescriptor(file);
        if (!self.events.delete(fd)) throw keyError(fd);
      },
      'poll(self, timeout=None, /)': poll,
    }),
    doc: 'A polling object, which supports registering and unregistering file descriptors\nand then polling them for I/O events.',
  });
