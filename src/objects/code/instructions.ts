// `co_code` and what goes with it: the listing of a code laid out in units of two bytes, as CPython lays out its bytecode.
//
// A listing is made from the source when the instructions of a code are first asked for. Until then, and where the source
// is not known, a code numbers its places alone: one unit each. `tb_lasti` and `f_lasti` count in the numbers of the moment.
// Counterpart: Python/assemble.c.

import type { CodeListing } from '../../contract/code.ts';
import { inlineCaches, opcodes } from '../../contract/opcodes.ts';
import type { CodeUnit, PyCode } from '../../runtime/control/codeObject.ts';
import { codeHost } from '../../runtime/control/codeInstance.ts';
import { PyBaseException } from '../../runtime/layout/exception.ts';
import { forget } from '../../runtime/raise.ts';
import type { Position } from './locations.ts';

export interface Layout {
  readonly bytes: Uint8Array;
  /** Of each unit. */
  readonly positions: readonly Position[];
  /** The unit of each place. */
  readonly offsets: readonly number[];
  readonly exceptionTable: Uint8Array;
}

const layouts = new WeakMap<CodeUnit, readonly (Layout | null)[]>();

/** The layout of a code; null where its source is not known. */
export function layoutOf(code: PyCode): Layout | null {
  let found = layouts.get(code.unit);
  if (found === undefined) {
    const { codes } = code.unit;
    found = (listingsOf(code.unit) ?? []).map((listing, i) => (matches(listing, codes[i]) ? layOut(listing) : null));
    layouts.set(code.unit, found);
  }
  return found[code.index] ?? null;
}

const knownLayout = (code: PyCode): Layout | null => layouts.get(code.unit)?.[code.index] ?? null;

function listingsOf(unit: CodeUnit): readonly CodeListing[] | null {
  try {
    return codeHost.listings(unit.compiled);
  } catch (thrown) {
    // The file may have changed since.
    if (!(thrown instanceof PyBaseException)) throw thrown;
    forget(thrown);
    return null;
  }
}

const matches = (listing: CodeListing, code: PyCode | undefined): boolean =>
  code !== undefined && listing.places.length >= code.table.positions.length / 4;

function layOut({ instructions, places, lookups, handlers }: CodeListing): Layout {
  const data: number[] = [];
  const positions: Position[] = [];
  const starts: number[] = [];
  const unit = (op: number, arg: number, position: Position): void => {
    data.push(op, arg);
    positions.push(position);
  };
  for (let i = 0; i < instructions.length; i += 6) {
    const [op, arg, ...range] = instructions.slice(i, i + 6) as [number, number, number, number, number, number];
    const [line, endLine, column, endColumn] = range;
    const position: Position = [line, endLine, column, endColumn];
    for (let shift = 24; shift > 0; shift -= 8) if (arg >>> shift > 0) unit(opcodes.EXTENDED_ARG, (arg >>> shift) & 255, position);
    starts.push(positions.length);
    unit(op, arg & 255, position);
    for (let n = inlineCaches.get(op) ?? 0; n > 0; n--) unit(0, 0, position);
  }
  starts.push(positions.length);
  const offsets = places.map((at) => starts[at] as number);
  for (const at of Object.values(lookups)) offsets.push(starts[at] as number);
  const table: number[] = [];
  for (const h of handlers) writeHandler(table, starts[h.from] as number, starts[h.to] as number, starts[h.target] as number, h.depth);
  return { bytes: Uint8Array.from(data), positions, offsets, exceptionTable: Uint8Array.from(table) };
}

/** An entry of `co_exceptiontable`: four numbers in digits of six bits, highest first; bit 7 marks the first byte. */
function writeHandler(out: number[], from: number, to: number, target: number, depth: number): void {
  [from, to - from, target, depth << 1].forEach((value, i) => {
    let digits = 1;
    while (value >>> (6 * digits) > 0) digits++;
    for (let d = digits - 1; d >= 0; d--) {
      const first = i === 0 && d === digits - 1 ? 0x80 : 0;
      out.push(((value >>> (6 * d)) & 63) | (d > 0 ? 0x40 : 0) | first);
    }
  });
}

/** `co_code`: a NOP for each place where there is no listing. */
export function instructionBytes(code: PyCode): Uint8Array {
  return layoutOf(code)?.bytes ?? Uint8Array.from({ length: Math.max(1, code.places) * 2 }, (_, i) => (i % 2 === 0 ? opcodes.NOP : 0));
}

/** Positions of units; `all`: those of the instructions even if nobody has asked for these yet. */
export function unitPositions(code: PyCode, all: boolean): readonly Position[] {
  const layout = all ? layoutOf(code) : knownLayout(code);
  if (layout !== null) {
    // A copy may begin on another line.
    const moved = code.table.firstlineno - (code.unit.codes[code.index] as PyCode).table.firstlineno;
    if (moved === 0) return layout.positions;
    return layout.positions.map(([line, endLine, ...columns]) => [
      line < 0 ? line : line + moved,
      endLine < 0 ? endLine : endLine + moved,
      ...columns,
    ]);
  }
  return Array.from({ length: code.places }, (_, place) => code.positionOf(place) as unknown as Position);
}

/** `tb_lasti`, `f_lasti`: the byte offset of a place. */
export function offsetOf(code: PyCode, place: number): number {
  return place < 0 ? -1 : (knownLayout(code)?.offsets[place] ?? place) * 2;
}

/** The place at a byte offset. */
export function placeAt(code: PyCode, offset: number): number {
  const layout = knownLayout(code);
  const place = layout === null ? -1 : layout.offsets.indexOf(offset / 2);
  return place < 0 ? offset / 2 : place;
}
