// One script a unit: declarations of what the printed functions use, then the functions, then the unit's own.

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
  const add = (code: number, printed: LineWriter): void => {
    spans.push([body.lines.length, code]);
    body.append(printed);
  };
  for (const f of unit.codes) {
    add(f.id, new DirectPrinter(f).print());
    if (f.isGenerator) add(f.id, resumable(f));
  }
  return script(unit, body, spans, 'return K0.mk();}');
}

/** `K3.B=function p_name(fr,rv){…};` */
function resumable(f: FunctionLowering): LineWriter {
  const w = new LineWriter();
  w.write(`K${f.id}.B=`);
  w.line();
  w.append(new ResumablePrinter(f).print());
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
  body.append(new ResumablePrinter(f).print());
  return script(unit, body, [[0, f.id]], ');}');
}

const firstBodyLine = 3;

function script(unit: UnitLowering, body: LineWriter, spans: [number, number][], end: string): PrintedScript {
  body.line();
  const text = body.lines.join('\n');
  const head = `(R,K,G,k)=>{"use strict";\n${declarations(unit, text)}\n`;
  return {
    text: `${head}${text}\n${end}`,
    lines: { pcs: [-1, -1, ...body.pcs, -1], spans: spans.map(([line, code]) => [line + firstBodyLine, code]) },
  };
}

/** Constants for every name that occurs in the text. A name inside a string literal only costs a declaration. */
function declarations(unit: UnitLowering, text: string): string {
  const abi: string[] = [];
  const own: string[] = [];
  const seen = new Set(text.split(/[^\w$]+/));
  for (const name of seen) {
    if (abiNames.has(name)) abi.push(name);
    else {
      const value = declared(unit, name);
      if (value !== null) own.push(`${name}=${value}`);
    }
  }
  own.push(...(seen.has('K0') ? [] : ['K0=K[0]']));
  return `const {${abi.join(',')}}=R,${own.join(',')};`;
}

function declared(unit: UnitLowering, name: string): string | null {
  const indexed = /^([Kkn])(\d+)$/.exec(name);
  if (indexed) {
    const index = Number(indexed[2]);
    switch (indexed[1]) {
      case 'K':
        return index < unit.codes.length ? `K[${index}]` : null;
      case 'k':
        return index < unit.constants.length ? `k[${index}]` : null;
      default:
        return unit.nameLists[index] ?? null;
    }
  }
  const global = name.startsWith('g_') ? unit.globalOf(name) : undefined;
  return global === undefined ? null : `G.cell(${quote(global)})`;
}
