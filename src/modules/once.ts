// Native types are made once, also when a module object is made anew: their JavaScript classes can have one type only.

/** Gives what `make` gave the first time. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
