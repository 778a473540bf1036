// Texts of decimals: reading numeric strings, scientific and engineering notation.

import { Dec, type Kind, infinity } from './number.ts';

const NUMBER = /^([-+])?(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([-+]?\d+))?$/;
const SPECIAL = /^([-+])?(?:(inf|infinity)|(s?nan)(\d*))$/i;
/** Beyond what any context takes. */
const FAR = 1e19;

/** The exact number of an ASCII numeric string, or undefined. */
export function parse(text: string): Dec | undefined {
  const m = NUMBER.exec(text);
  if (m !== null) {
    const fraction = m[3] ?? m[4] ?? '';
    const exp = m[5] === undefined ? 0 : Math.max(-FAR, Math.min(FAR, Number(m[5])));
    return new Dec(m[1] === '-', BigInt((m[2] ?? '') + fraction), exp - fraction.length);
  }
  const s = SPECIAL.exec(text);
  if (s === null) return undefined;
  if (s[2] !== undefined) return infinity(s[1] === '-');
  const kind: Kind = (s[3] as string).toLowerCase() === 'nan' ? 'nan' : 'snan';
  return new Dec(s[1] === '-', BigInt(s[4] as string), 0, kind);
}

/** The exponent as digits: doubles beyond 2**53 have no exponent of their own. */
function exponentText(n: number): string {
  return (n < 0 ? '-' : '+') + BigInt(Math.abs(n)).toString();
}

function special(a: Dec): string {
  const sign = a.neg ? '-' : '';
  if (a.kind === 'inf') return `${sign}Infinity`;
  return `${sign}${a.kind === 'snan' ? 'sNaN' : 'NaN'}${a.coef === 0n ? '' : a.coef}`;
}

export function toText(a: Dec, engineering = false, capitals = true): string {
  if (a.kind !== 'finite') return special(a);
  const digits = a.coef.toString();
  const left = a.exp + digits.length;
  let dot: number;
  if (a.exp <= 0 && left > -6) dot = left;
  else if (!engineering) dot = 1;
  else if (a.coef === 0n) dot = mod(left + 1, 3) - 1;
  else dot = mod(left - 1, 3) + 1;
  let whole: string;
  let fraction = '';
  if (dot <= 0) {
    whole = '0';
    fraction = `.${'0'.repeat(-dot)}${digits}`;
  } else if (dot >= digits.length) whole = digits + '0'.repeat(dot - digits.length);
  else {
    whole = digits.slice(0, dot);
    fraction = `.${digits.slice(dot)}`;
  }
  const e = left === dot ? '' : (capitals ? 'E' : 'e') + exponentText(left - dot);
  return (a.neg ? '-' : '') + whole + fraction + e;
}

const mod = (a: number, b: number): number => ((a % b) + b) % b;
