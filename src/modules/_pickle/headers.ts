// An opcode and the length that follows it.

export function header8(op: number, n: number): Uint8Array {
  return Uint8Array.of(op, n);
}

export function header32(op: number, n: number): Uint8Array {
  return Uint8Array.of(op, n & 255, (n >>> 8) & 255, (n >>> 16) & 255, n >>> 24);
}

export function header64(op: number, n: number): Uint8Array {
  const header = new Uint8Array(9);
  header[0] = op;
  new DataView(header.buffer).setBigUint64(1, BigInt(n), true);
  return header;
}
