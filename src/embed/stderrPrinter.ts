// What `sys.stderr` is while the importers are installed, before there are streams: `-v` speaks that early.
// Counterpart: PyFile_NewStdPrinter in Objects/fileobject.c.

import type { Host } from '../contract/host.ts';
import { moduleType } from '../modules/moduleType.ts';
import { defineType, methods } from '../runtime/defineType.ts';
import { textOf } from '../runtime/layout/str.ts';
import { PyObject } from '../runtime/value.ts';
import { writeText } from './output.ts';

export class StderrPrinter extends PyObject {}

export function makeStderrPrinter(host: Host): StderrPrinter {
  const type = moduleType(
    defineType<StderrPrinter>({
      name: 'stderrprinter',
      ctor: StderrPrinter,
      methods: methods<StderrPrinter>()({
        'write(self, text: text, /)': (_self, text) => {
          const plain = textOf(text);
          writeText(host, 2, plain);
          return plain.length;
        },
        'flush(self, /)': () => null,
      }),
    }),
  );
  return type.allocate() as StderrPrinter;
}
