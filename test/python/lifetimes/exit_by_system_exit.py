# sys.exit: the objects of its frames end before the exit functions run.
import atexit
import sys


class X:
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n, flush=True)


def f(x):
    y = X('local')
    sys.exit(x)


class Code(X):
    def __str__(self): return 'code'


atexit.register(print, 'exit function', flush=True)
top = X('top')
f(Code('argument'))
