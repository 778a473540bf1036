// What `help` says of the built-in functions.

export const builtinDocs: Readonly<Record<string, string>> = {
  __build_class__: '__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class\n\nWhat the class statement calls.',
  __import__:
    'Import a module.\n\nWhat the import statement calls; importlib.import_module() is meant for programs. With an empty *fromlist* the\ntop-level package of a dotted name is returned, else the module itself. *level* counts the dots of a relative import.',
  abs: 'Return the absolute value of the argument.',
  aiter: 'Return an AsyncIterator for an AsyncIterable object.',
  all: 'Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is empty, return True.',
  anext:
    'Return the next item from the async iterator.\n\nIf default is given and the async iterator is exhausted, default is returned\ninstead of raising StopAsyncIteration.',
  any: 'Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, return False.',
  ascii: 'Return an ASCII-only representation of an object.\n\nAs repr(), with what is not ASCII escaped.',
  bin: "Return the binary representation of an integer.\n\n   >>> bin(10)\n   '0b1010'",
  breakpoint: 'Call sys.breakpointhook(*args, **kws), which starts the debugger unless it was replaced.',
  callable:
    'Return whether the object is callable (i.e., some kind of function).\n\nClasses are callable, and so are instances of classes with a __call__() method.',
  chr: 'Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.',
  compile:
    "Compile source into a code object that can be executed by exec() or eval().\n\n*source* is text or a syntax tree, *filename* what tracebacks show, *mode* 'exec' for a module, 'single' for an\ninteractive statement or 'eval' for an expression.",
  delattr: "Deletes the named attribute from the given object.\n\ndelattr(x, 'y') is equivalent to ``del x.y``",
  dir: 'dir([object]) -> list of strings\n\nThe names in the current scope, or the attributes of the object and of what it is made from, sorted.',
  divmod: 'Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.',
  eval: 'Evaluate the given source in the context of globals and locals.\n\n*source* is the text of an expression, or a code object of one.',
  exec: 'Execute the given source in the context of globals and locals.\n\n*source* is the text of statements, or a code object of them. *closure* gives the free variables of such a code object.',
  format: 'Return type(value).__format__(value, format_spec).\n\nMany types take specifications as in f-strings; an empty one gives str(value).',
  getattr:
    "getattr(object, name[, default]) -> value\n\nThe attribute of that name: getattr(x, 'y') is x.y. A default is returned where there is none; otherwise\nAttributeError is raised.",
  globals: "Return the dictionary containing the current scope's global variables.\n\nChanges of the dictionary change the variables.",
  hasattr: 'Return whether the object has an attribute with the given name.\n\nFound out by calling getattr(obj, name) and catching AttributeError.',
  hash: 'Return the hash value for the given object.\n\nObjects that compare equal have the same hash; the reverse need not hold.',
  hex: "Return the hexadecimal representation of an integer.\n\n   >>> hex(255)\n   '0xff'",
  id: 'Return the identity of an object.\n\nNo two objects that exist at the same time have the same.',
  input:
    'Read a string from standard input.  The trailing newline is stripped.\n\nThe prompt, if given, is written first. At the end of the input EOFError is raised.',
  isinstance: 'Return whether an object is an instance of a class or of a subclass thereof.\n\nA tuple or a union stands for any of its classes.',
  issubclass: "Return whether 'cls' is derived from another class or is the same class.\n\nA tuple or a union stands for any of its classes.",
  iter: 'iter(iterable) -> iterator\niter(callable, sentinel) -> iterator\n\nAn iterator over the items of an object, or over what the callable returns until that is the sentinel.',
  len: 'Return the number of items in a container.',
  locals:
    "Return a dictionary containing the current scope's local variables.\n\nIn functions it is a copy; in modules and classes it is the namespace itself.",
  max: 'max(iterable, *[, default=obj, key=func]) -> value\nmax(arg1, arg2, *args, *[, key=func]) -> value\n\nThe biggest item of the iterable, or the biggest of two or more arguments. An empty iterable gives the default.',
  min: 'min(iterable, *[, default=obj, key=func]) -> value\nmin(arg1, arg2, *args, *[, key=func]) -> value\n\nThe smallest item of the iterable, or the smallest of two or more arguments. An empty iterable gives the default.',
  next: 'next(iterator[, default])\n\nThe next item of the iterator; at its end the default, or StopIteration.',
  oct: "Return the octal representation of an integer.\n\n   >>> oct(8)\n   '0o10'",
  ord: 'Return the ordinal value of a character: of a string of length 1, or a byte.',
  pow: 'Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.\n\nInts with three arguments are computed without the huge number in between.',
  print:
    'Prints the values to a stream, or to sys.stdout by default.\n\n  sep\n    between values, a space by default.\n  end\n    after the last value, a newline by default.\n  file\n    an object with a write() method.\n  flush\n    whether to flush the stream.',
  repr: 'Return the canonical string representation of the object.\n\nFor many types eval(repr(obj)) == obj.',
  round:
    'Round a number to a given precision in decimal digits.\n\nWithout ndigits the result is an int, else of the type of the number. ndigits may be negative.',
  setattr: "Sets the named attribute on the given object to the specified value.\n\nsetattr(x, 'y', v) is equivalent to ``x.y = v``",
  sorted:
    'Return a new list containing all items from the iterable in ascending order.\n\nItems are compared by what a key function makes of them, if one is given; reverse makes the order descending.',
  sum: "Return the sum of a 'start' value (default: 0) plus an iterable of numbers.\n\nAn empty iterable gives the start value. Not meant for anything but numbers.",
  vars: 'vars([object]) -> dictionary\n\nWithout arguments as locals(); with one, its __dict__.',
};
