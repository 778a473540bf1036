// Prints a tree as `ast.dump(tree, include_attributes=True)` of CPython 3.14 does. For tests and tools.

import { flagPrintable, flagsOf } from '../base/unicode/characters.ts';
import { nodeSchema } from './treeSchema.ts';
import type { ConstantValue, ModNode } from './tree.ts';

interface Row {
  readonly fields: readonly (readonly [name: string, list: boolean, type: string])[];
  readonly located: boolean;
}

const rows: ReadonlyMap<string, Row> = new Map(
  nodeSchema.map(([name, , fields, located]) => [
    name,
    { located, fields: fields.map((field) => [field.split(':')[0]!, field.endsWith('*'), field.split(':')[1]!.replace(/[*?]$/, '')]) },
  ]),
);

type AnyNode = { readonly node: string } & Record<string, unknown>;

export function dumpTree(tree: ModNode): string {
  const out: string[] = [];
  writeNode(tree as unknown as AnyNode, out);
  return out.join('');
}

function writeNode(node: AnyNode, out: string[]): void {
  const row = rows.get(node.node);
  if (row === undefined) throw new TypeError(`unknown node ${node.node}`);
  out.push(node.node, '(');
  let separator = '';
  for (const [name, list, type] of row.fields) {
    const value = node[name];
    if (value === null && !(type === 'constant' || (type === 'object' && node.node === 'MatchSingleton'))) continue;
    if (list && (value as unknown[]).length === 0) continue;
    out.push(separator, name, '=');
    separator = ', ';
    writeValue(value, type, out);
  }
  if (row.located) {
    for (const name of ['lineno', 'col_offset', 'end_lineno', 'end_col_offset']) {
      out.push(separator, name, '=', String(node[name]));
      separator = ', ';
    }
  }
  out.push(')');
}

function writeValue(value: unknown, type: string, out: string[]): void {
  if (Array.isArray(value)) {
    out.push('[');
    value.forEach((item, i) => {
      if (i > 0) out.push(', ');
      writeValue(item, type, out);
    });
    out.push(']');
  } else if (type === 'constant' || type === 'object') out.push(constantRepr(value as ConstantValue));
  else if (value === null) out.push('None');
  else if (typeof value === 'string') out.push(SIMPLE_SUMS.has(type) ? `${value}()` : textRepr(value, null));
  else if (typeof value === 'object') writeNode(value as AnyNode, out);
  else out.push(String(value));
}

/** Sums whose members are told apart by their class alone. */
export const SIMPLE_SUMS: ReadonlySet<string> = new Set(['expr_context', 'boolop', 'operator', 'unaryop', 'cmpop']);

export function constantRepr(value: ConstantValue): string {
  switch (value.type) {
    case 'None':
      return 'None';
    case 'Ellipsis':
      return 'Ellipsis';
    case 'bool':
      return value.value ? 'True' : 'False';
    case 'int':
      return value.value.toString();
    case 'float':
      return floatRepr(value.value);
    case 'complex':
      return value.real === 0 ? `${complexPart(value.imag)}j` : `(${complexPart(value.real)}+${complexPart(value.imag)}j)`;
    case 'str':
      return textRepr(value.value, value.codePoints ?? null);
    case 'bytes':
      return bytesRepr(value.value);
    case 'tuple':
      return `(${value.items.map(constantRepr).join(', ')}${value.items.length === 1 ? ',' : ''})`;
    case 'frozenset':
      return `frozenset({${value.items.map(constantRepr).join(', ')}})`;
  }
}

function floatRepr(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return 'inf';
  if (Object.is(value, -0)) return '-0.0';
  if (value === 0) return '0.0';
  const [digits, exponent] = value.toExponential().split('e') as [string, string];
  const power = Number(exponent);
  if (power < -4 || power >= 16) return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  const plain = value.toString().includes('e') ? value.toFixed(Math.max(0, digits.length - 2 - power)) : value.toString();
  return plain.includes('.') ? plain : `${plain}.0`;
}

function complexPart(value: number): string {
  const shown = floatRepr(value);
  return shown.endsWith('.0') ? shown.slice(0, -2) : shown;
}

function bytesRepr(bytes: Uint8Array): string {
  const quote = bytes.includes(39) && !bytes.includes(34) ? '"' : "'";
  let out = `b${quote}`;
  for (const byte of bytes) {
    if (byte === quote.charCodeAt(0) || byte === 92) out += `\\${String.fromCharCode(byte)}`;
    else if (byte === 9) out += '\\t';
    else if (byte === 10) out += '\\n';
    else if (byte === 13) out += '\\r';
    else if (byte < 32 || byte >= 127) out += `\\x${byte.toString(16).padStart(2, '0')}`;
    else out += String.fromCharCode(byte);
  }
  return out + quote;
}

function textRepr(text: string, points: readonly number[] | null): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  // printable ASCII is the fast case
  if (/^[\x20-\x26\x28-\x5b\x5d-\x7e]*$/.test(text)) return `'${text}'`;
  let out = quote;
  for (const point of points ?? Array.from(text, (c) => c.codePointAt(0)!)) out += characterRepr(point, quote);
  return out + quote;
}

function characterRepr(point: number, quote: string): string {
  const character = String.fromCodePoint(point);
  if (character === quote || point === 92) return `\\${character}`;
  if (point === 9) return '\\t';
  if (point === 10) return '\\n';
  if (point === 13) return '\\r';
  if (point >= 32 && point < 127) return character;
  if (point >= 128 && (flagsOf(point) & flagPrintable) !== 0) return character;
  const hex = point.toString(16);
  if (point < 256) return `\\x${hex.padStart(2, '0')}`;
  return point < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
