// Signatures that `inspect.signature` shows for native types: `__text_signature__` of the type itself.
// Counterpart: the first lines of tp_doc.

/** By module and qualified name; types that are absent show none. */
export const typeSignatures: Readonly<Record<string, string>> = {
  '_io.BufferedRWPair': '(reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /)',
  '_io.BufferedRandom': '(raw, buffer_size=DEFAULT_BUFFER_SIZE)',
  '_io.BufferedReader': '(raw, buffer_size=DEFAULT_BUFFER_SIZE)',
  '_io.BufferedWriter': '(raw, buffer_size=DEFAULT_BUFFER_SIZE)',
  '_io.BytesIO': "(initial_bytes=b'')",
  '_io.FileIO': "(file, mode='r', closefd=True, opener=None)",
  '_io.IncrementalNewlineDecoder': "(decoder, translate, errors='strict')",
  '_io.StringIO': "(initial_value='', newline='\\n')",
  '_io.TextIOWrapper': '(buffer, encoding=None, errors=None, newline=None,\n              line_buffering=False, write_through=False)',
  '_pickle.Pickler': '(file, protocol=None, fix_imports=True, buffer_callback=None)',
  '_pickle.Unpickler': "(file, *, fix_imports=True, encoding='ASCII', errors='strict',\n          buffers=())",
  '_queue.SimpleQueue': '()',
  '_thread._local': '()',
  '_thread.lock': '()',
  'builtins.NoneType': '()',
  'builtins.NotImplementedType': '()',
  'builtins.bool': '(object=False, /)',
  'builtins.cell': '([contents])',
  'builtins.classmethod': '(function, /)',
  'builtins.code':
    '(argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize,\n     flags, codestring, constants, names, varnames, filename, name,\n     qualname, firstlineno, linetable, exceptiontable, freevars=(),\n     cellvars=(), /)',
  'builtins.complex': '(real=0, imag=0)',
  'builtins.ellipsis': '()',
  'builtins.enumerate': '(iterable, start=0)',
  'builtins.filter': '(function, iterable, /)',
  'builtins.float': '(x=0, /)',
  'builtins.frozenset': '(iterable=(), /)',
  'builtins.function': '(code, globals, name=None, argdefs=None, closure=None,\n         kwdefaults=None)',
  'builtins.list': '(iterable=(), /)',
  'builtins.map': '(function, iterable, /, *iterables, strict=False)',
  'builtins.mappingproxy': '(mapping)',
  'builtins.memoryview': '(object)',
  'builtins.method': '(function, instance, /)',
  'builtins.module': '(name, doc=None)',
  'builtins.object': '()',
  'builtins.property': '(fget=None, fset=None, fdel=None, doc=None)',
  'builtins.reversed': '(sequence, /)',
  'builtins.set': '(iterable=(), /)',
  'builtins.staticmethod': '(function, /)',
  'builtins.traceback': '(tb_next, tb_frame, tb_lasti, tb_lineno)',
  'builtins.tuple': '(iterable=(), /)',
  'builtins.zip': '(*iterables, strict=False)',
  'collections.deque': '([iterable[, maxlen]])',
  'functools.partial': '(func, /, *args, **keywords)',
  'itertools._tee': '(iterable, /)',
  'itertools.accumulate': '(iterable, func=None, *, initial=None)',
  'itertools.batched': '(iterable, n, *, strict=False)',
  'itertools.chain': '(*iterables)',
  'itertools.combinations': '(iterable, r)',
  'itertools.combinations_with_replacement': '(iterable, r)',
  'itertools.compress': '(data, selectors)',
  'itertools.count': '(start=0, step=1)',
  'itertools.cycle': '(iterable, /)',
  'itertools.dropwhile': '(predicate, iterable, /)',
  'itertools.filterfalse': '(function, iterable, /)',
  'itertools.groupby': '(iterable, key=None)',
  'itertools.pairwise': '(iterable, /)',
  'itertools.permutations': '(iterable, r=None)',
  'itertools.product': '(*iterables, repeat=1)',
  'itertools.starmap': '(function, iterable, /)',
  'itertools.takewhile': '(predicate, iterable, /)',
  'itertools.zip_longest': '(*iterables, fillvalue=None)',
  'operator.attrgetter': '(attr, /, *attrs)',
  'operator.itemgetter': '(item, /, *items)',
  'operator.methodcaller': '(name, /, *args, **kwargs)',
  'types.GenericAlias': '(origin, args, /)',
  'types.SimpleNamespace': '(mapping_or_iterable=(), /, **kwargs)',
};

const END_MARK = ')\n--\n\n';

/** The signature with which a docstring begins, `name(…)` and a line of two dashes; null where it begins with none. */
export function docSignature(name: string, doc: string): string | null {
  if (!doc.startsWith(`${name}(`)) return null;
  const end = doc.indexOf(END_MARK);
  const paragraph = doc.indexOf('\n\n');
  return end < 0 || (paragraph >= 0 && paragraph < end) ? null : doc.slice(name.length, end + 1);
}
