// From the name of an attribute to the JavaScript property that holds it, `$name` (DESIGN.md section 4).
//
// Gluing the key anew at each access would cost the engine a string to make, to hash and to look up in its table of
// names; the keys given out here are in that table already.

const keys = new Map<string, string>();
/** Programs that make up names without end must not fill the memory. */
const MAX_KEYS = 20_000;

export function propertyKey(name: string): string {
  return keys.get(name) ?? newKey(name);
}

function newKey(name: string): string {
  const key = Object.keys({ [`$${name}`]: 0 })[0] as string;
  if (keys.size >= MAX_KEYS) keys.clear();
  keys.set(name, key);
  return key;
}
