# Generators and coroutines bear the names that their function has when it is called.
def g():
    yield 1
a = g()
g.__name__ = 'other'; g.__qualname__ = 'qual.other'
b = g()
print(a.__name__, a.__qualname__, b.__name__, b.__qualname__)
async def c(): pass
c.__name__ = 'cc'; c.__qualname__ = 'q.cc'
x = c(); print(x.__name__, x.__qualname__); x.close()
async def ag(): yield 1
ag.__name__ = 'agg'; ag.__qualname__ = 'q.agg'
x = ag(); print(x.__name__, x.__qualname__)
class K:
    def m(self): yield
K.m.__name__ = 'mm'; K.m.__qualname__ = 'kk.mm'
print(K().m().__name__, K().m().__qualname__)
import types
h = types.FunctionType(g.__code__, globals(), 'constructed')
print(h().__name__, h().__qualname__)
def plain(): yield 3
g.__code__ = plain.__code__
print(list(g()), g().__name__, g().__code__ if hasattr(g(), '__code__') else g().gi_code.co_name)
import functools
def wrapper(f):
    @functools.wraps(f)
    def inner(*args, k=1, **kwargs):
        yield from f(*args)
        return k
    return inner
@wrapper
def wrapped(a, b=2):
    yield a
    yield b
class C:
    method = wrapped
print(list(wrapped(1)), list(C().method()) [1:], wrapped(1).__qualname__, wrapped(1, k=4).__name__)
