# weakref.finalize: what is still alive at the end is finalised, youngest first, before the modules end.
import atexit
import weakref


class X:
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n, flush=True)


top = X('top')
other = X('other')
weakref.finalize(top, print, 'finalize top', flush=True)
weakref.finalize(other, print, 'finalize other', flush=True)
silent = weakref.finalize(other, print, 'never')
silent.atexit = False
atexit.register(print, 'exit function', flush=True)
gone = X('gone')
weakref.finalize(gone, print, 'finalize gone', flush=True)
del gone
def fails():
    raise KeyError
weakref.finalize(top, fails)
print('end of program', flush=True)
