# What nobody can catch is reported without carets, causes, notes and suggestions.
import io
import re
import sys


class Bad(Exception):
    def __str__(self): 1/0


class Fails:
    def __init__(self, error): self.error = error
    def __del__(self):
        def inner(n):
            if n: inner(n - 1)
            else: raise self.error
        inner(5)


class Misspells:
    def __del__(self): undefined_nam


undefined_name = 1
text = sys.stderr = io.StringIO()
noted = ValueError('noted')
noted.add_note('note')
noted.__cause__ = KeyError(1)
for error in noted, Bad(), KeyError(), ValueError('two\nlines'), SyntaxError('bad', ('f.py', 3, 2, 'text here', 3, 4)), ExceptionGroup('group', [ValueError(1)]):
    Fails(error)
Misspells()
exec(compile('class Nowhere:\n def __del__(self):\n   1/0\nNowhere()', 'nowhere', 'exec'))
sys.stderr = sys.__stderr__
print(re.sub(r'0x[0-9a-f]+', '0x', re.sub(r'File ".*/', 'File "', text.getvalue())))
try: sys.unraisablehook(object())
except TypeError as e: print(e)
