"""Collects what CPython's own tests compile, with the syntax error that its parser gives.

    python collectErrors.py OUT.json TEST...

Runs the named test modules with `compile`, `exec`, `eval` and `ast.parse` watched. Each source is parsed once
more as a tree only, so that errors of later stages (symbol table, code generation) stay out.
Entries: [source, [class, msg, lineno, offset, end_lineno, end_offset, text] or null, mode, options].
"""
import ast
import builtins
import importlib
import io
import json
import sys
import unittest
import warnings

real_compile = compile
seen = {}


def note(source, mode, flags):
    if isinstance(source, str) and len(source) < 4000 and mode in ('exec', 'eval', 'single', 'func_type'):
        seen.setdefault((source, mode, flags & (0x200 | 0x4000 | 0x1000)), None)


def watched_compile(source, filename, mode, flags=0, *args, **kwargs):
    note(source, mode, flags)
    return real_compile(source, filename, mode, flags, *args, **kwargs)


def watch(name, mode):
    real = getattr(builtins, name)

    def watched(source, /, globals=None, locals=None, **kwargs):
        note(source.lstrip(' \t') if name == 'eval' and isinstance(source, str) else source, mode, 0)
        if globals is None:
            frame = sys._getframe(1)
            globals, locals = frame.f_globals, frame.f_locals if locals is None else locals
        return real(source, globals, locals, **kwargs)

    setattr(builtins, name, watched)


watch('exec', 'exec')
watch('eval', 'eval')
builtins.compile = watched_compile
suite = unittest.TestSuite()
for name in sys.argv[2:]:
    try:
        suite.addTests(unittest.defaultTestLoader.loadTestsFromModule(importlib.import_module('test.' + name)))
    except Exception as error:
        print(name, repr(error), file=sys.stderr)
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    unittest.TextTestRunner(stream=io.StringIO()).run(suite)
builtins.compile = real_compile
entries = []
warnings.simplefilter('ignore')
for source, mode, flags in seen:
    options = {}
    if flags & 0x200:
        options['dontImplyDedent'] = True
    if flags & 0x4000:
        options['allowIncompleteInput'] = True
    if flags & 0x1000:
        options['typeComments'] = True
    try:
        source.encode()
        real_compile(source, '<t>', mode, flags | 0x400)
        result = None
    except SyntaxError as error:
        result = [type(error).__name__, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset, error.text]
    except Exception:
        continue
    entries.append([source, result, mode, options])
json.dump(entries, open(sys.argv[1], 'w'))
print(len(entries), 'sources,', sum(e[1] is not None for e in entries), 'with an error')
