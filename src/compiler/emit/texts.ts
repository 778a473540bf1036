// Small texts shared by both printings: operands, counting, instruction texts with their holes filled.

import type { Operand, Temp } from '../lower/ir.ts';

export const isObject = (js: string): string => `typeof ${js}==="object"&&${js}!==null`;

export function operandText(a: Operand): string {
  if (a.kind === 'temp') return a.temp.js;
  return a.kind === 'const' && a.js.startsWith('-') ? `(${a.js})` : a.js;
}

/** Fills the holes #0 #1 … of an instruction's text. `own`: what is no temporary is counted up in place. */
export function fillHoles(text: string, args: readonly Operand[], own: boolean): string {
  return text.replace(/#(\d+)(\.?)/g, (_, i: string, dot: string) => {
    const a = args[Number(i)] as Operand;
    let js = operandText(a);
    if (dot !== '' && /^\d/.test(js)) js = `(${js})`;
    if (own && (a.kind === 'local' || (a.kind === 'const' && a.object))) js = `hold(${js})`;
    return js + dot;
  });
}

/** Must a store count this value up? Temporaries say so themselves. */
export function needsCount(a: Operand): boolean {
  if (a.kind === 'temp') return !a.temp.held && !a.temp.raw;
  return a.kind === 'local' || a.object;
}
export const isHeld = (a: Operand): boolean => a.kind === 'temp' && a.temp.held && !a.temp.raw;

/** Counting inline is fast but long: outside functions and loops the helpers serve. */
export class CountTexts {
  inline = true;
  up(js: string): string {
    return this.inline ? `${isObject(js)}&&${js}.rc++;` : `hold(${js});`;
  }
  /** Takes the count away without death. */
  unown(js: string): string {
    return `${isObject(js)}&&${js}.rc--;`;
  }
  down(js: string): string {
    return this.inline ? `${isObject(js)}&&--${js}.rc===0&&die(${js});` : `rel(${js});`;
  }
  /** Release with a result protected. */
  downKeeping(js: string, result: string): string {
    return this.inline ? `${isObject(js)}&&--${js}.rc===0&&drop(${js},${result});` : `relr(${js},${result});`;
  }
  /** End of a temporary; `result` is a fresh value to protect, or null. */
  end(t: Temp, result: Temp | null): string {
    if (t.raw) return '';
    const kept = result !== null && !result.raw && !result.held ? result.js : null;
    if (t.held) return kept ? this.downKeeping(t.js, kept) : this.down(t.js);
    if (!this.inline) return kept ? `fin(${t.js},${kept});` : `fin(${t.js});`;
    return `${isObject(t.js)}&&${t.js}.rc===0&&${kept ? `drop(${t.js},${kept})` : `die(${t.js})`};`;
  }
}
