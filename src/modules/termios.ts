// The module termios. Counterpart: Modules/termios.c.

import type { Host } from '../contract/host.ts';
import { makeModuleException } from '../objects/exceptions/moduleException.ts';
import { asCInt, asIndex, asUint32 } from '../runtime/convert.ts';
import { type ModuleDecl, defineModule, functions } from '../runtime/defineType.ts';
import { fileDescriptor } from '../runtime/fileDescriptor.ts';
import { withItems } from '../runtime/iterate.ts';
import { PyBytes, bytes } from '../runtime/layout/bytes.ts';
import { PyList, listFrom } from '../runtime/layout/list.ts';
import { intValue } from '../runtime/layout/numbers.ts';
import { str } from '../runtime/layout/str.ts';
import { tupleOf } from '../runtime/layout/tuple.ts';
import { importError, newException, overflowError, typeError } from '../runtime/raise.ts';
import { retry } from '../runtime/scheduler/systemCalls.ts';
import { hasSpecial } from '../runtime/special.ts';
import type { PyType } from '../runtime/typeObject.ts';
import type { Value } from '../runtime/value.ts';
import { exceptions } from '../runtime/wellKnown.ts';
import { termiosNames } from './termiosNames.ts';

const NCCS = 32;
let errorType: PyType | undefined;
const termiosError = (): PyType => (errorType ??= makeModuleException('termios', 'error', exceptions.Exception));

function fail(host: Host, status: number): never {
  throw newException(termiosError(), -status, str(host.strerror(-status)));
}

function check(host: Host, status: number): void {
  if (status < 0) fail(host, status);
}

function tcgetattr(host: Host, terminal: NonNullable<Host['terminal']>, fd: number): Value {
  const t = retry(() => terminal.tcgetattr(fd));
  if (typeof t === 'number') fail(host, t);
  const { ICANON = 2, VMIN = 6, VTIME = 5 } = host.constants;
  const raw = (t.lflag & ICANON) === 0;
  const cc: Value[] = Array.from({ length: NCCS }, (_, i) => {
    const c = t.cc[i] ?? 0;
    return raw && (i === VMIN || i === VTIME) ? c : bytes(Uint8Array.of(c));
  });
  return listFrom([t.iflag >>> 0, t.oflag >>> 0, t.cflag >>> 0, t.lflag >>> 0, t.ispeed >>> 0, t.ospeed >>> 0, listFrom(cc)]);
}

function controlCharacters(v: Value): Uint8Array {
  if (!(v instanceof PyList) || v.items.length !== NCCS) throw typeError(`tcsetattr: attributes[6] must be ${NCCS} element list`);
  return Uint8Array.from(v.items, (c) => {
    if (c instanceof PyBytes && c.data.length === 1) return c.data[0] as number;
    if (intValue(c) !== undefined) return Number(asIndex(c));
    throw typeError('tcsetattr: elements of attributes must be bytes objects of length 1 or integers');
  });
}

function tcsetattr(host: Host, terminal: NonNullable<Host['terminal']>, fd: number, when: number, v: Value): void {
  if (!(v instanceof PyList) || v.items.length !== 7) throw typeError('tcsetattr, arg 3: must be 7 element list');
  const [iflag, oflag, cflag, lflag, ispeed, ospeed] = v.items.slice(0, 6).map(asUint32) as [number, number, number, number, number, number];
  const attributes = { iflag, oflag, cflag, lflag, ispeed, ospeed, cc: controlCharacters(v.items[6] as Value) };
  check(
    host,
    retry(() => terminal.tcsetattr(fd, when, attributes)),
  );
}

function windowSize(v: Value): readonly [number, number] {
  const message = 'tcsetwinsize, arg 2: must be a two-item sequence';
  if (!hasSpecial(v, '__getitem__') || !hasSpecial(v, '__len__')) throw typeError(message);
  return withItems(v, (items) => {
    if (items.length !== 2) throw typeError(message);
    return items.map((item) => {
      const n = Number(asIndex(item));
      if (n < 0 || n > 65535) throw overflowError('winsize value(s) out of range.');
      return n;
    }) as unknown as Value;
  }) as unknown as readonly [number, number];
}

export function termiosModule(host: Host): ModuleDecl {
  const { terminal } = host;
  if (terminal === undefined) throw importError('this host has no terminals');
  const constants: Record<string, Value> = {};
  for (const name of termiosNames) {
    const value = host.constants[name];
    if (value !== undefined) constants[name] = value < 0 ? value + 2 ** 32 : value;
  }
  const call =
    (f: (fd: number, n: number) => number) =>
    (file: Value, n: Value): void => {
      const fd = fileDescriptor(file);
      const argument = asCInt(n);
      check(
        host,
        retry(() => f(fd, argument)),
      );
    };
  return defineModule({
    name: 'termios',
    doc: 'This module provides an interface to the Posix calls for tty I/O control.',
    functions: functions({
      'tcgetattr(fd, /)': (file) => tcgetattr(host, terminal, fileDescriptor(file)),
      'tcsetattr(fd, when: cint, attributes, /)': (file, when, attributes) => tcsetattr(host, terminal, fileDescriptor(file), when, attributes),
      'tcsendbreak(fd, duration, /)': call((fd, n) => terminal.tcsendbreak(fd, n)),
      'tcdrain(fd, /)': (file) =>
        check(
          host,
          retry(() => terminal.tcdrain(fileDescriptor(file))),
        ),
      'tcflush(fd, queue, /)': call((fd, n) => terminal.tcflush(fd, n)),
      'tcflow(fd, action, /)': call((fd, n) => terminal.tcflow(fd, n)),
      'tcgetwinsize(fd, /)': (file) => {
        const r = terminal.tcgetwinsize(fileDescriptor(file));
        if (typeof r === 'number') fail(host, r);
        return tupleOf(r.rows, r.columns);
      },
      'tcsetwinsize(fd, winsize, /)': (file, v) => {
        const fd = fileDescriptor(file);
        const [rows, columns] = windowSize(v);
        const now = terminal.tcgetwinsize(fd);
        if (typeof now === 'number') fail(host, now);
        check(host, terminal.tcsetwinsize(fd, { ...now, rows, columns }));
      },
    }),
    values: () => ({ ...constants, error: termiosError() }),
  });
}
