/**
 * Numbers as unevaluated sums of two doubles, some 106 bits. Each operation leaves its result in `pair`: element 0
 * the high part (the correctly rounded value of the sum), element 1 the low part. A typed array holds it because
 * storing doubles in variables of a module would allocate. Operands must be far from overflow and underflow.
 */

export const pair = new Float64Array(2);

const splitter = 134217729;

/** a + b exactly. */
export function sum(a: number, b: number): void {
  const s = a + b;
  const t = s - a;
  pair[1] = a - (s - t) + (b - t);
  pair[0] = s;
}

/** a + b exactly, given |a| >= |b| or a === 0. */
export function quickSum(a: number, b: number): void {
  const s = a + b;
  pair[1] = b - (s - a);
  pair[0] = s;
}

/** The rounding error of p = a * b. */
export function productError(a: number, b: number, p: number): number {
  let t = splitter * a;
  const ah = t - (t - a);
  const al = a - ah;
  t = splitter * b;
  const bh = t - (t - b);
  const bl = b - bh;
  return al * bl - (p - ah * bh - al * bh - ah * bl);
}

/** (a + al) * (b + bl) */
export function multiply(a: number, al: number, b: number, bl: number): void {
  const p = a * b;
  quickSum(p, productError(a, b, p) + (a * bl + al * b));
}

/** (a + al) + (b + bl), accurate also under cancellation. */
export function add(a: number, al: number, b: number, bl: number): void {
  let s = a + b;
  let t = s - a;
  let e = a - (s - t) + (b - t);
  const s2 = al + bl;
  t = s2 - al;
  const e2 = al - (s2 - t) + (bl - t);
  e += s2;
  t = s + e;
  e = e - (t - s) + e2;
  s = t;
  quickSum(s, e);
}

/** (a + al) / (b + bl) */
export function divide(a: number, al: number, b: number, bl: number): void {
  const q = a / b;
  const p = q * b;
  const rest = a - p - productError(q, b, p) + al - q * bl;
  quickSum(q, rest / b);
}

/** sqrt(a + al), a > 0 */
export function squareRoot(a: number, al: number): void {
  const r = Math.sqrt(a);
  const p = r * r;
  quickSum(r, (a - p - productError(r, r, p) + al) / (2 * r));
}
