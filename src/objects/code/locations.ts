// `co_linetable`: positions of code units in the format that CPython documents in InternalDocs/code_objects.md, with one
// code unit (two bytes of `co_code`) for each place of Piton's own tables. Columns are bytes; -1 stands for None.
// Counterpart: write_location_* in Python/assemble.c, advance_with_locations in Objects/codeobject.c.

/** line, end line, column, end column. */
export type Position = readonly [line: number, endLine: number, column: number, endColumn: number];

/** Kinds of entries beside the short form, whose kinds 0 to 9 are the column divided by eight. */
const ONE_LINE = 10;
const NO_COLUMNS = 13;
const LONG = 14;
const NONE = 15;
const MOST_UNITS = 8;

const samePosition = (a: Position, b: Position): boolean => a.every((n, i) => n === b[i]);

export function encodeLocations(positions: readonly Position[], firstLine: number): Uint8Array {
  const out: number[] = [];
  let line = firstLine;
  for (let i = 0; i < positions.length; ) {
    const p = positions[i] as Position;
    let n = 1;
    while (n < MOST_UNITS && i + n < positions.length && samePosition(p, positions[i + n] as Position)) n++;
    writeEntry(out, p, n, line);
    if (p[0] >= 0) line = p[0];
    i += n;
  }
  return Uint8Array.from(out);
}

function writeEntry(out: number[], [line, endLine, column, endColumn]: Position, units: number, before: number): void {
  const head = (kind: number): number => 0x80 | (kind << 3) | (units - 1);
  if (line < 0) {
    out.push(head(NONE));
    return;
  }
  const delta = line - before;
  if (column < 0 || endColumn < 0) {
    out.push(head(NO_COLUMNS));
    writeSigned(out, delta);
  } else if (endLine === line && delta === 0 && column < 80 && endColumn - column < 16 && endColumn >= column) {
    out.push(head(column >> 3), ((column & 7) << 4) | (endColumn - column));
  } else if (endLine === line && delta >= 0 && delta < 3 && column < 128 && endColumn < 128) {
    out.push(head(ONE_LINE + delta), column, endColumn);
  } else {
    out.push(head(LONG));
    writeSigned(out, delta);
    writeVarint(out, endLine - line);
    writeVarint(out, column + 1);
    writeVarint(out, endColumn + 1);
  }
}

function writeVarint(out: number[], value: number): void {
  let rest = value;
  while (rest >= 64) {
    out.push(0x40 | (rest & 63));
    rest >>>= 6;
  }
  out.push(rest);
}

const writeSigned = (out: number[], value: number): void => writeVarint(out, value < 0 ? (-value << 1) | 1 : value << 1);

/** Reads a table to its end; what is cut off is left out. */
export function decodeLocations(data: Uint8Array, firstLine: number): Position[] {
  const found: Position[] = [];
  let line = firstLine;
  let at = 0;
  const byte = (): number => data[at++] ?? 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 6) {
      const b = byte();
      value |= (b & 63) << shift;
      if ((b & 0x40) === 0) return value;
    }
  };
  const signed = (): number => {
    const value = varint();
    return value & 1 ? -(value >>> 1) : value >>> 1;
  };
  const entry = (kind: number): Position => {
    if (kind === NONE) return [-1, -1, -1, -1];
    if (kind === LONG) {
      line += signed();
      return [line, line + varint(), varint() - 1, varint() - 1];
    }
    if (kind === NO_COLUMNS) {
      line += signed();
      return [line, line, -1, -1];
    }
    if (kind >= ONE_LINE) {
      line += kind - ONE_LINE;
      return [line, line, byte(), byte()];
    }
    const second = byte();
    const column = (kind << 3) | (second >> 4);
    return [line, line, column, column + (second & 15)];
  };
  while (at < data.length) {
    const head = byte();
    const position = entry((head >> 3) & 15);
    for (let n = (head & 7) + 1; n > 0; n--) found.push(position);
  }
  return found;
}
