// Writing to a descriptor without any stream of the interpreter.

import type { Host } from '../contract/host.ts';

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

export function writeText(host: Host, fd: number, text: string): void {
  let data = new TextEncoder().encode(text);
  while (data.length > 0) {
    const n = host.files.write(fd, data);
    if (n <= 0) return;
    data = data.subarray(n);
  }
}
