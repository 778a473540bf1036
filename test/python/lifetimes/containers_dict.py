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
print('# dict: c.pop(2)')
def case():
    c = {1: X(1), 2: X(2), 3: X(3)}
    c.pop(2)
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# dict: c.popitem()')
def case():
    c = {1: X(1), 2: X(2), 3: X(3)}
    c.popitem()
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# dict: c.clear()')
def case():
    c = {1: X(1), 2: X(2), 3: X(3)}
    c.clear()
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# dict: c[1] = X(4)')
def case():
    c = {1: X(1), 2: X(2), 3: X(3)}
    c[1] = X(4)
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# dict: del c[2]')
def case():
    c = {1: X(1), 2: X(2), 3: X(3)}
    del c[2]
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# dict: c.update({1: X(4), 5: X(5)})')
def case():
    c = {1: X(1), 2: X(2), 3: X(3)}
    c.update({1: X(4), 5: X(5)})
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# dict: c |= {1: X(4)}')
def case():
    c = {1: X(1), 2: X(2), 3: X(3)}
    c |= {1: X(4)}
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# dict: d = c | {1: X(4)}')
def case():
    c = {1: X(1), 2: X(2), 3: X(3)}
    d = c | {1: X(4)}
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# dict: c.setdefault(1, X(4))')
def case():
    c = {1: X(1), 2: X(2), 3: X(3)}
    c.setdefault(1, X(4))
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# dict: c.setdefault(9, X(4))')
def case():
    c = {1: X(1), 2: X(2), 3: X(3)}
    c.setdefault(9, X(4))
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# dict: d = dict(c)')
def case():
    c = {1: X(1), 2: X(2), 3: X(3)}
    d = dict(c)
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# dict: d = list(c.values())')
def case():
    c = {1: X(1), 2: X(2), 3: X(3)}
    d = list(c.values())
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# dict: d = c.items()')
def case():
    c = {1: X(1), 2: X(2), 3: X(3)}
    d = c.items()
    del c
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# dict: d = iter(c.items())')
def case():
    c = {1: X(1), 2: X(2), 3: X(3)}
    d = iter(c.items())
    next(d)
    del c
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# dict: for k, v in c.items(): print(k)')
def case():
    c = {1: X(1), 2: X(2), 3: X(3)}
    for k, v in c.items(): print(k)
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# dict: for k, v in c.items(): c[k] = None')
def case():
    c = {1: X(1), 2: X(2), 3: X(3)}
    for k, v in c.items(): c[k] = None
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# dict: c[1] = c')
def case():
    c = {1: X(1), 2: X(2), 3: X(3)}
    c[1] = c
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# dict: c = None')
def case():
    c = {1: X(1), 2: X(2), 3: X(3)}
    c = None
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# dict: c.__init__({1: X(4)})')
def case():
    c = {1: X(1), 2: X(2), 3: X(3)}
    c.__init__({1: X(4)})
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# dict: d = {**c}')
def case():
    c = {1: X(1), 2: X(2), 3: X(3)}
    d = {**c}
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# dict: d = c.get(1)')
def case():
    c = {1: X(1), 2: X(2), 3: X(3)}
    d = c.get(1)
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# dict: for v in list(c.values()): del c[v.n]')
def case():
    c = {1: X(1), 2: X(2), 3: X(3)}
    for v in list(c.values()): del c[v.n]
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# dict: try:')
def case():
    c = {1: X(1), 2: X(2), 3: X(3)}
    try:
        for k in c: c[k + 10] = X(k + 10)
    except RuntimeError: print("changed")
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()


print('# over')
a = b = c = d = e = f = i = j = rest = C = step = case = gen = r = None
gc.collect()
