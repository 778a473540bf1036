/** The double that float.hex() wrote, by a way that shares nothing with the code under test. */
export function double(text: string): number {
  if (text === 'nan') return NaN;
  if (text.endsWith('inf')) return text.startsWith('-') ? -Infinity : Infinity;
  const [, sign, digits, power] = /^(-?)0x([01]\.[0-9a-f]+)p([+-]\d+)$/.exec(text)!;
  const [whole, fraction] = digits!.split('.') as [string, string];
  let value = Number(BigInt(`0x${whole}${fraction}`));
  let e = Number(power) - 4 * fraction.length;
  for (; e < -1000; e++) value /= 2;
  value *= 2 ** Math.min(e, 900);
  if (e > 900) value *= 2 ** (e - 900);
  return sign === '-' ? -value : value;
}
