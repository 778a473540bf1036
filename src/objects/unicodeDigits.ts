// Digits and spaces beyond ASCII in the text of numbers: int('٣'), float(' 1.5').
// Counterpart: _PyUnicode_TransformDecimalAndSpaceToASCII, Py_UNICODE_TODECIMAL.

const DIGIT = /^\p{Nd}$/u;
const SPACE = /[\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
/** First code points of runs of decimal digits that were looked up. */
const runs = new Map<number, number>();

/** The value of a decimal digit in any script, -1 for other characters. */
export function decimalDigit(point: number): number {
  if (point < 128) return point >= 48 && point <= 57 ? point - 48 : -1;
  const known = runs.get(point);
  if (known !== undefined) return known;
  if (!DIGIT.test(String.fromCodePoint(point))) return -1;
  // Digits come in unbroken runs of whole sets of ten.
  let start = point;
  while (DIGIT.test(String.fromCodePoint(start - 1))) start--;
  const value = (point - start) % 10;
  runs.set(point, value);
  return value;
}

const NON_ASCII = /[^\x00-\x7f]/;
// the separators that str.isspace knows
const SEPARATOR = /[\x1c-\x1f]/;

/** Text with digits and spaces of all scripts replaced by ASCII ones; other characters stay. */
export function asciiNumberText(text: string): string {
  if (!NON_ASCII.test(text) && !SEPARATOR.test(text)) return text;
  return text.replace(SPACE, ' ').replace(/\p{Nd}/gu, (digit) => String(Math.max(0, decimalDigit(digit.codePointAt(0) as number))));
}
