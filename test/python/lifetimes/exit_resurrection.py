# Finalisers at the end that keep their object, make others, or look for names that are gone.
import sys


class X:
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n, flush=True)


class Back:
    def __del__(self):
        print('back', flush=True)
        kept.append(self)


class Makes:
    def __del__(self):
        print('makes', X is not None, flush=True)
        if X is not None:
            X('made at the end')


class Imports:
    def __del__(self):
        try:
            import string_that_is_not_loaded
        except ImportError as e:
            print(type(e).__name__, e, flush=True)
        print(sys.is_finalizing(), flush=True)


kept = []
back = Back()
makes = Makes()
imports = Imports()
top = X('top')
print('end of program', flush=True)
