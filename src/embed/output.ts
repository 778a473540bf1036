// Writing to a descriptor without any stream of the interpreter.

import { utf8Bytes } from '../base/utf8.ts';
import type { Host } from '../contract/host.ts';

export function writeText(host: Host, fd: number, text: string): void {
  let data = utf8Bytes(text);
  while (data.length > 0) {
    const n = host.files.write(fd, data);
    if (n <= 0) return;
    data = data.subarray(n);
  }
}
