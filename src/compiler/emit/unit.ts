// One script a unit: declarations of what the printed functions use, then the functions, then the unit's own.

import type { Abi } from '../../contract/abi.ts';
import type { LineTable } from '../../contract/code.ts';
import type { FunctionLowering } from '../lower/builder.ts';
import { quote } from '../lower/jsNames.ts';
import type { UnitLowering } from '../lower/unit.ts';
import { abiNames } from './abiNames.ts';
import { DirectPrinter } from './direct.ts';
import { LineWriter } from './lines.ts';
import { ResumablePrinter } from './resumable.ts';

export interface PrintedScript {
  readonly text: string;
  readonly lines: LineTable;
}

export function printUnit(unit: UnitLowering): PrintedScript {
  const body = new LineWriter();
  const spans: [number, number][] = [];
  const used = new Set<string>();
  const add = (code: number, printed: LineWriter): void => {
    spans.push([body.lines.length, code]);
    body.append(printed);
  };
  for (const f of unit.codes) {
    add(f.id, new DirectPrinter(f, used).print());
    if (f.isGenerator) add(f.id, resumable(f, used));
  }
  return script(unit, body, used, spans, 'return K0.mk();})');
}

/** `K3.B=function p_name(fr,rv){…};` */
function resumable(f: FunctionLowering, used: Set<string>): LineWriter {
  const w = new LineWriter();
  w.write(`K${f.id}.B=`);
  w.line();
  w.append(new ResumablePrinter(f, used).print());
  w.write(';');
  w.line();
  return w;
}

export function printOneResumable(unit: UnitLowering, f: FunctionLowering): PrintedScript {
  const body = new LineWriter();
  body.write('return ');
  // A line break after `return` would end the statement.
  body.write('(');
  body.line();
  const used = new Set<string>();
  body.append(new ResumablePrinter(f, used).print());
  return script(unit, body, used, [[0, f.id]], ');})');
}

const firstBodyLine = 3;

function script(unit: UnitLowering, body: LineWriter, used: ReadonlySet<string>, spans: [number, number][], end: string): PrintedScript {
  body.line();
  const head = `(function(R,K,G,k){"use strict";\n${declarations(unit, used)}\n`;
  return {
    text: `${head}${body.lines.join('\n')}\n${end}`,
    lines: { pcs: [-1, -1, ...body.pcs, -1], spans: spans.map(([line, code]) => [line + firstBodyLine, code]) },
  };
}

/** What the printers write by themselves, outside the texts of instructions. */
const ownNames = [
  'S',
  'END',
  'UNSET',
  'Z',
  'enter',
  'pulse',
  'force',
  'abn',
  'abh',
  'unw',
  'unwh',
  'leave',
  'die',
  'drop',
  'rel',
  'relr',
  'fin',
  'hold',
  'reld',
  'cell',
  'mkgen',
  'asyncend',
] as const satisfies readonly (keyof Abi)[];

/** Constants for every name that occurs in the texts. A name inside a string literal only costs a declaration. */
function declarations(unit: UnitLowering, used: ReadonlySet<string>): string {
  const abi = new Set<string>(ownNames);
  const own: string[] = unit.codes.map((f) => `K${f.id}=K[${f.id}]`);
  const seen = new Set<string>();
  for (const text of used) {
    for (const [name] of text.matchAll(/[A-Za-z_$][\w$]*/g)) {
      if (seen.has(name)) continue;
      seen.add(name);
      const value = declared(unit, name);
      if (abiNames.has(name)) abi.add(name);
      else if (value !== null) own.push(`${name}=${value}`);
    }
  }
  return `const {${[...abi].join(',')}}=R,${own.join(',')};`;
}

function declared(unit: UnitLowering, name: string): string | null {
  const indexed = /^([kn])(\d+)$/.exec(name);
  if (indexed) {
    const index = Number(indexed[2]);
    if (indexed[1] === 'n') return unit.nameLists[index] ?? null;
    return index < unit.constants.length ? `k[${index}]` : null;
  }
  const global = name.startsWith('g_') ? unit.globalOf(name) : undefined;
  return global === undefined ? null : `G.cell(${quote(global)})`;
}
