// Private names: `__x` in class `C` is `_C__x`. CPython counterpart: _Py_Mangle in Python/symtable.c.

/** `cls` is the innermost class name, null outside classes. */
export function mangle(cls: string | null, name: string): string {
  if (cls === null || !name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
  const bare = cls.replace(/^_+/, '');
  return bare === '' ? name : `_${bare}${name}`;
}
