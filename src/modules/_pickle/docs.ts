// What `help` shows of the module's types and functions.

const PROTOCOL = `*protocol* is a number from 0 to 5, 5 by default; a negative one means the highest.
With *fix_imports*, names are those of Python 2 where the protocol is below 3.
*buffer_callback*, which needs protocol 5, is called with every PickleBuffer; a
false answer keeps its content out of the pickle.`;

const READING = `The protocol is found in the pickle itself; what follows the pickle is ignored.
With *fix_imports*, names of Python 2 are mapped to those of Python 3. *encoding*
and *errors* say how strings of Python 2 are decoded ('bytes' leaves them bytes).
*buffers* gives the buffers that were kept out of the pickle.`;

export const picklerDocs: Readonly<Record<string, string>> = {
  Pickler: `Writes pickles to *file*, an object with a write() method that takes bytes.\n\n${PROTOCOL}`,
  dump: 'Write a pickled representation of the given object to the open file.',
  clear_memo: `Forget the objects that were pickled so far.\n\nUntil then an object that is dumped again is written as a reference to the first time.`,
  __sizeof__: 'Returns size in memory, in bytes.',
};

export const unpicklerDocs: Readonly<Record<string, string>> = {
  Unpickler: `Reads pickles from *file*, an object with read() and readline() methods that give bytes.\n\n${READING}`,
  load: 'Load a pickle.\n\nRead a pickled object from the file given in the constructor, and return it.',
  find_class:
    'Return an object from a specified module.\n\nThe module is imported where that is needed. Called for every class or function that a\npickle names; subclasses may override it to forbid some.',
  __sizeof__: 'Returns size in memory, in bytes.',
};

export const functionDocs: Readonly<Record<string, string>> = {
  dump: `Write a pickled representation of obj to the open file object file.\n\n${PROTOCOL}`,
  dumps: `Return the pickled representation of the object as a bytes object.\n\n${PROTOCOL}`,
  load: `Read and return an object from the pickle data stored in a file.\n\n${READING}`,
  loads: `Read and return an object from the given pickle data.\n\n${READING}`,
};
