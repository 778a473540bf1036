// Does the interpreter end? Then no thread starts, modules lose their names, and imports fail. Counterpart: Py_IsFinalizing.

export const finalization = { running: false };
