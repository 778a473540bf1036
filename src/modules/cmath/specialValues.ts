// Values of complex functions where a part of the argument is infinite or nan, as Annex G of the C standard asks.
//
// Each table has a line for the real part -inf, negative, -0.0, 0.0, positive, inf, nan and in it a pair for the
// imaginary part likewise. A pair is the two parts of the result: I infinity, O zero, U one, P pi, H pi/2, Q pi/4,
// T 3pi/4, N nan; small letters are negative. `!!` is a domain error, `..` is for the function's own formula.

const VALUES: Readonly<Record<string, number>> = {
  I: Infinity,
  O: 0,
  U: 1,
  P: Math.PI,
  H: Math.PI / 2,
  Q: Math.PI / 4,
  T: (3 * Math.PI) / 4,
  N: NaN,
};

export type SpecialTable = readonly (readonly [number, number] | 'domain' | undefined)[];

function table(text: string): SpecialTable {
  return text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      if (pair === '..') return undefined;
      if (pair === '!!') return 'domain';
      return [part(pair[0] as string), part(pair[1] as string)] as const;
    });
}

function part(letter: string): number {
  const value = VALUES[letter.toUpperCase()] as number;
  return letter === letter.toUpperCase() ? value : -value;
}

/** Which of the seven kinds a double is. */
function kind(x: number): number {
  if (x !== x) return 6;
  if (x === Infinity) return 5;
  if (x === -Infinity) return 0;
  if (x === 0) return Object.is(x, -0) ? 2 : 3;
  return x < 0 ? 1 : 4;
}

/** The entry of an argument; undefined where both parts are finite or the formula serves. */
export function specialValue(values: SpecialTable, real: number, imag: number): SpecialTable[number] {
  return values[7 * kind(real) + kind(imag)];
}

export const acosValues = table(`
  TI PI PI Pi Pi Ti NI  HI .. .. .. .. Hi NN  HI .. .. .. .. Hi HN  HI .. .. .. .. Hi HN
  HI .. .. .. .. Hi NN  QI OI OI Oi Oi Qi NI  NI NN NN NN NN Ni NN`);
export const acoshValues = table(`
  It Ip Ip IP IP IT IN  Ih .. .. .. .. IH NN  Ih .. .. .. .. IH NH  Ih .. .. .. .. IH NH
  Ih .. .. .. .. IH NN  Iq Io Io IO IO IQ IN  IN NN NN NN NN IN NN`);
export const asinhValues = table(`
  iq io io iO iO iQ iN  ih .. .. .. .. iH NN  ih .. .. .. .. iH NN  Ih .. .. .. .. IH NN
  Ih .. .. .. .. IH NN  Iq Io Io IO IO IQ IN  IN NN No NO NN IN NN`);
export const atanhValues = table(`
  oh oh oh oH oH oH oN  oh .. .. .. .. oH NN  oh .. .. .. .. oH oN  Oh .. .. .. .. OH ON
  Oh .. .. .. .. OH NN  Oh Oh Oh OH OH OH ON  Oh NN NN NN NN OH NN`);
export const coshValues = table(`
  !! .. IO Io .. !! IN  !! .. .. .. .. !! NN  !! .. .. .. .. !! NO  !! .. .. .. .. !! NO
  !! .. .. .. .. !! NN  !! .. Io IO .. !! IN  NN NN NO NO NN NN NN`);
export const expValues = table(`
  OO .. Oo OO .. OO OO  !! .. .. .. .. !! NN  !! .. .. .. .. !! NN  !! .. .. .. .. !! NN
  !! .. .. .. .. !! NN  !! .. Io IO .. !! IN  NN NN No NO NN NN NN`);
export const logValues = table(`
  It Ip Ip IP IP IT IN  Ih .. .. .. .. IH NN  Ih .. .. .. .. IH NN  Ih .. .. .. .. IH NN
  Ih .. .. .. .. IH NN  Iq Io Io IO IO IQ IN  IN NN NN NN NN IN NN`);
export const sinhValues = table(`
  !! .. io iO .. !! IN  !! .. .. .. .. !! NN  !! .. .. .. .. !! ON  !! .. .. .. .. !! ON
  !! .. .. .. .. !! NN  !! .. Io IO .. !! IN  NN NN No NO NN NN NN`);
export const sqrtValues = table(`
  Ii Oi Oi OI OI II NI  Ii .. .. .. .. II NN  Ii .. .. .. .. II NN  Ii .. .. .. .. II NN
  Ii .. .. .. .. II NN  Ii Io Io IO IO II IN  Ii NN NN NN NN II NN`);
export const tanhValues = table(`
  uO .. uo uO .. uO uO  !! .. .. .. .. !! NN  !! .. .. .. .. !! oN  !! .. .. .. .. !! ON
  !! .. .. .. .. !! NN  UO .. Uo UO .. UO UO  NN NN No NO NN NN NN`);
export const rectValues = table(`
  !! .. iO io .. !! IN  !! .. .. .. .. !! NN  OO .. .. .. .. OO OO  OO .. .. .. .. OO OO
  !! .. .. .. .. !! NN  !! .. Io IO .. !! IN  NN NN NO NO NN NN NN`);
