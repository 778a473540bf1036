// The built-in types that the runtime itself names, as slots that objects/bootstrap.ts fills once.
// So the runtime can raise TypeError without importing the types from above.

import type { PyType } from './typeObject.ts';

export type TypeName =
  | 'object' | 'type' | 'NoneType' | 'bool' | 'int' | 'float' | 'complex' | 'str' | 'bytes' | 'bytearray' | 'memoryview'
  | 'tuple' | 'list' | 'dict' | 'set' | 'frozenset' | 'range' | 'slice' | 'property' | 'classmethod' | 'staticmethod'
  | 'super' | 'function' | 'builtin_function_or_method' | 'method' | 'method_descriptor' | 'wrapper_descriptor'
  | 'getset_descriptor' | 'member_descriptor' | 'classmethod_descriptor' | 'mappingproxy' | 'module' | 'code' | 'frame' | 'traceback' | 'cell'
  | 'generator' | 'coroutine' | 'async_generator' | 'iterator' | 'ellipsis' | 'NotImplementedType' | 'GenericAlias' | 'Union'
  | 'SimpleNamespace' | 'method-wrapper';

export type ExceptionName =
  | 'BaseException' | 'Exception' | 'GeneratorExit' | 'KeyboardInterrupt' | 'SystemExit' | 'StopIteration' | 'StopAsyncIteration'
  | 'ArithmeticError' | 'FloatingPointError' | 'OverflowError' | 'ZeroDivisionError' | 'AssertionError' | 'AttributeError' | 'BufferError'
  | 'EOFError' | 'ImportError' | 'ModuleNotFoundError' | 'LookupError' | 'IndexError' | 'KeyError' | 'MemoryError' | 'NameError'
  | 'UnboundLocalError' | 'OSError' | 'BlockingIOError' | 'ChildProcessError' | 'ConnectionError' | 'BrokenPipeError'
  | 'ConnectionAbortedError' | 'ConnectionRefusedError' | 'ConnectionResetError' | 'FileExistsError' | 'FileNotFoundError'
  | 'InterruptedError' | 'IsADirectoryError' | 'NotADirectoryError' | 'PermissionError' | 'ProcessLookupError' | 'TimeoutError'
  | 'ReferenceError' | 'RuntimeError' | 'NotImplementedError' | 'RecursionError' | 'PythonFinalizationError' | 'SyntaxError'
  | 'IndentationError' | 'TabError' | '_IncompleteInputError' | 'SystemError' | 'TypeError' | 'ValueError' | 'UnicodeError' | 'UnicodeDecodeError'
  | 'UnicodeEncodeError' | 'UnicodeTranslateError' | 'BaseExceptionGroup' | 'ExceptionGroup' | 'Warning' | 'BytesWarning'
  | 'DeprecationWarning' | 'EncodingWarning' | 'FutureWarning' | 'ImportWarning' | 'PendingDeprecationWarning' | 'ResourceWarning'
  | 'RuntimeWarning' | 'SyntaxWarning' | 'UnicodeWarning' | 'UserWarning';

export const types = {} as Record<TypeName, PyType>;
export const exceptions = {} as Record<ExceptionName, PyType>;
