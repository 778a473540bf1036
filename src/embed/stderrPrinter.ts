// What `sys.stderr` is while the importers are installed, before there are streams: `-v` speaks that early.
// Counterpart: PyFile_NewStdPrinter in Objects/fileobject.c.

import { utf8Bytes } from '../base/utf8.ts';
import type { Host } from '../contract/host.ts';
import { moduleType } from '../modules/moduleType.ts';
import { defineType, methods } from '../runtime/defineType.ts';
import { textOf } from '../runtime/layout/str.ts';
import { PyObject } from '../runtime/value.ts';

export class StderrPrinter extends PyObject {}

export function makeStderrPrinter(host: Host): StderrPrinter {
  const type = moduleType(
    defineType<StderrPrinter>({
      name: 'stderrprinter',
      ctor: StderrPrinter,
      methods: methods<StderrPrinter>()({
        'write(self, text: text, /)': (_self, text) => {
          const plain = textOf(text);
          host.files.write(2, utf8Bytes(plain));
          return plain.length;
        },
        'flush(self, /)': () => null,
      }),
    }),
  );
  return type.allocate() as StderrPrinter;
}
