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
print('# list: c.pop()')
def case():
    c = [X(1), X(2), X(3)]
    c.pop()
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: c.pop(0)')
def case():
    c = [X(1), X(2), X(3)]
    c.pop(0)
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: c.clear()')
def case():
    c = [X(1), X(2), X(3)]
    c.clear()
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: c[1] = X(4)')
def case():
    c = [X(1), X(2), X(3)]
    c[1] = X(4)
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: c[:2] = [X(4)]')
def case():
    c = [X(1), X(2), X(3)]
    c[:2] = [X(4)]
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: c[::2] = [X(4), X(5)]')
def case():
    c = [X(1), X(2), X(3)]
    c[::2] = [X(4), X(5)]
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: del c[0]')
def case():
    c = [X(1), X(2), X(3)]
    del c[0]
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: del c[:2]')
def case():
    c = [X(1), X(2), X(3)]
    del c[:2]
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: c.insert(0, X(4))')
def case():
    c = [X(1), X(2), X(3)]
    c.insert(0, X(4))
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: c.extend([X(4), X(5)])')
def case():
    c = [X(1), X(2), X(3)]
    c.extend([X(4), X(5)])
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: c += [X(4)]')
def case():
    c = [X(1), X(2), X(3)]
    c += [X(4)]
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: c *= 0')
def case():
    c = [X(1), X(2), X(3)]
    c *= 0
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: c *= 2')
def case():
    c = [X(1), X(2), X(3)]
    c *= 2
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: c.reverse()')
def case():
    c = [X(1), X(2), X(3)]
    c.reverse()
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: c.sort(key=lambda x: -x.n)')
def case():
    c = [X(1), X(2), X(3)]
    c.sort(key=lambda x: -x.n)
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: c.remove(c[1])')
def case():
    c = [X(1), X(2), X(3)]
    c.remove(c[1])
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: d = c.copy()')
def case():
    c = [X(1), X(2), X(3)]
    d = c.copy()
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: d = c[1:]')
def case():
    c = [X(1), X(2), X(3)]
    d = c[1:]
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: d = list(c)')
def case():
    c = [X(1), X(2), X(3)]
    d = list(c)
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: d = tuple(c)')
def case():
    c = [X(1), X(2), X(3)]
    d = tuple(c)
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: a, *b = c')
def case():
    c = [X(1), X(2), X(3)]
    a, *b = c
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: c[0] = c')
def case():
    c = [X(1), X(2), X(3)]
    c[0] = c
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: for i in c: c.clear()')
def case():
    c = [X(1), X(2), X(3)]
    for i in c: c.clear()
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: c.append(c.pop(0))')
def case():
    c = [X(1), X(2), X(3)]
    c.append(c.pop(0))
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: c = None')
def case():
    c = [X(1), X(2), X(3)]
    c = None
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: c.__init__()')
def case():
    c = [X(1), X(2), X(3)]
    c.__init__()
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: c.__init__([X(4)])')
def case():
    c = [X(1), X(2), X(3)]
    c.__init__([X(4)])
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: d = list(map(lambda x: x, c))')
def case():
    c = [X(1), X(2), X(3)]
    d = list(map(lambda x: x, c))
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: d = [x for x in c if x.n > 1]')
def case():
    c = [X(1), X(2), X(3)]
    d = [x for x in c if x.n > 1]
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: d = dict.fromkeys([1, 2], c)')
def case():
    c = [X(1), X(2), X(3)]
    d = dict.fromkeys([1, 2], c)
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: print(sum(x.n for x in c))')
def case():
    c = [X(1), X(2), X(3)]
    print(sum(x.n for x in c))
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: d = next(iter(c))')
def case():
    c = [X(1), X(2), X(3)]
    d = next(iter(c))
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()

print('# list: d = iter(c)')
def case():
    c = [X(1), X(2), X(3)]
    d = iter(c)
    next(d)
    del c
    print("done")
try: case()
except Exception as error: print(type(error).__name__)
gc.collect()


print('# over')
a = b = c = d = e = f = i = j = rest = C = step = case = gen = r = None
gc.collect()
