# Written by generate.py.
import gc

class X:
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n if type(self.n) is int else '?')
    def __eq__(self, other): return self is other
    def __hash__(self): return self.n
    def __lt__(self, other): return True
    def __contains__(self, other): return True
    def __getitem__(self, key, *never): return 1
    def __setitem__(self, key, value): pass
    def __delitem__(self, key): pass
    def __add__(self, other): return 1
    def __radd__(self, other): return 1
    def __iadd__(self, other): return 1
    def __matmul__(self, other): return self
    def __neg__(self): return 1
    def __iter__(self): return iter(())
    def m(self, *args, **kwargs): return 1
    def __call__(self, *args, **kwargs): return 1
    def keys(self): return []
    def __enter__(self): return 1
    def __exit__(self, *args): pass
    def __format__(self, spec): return 'x'
    def __index__(self): return 0
print('# tuple: c = None')
def case():
    c = (X(1), X(2), X(3))
    c = None
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# tuple: d = c[1:]')
def case():
    c = (X(1), X(2), X(3))
    d = c[1:]
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# tuple: d = c + (X(4),)')
def case():
    c = (X(1), X(2), X(3))
    d = c + (X(4),)
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# tuple: d = c * 2')
def case():
    c = (X(1), X(2), X(3))
    d = c * 2
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# tuple: a, b, e = c')
def case():
    c = (X(1), X(2), X(3))
    a, b, e = c
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# tuple: a, *b = c')
def case():
    c = (X(1), X(2), X(3))
    a, *b = c
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# tuple: d = [*c]')
def case():
    c = (X(1), X(2), X(3))
    d = [*c]
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# tuple: d = sorted(c, key=lambda x: -x.n)')
def case():
    c = (X(1), X(2), X(3))
    d = sorted(c, key=lambda x: -x.n)
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# tuple: d = list(zip(c, c))')
def case():
    c = (X(1), X(2), X(3))
    d = list(zip(c, c))
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# tuple: d = list(enumerate(c))')
def case():
    c = (X(1), X(2), X(3))
    d = list(enumerate(c))
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# tuple: d = iter(c)')
def case():
    c = (X(1), X(2), X(3))
    d = iter(c)
    next(d)
    c = None
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# tuple: d = dict(enumerate(c))')
def case():
    c = (X(1), X(2), X(3))
    d = dict(enumerate(c))
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# tuple: d = max(c, key=lambda x: x.n)')
def case():
    c = (X(1), X(2), X(3))
    d = max(c, key=lambda x: x.n)
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# tuple: d = [*reversed(c)]')
def case():
    c = (X(1), X(2), X(3))
    d = [*reversed(c)]
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()


print('# over')
a = b = c = d = e = f = i = j = rest = C = step = case = gen = r = None
gc.collect()
