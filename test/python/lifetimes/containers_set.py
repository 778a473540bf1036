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
print('# set: c.clear()')
def case():
    c = {X(1), X(2)}
    c.clear()
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# set: c.pop()')
def case():
    c = {X(1), X(2)}
    c.pop()
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# set: c = None')
def case():
    c = {X(1), X(2)}
    c = None
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# set: c.add(X(3))')
def case():
    c = {X(1), X(2)}
    c.add(X(3))
    c.clear()
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# set: d = frozenset(c)')
def case():
    c = {X(1), X(2)}
    d = frozenset(c)
    del c
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# set: c |= {X(3)}')
def case():
    c = {X(1), X(2)}
    c |= {X(3)}
    c = None
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# set: c -= set(c)')
def case():
    c = {X(1), X(2)}
    c -= set(c)
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()


print('# over')
a = b = c = d = e = f = i = j = rest = C = step = case = gen = r = None
gc.collect()
