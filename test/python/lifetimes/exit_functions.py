# Exit functions run last registered first; what they hold ends when they have all run; errors do not stop them.
import atexit


class X:
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n, flush=True)


def f(*args, **kwargs):
    print('exit function', [a.n for a in args], [a.n for a in kwargs.values()], flush=True)


def fails(x):
    local = X('local of the failing one')
    raise KeyError(x.n)


def registers(x):
    print('registers', flush=True)
    atexit.register(f, X('registered late'))


top = X('top')
atexit.register(f, X('a'), k=X('k'))
atexit.register(fails, X('b'))
atexit.register(registers, X('c'))
unregistered = lambda x: print('never')
atexit.register(unregistered, X('d'))
atexit.unregister(unregistered)
print('end of program', flush=True)
