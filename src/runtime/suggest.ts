// "Did you mean": the closest known name, by the edit distance that CPython uses (Lib/traceback.py, Python/suggestions.c).

const MOVE = 2;
const CASE = 1;
const MAX_LENGTH = 40;
const MAX_CANDIDATES = 750;

/** The best suggestion for `wrong` among `names`, or undefined. */
export function suggest(wrong: string, names: readonly string[]): string | undefined {
  if (names.length >= MAX_CANDIDATES || wrong.length > MAX_LENGTH) return undefined;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const name of names) {
    if (name === wrong || name.length > MAX_LENGTH) continue;
    const allowed = Math.min(Math.floor(((wrong.length + name.length + 3) * MOVE) / 6), bestDistance - 1);
    const d = distance(wrong, name, allowed);
    if (d <= allowed && d < bestDistance) {
      best = name;
      bestDistance = d;
    }
  }
  return best;
}

/** Levenshtein distance where a change of case is cheap; above `limit` any larger number. */
export function distance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) * MOVE > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i * MOVE);
  for (let i = 1; i <= a.length; i++) {
    const next = [i * MOVE];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] as number) + substitution(a[i - 1] as string, b[j - 1] as string);
      next.push(Math.min(replace, (row[j] as number) + MOVE, (next[j - 1] as number) + MOVE));
    }
    row = next;
  }
  return row[b.length] as number;
}

function substitution(x: string, y: string): number {
  if (x === y) return 0;
  return x.toLowerCase() === y.toLowerCase() ? CASE : MOVE;
}
