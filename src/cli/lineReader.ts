// Lines of standard input for the prompt, read in blocks as C's stdio does: what is read ahead is not seen by `sys.stdin`.
// Counterpart: PyOS_StdioReadline in Parser/myreadline.c.

import { joinBytes } from '../base/bytes.ts';
import type { Host } from '../contract/host.ts';
import { osError } from '../runtime/osError.ts';
import { POLLIN, retry, runSignals, whenReady } from '../runtime/scheduler/systemCalls.ts';
import { asMain } from './running.ts';

const BLOCK = 4096;
const NEWLINE = 10;

export class LineReader {
  private readonly host: Host;
  private pending: Uint8Array = new Uint8Array(0);

  constructor(host: Host) {
    this.host = host;
  }

  /** The next line with its newline; empty at the end. Throws what a signal handler raises. */
  read(): Uint8Array {
    for (;;) {
      const end = this.pending.indexOf(NEWLINE);
      if (end >= 0) return this.take(end + 1);
      const more = this.block();
      if (more.length === 0) return this.take(this.pending.length);
      this.pending = joinBytes([this.pending, more]);
    }
  }

  private take(n: number): Uint8Array {
    const line = this.pending.subarray(0, n);
    this.pending = this.pending.subarray(n);
    return line;
  }

  /** Other threads run while it waits. */
  private block(): Uint8Array {
    const data = new Uint8Array(BLOCK);
    let n = 0;
    asMain(() =>
      whenReady(0, POLLIN, () => {
        n = retry(() => this.host.files.read(0, data));
        return null;
      }),
    );
    runSignals();
    if (n < 0) throw osError(this.host, n);
    return data.subarray(0, n);
  }
}
