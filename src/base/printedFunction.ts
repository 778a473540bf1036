// Functions printed for one class or one shape.
//
// V8 keeps what it learns about shapes with the text: two functions of the same text teach each other, and a place that has
// seen five shapes is slow for all of them. So each text is made unlike any other.

let count = 0;

/** `new Function(…parameters, body)` with feedback of its own. */
export function printedFunction(...source: readonly string[]): (...args: never[]) => unknown {
  const body = source.at(-1) ?? '';
  return new Function(...source.slice(0, -1), `/*${++count}*/${body}`) as (...args: never[]) => unknown;
}
