# Written by generate.py.
import gc

class X:
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n if type(self.n) is int else '?')
    def __eq__(self, other): return True
    def __hash__(self): return 1
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

class Manager(X):
    def __enter__(self): return self
    def __exit__(self, *error): print('exit', self.n)
def take(x, *more, **named):
    del x
    print('took', len(more), len(named))
    return len(more)
print('# local, falls off')
def case(p):
    z = X(9)
    a = X(1)
    pass
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# local, returns it')
def case(p):
    z = X(9)
    a = X(1)
    return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# local, returns another')
def case(p):
    z = X(9)
    a = X(1)
    return X(5)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# local, raises')
def case(p):
    z = X(9)
    a = X(1)
    raise KeyError(X(6))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# local, fails')
def case(p):
    z = X(9)
    a = X(1)
    a.nope
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# local, rebinds')
def case(p):
    z = X(9)
    a = X(1)
    a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# local, calls')
def case(p):
    z = X(9)
    a = X(1)
    take(a, X(8))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# local, hands over')
def case(p):
    z = X(9)
    a = X(1)
    take(X(8), *[a], k=a)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# local, breaks')
def case(p):
    z = X(9)
    a = X(1)
    for _ in "x":
        a = X(7)
        break
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# local, returns in finally')
def case(p):
    z = X(9)
    a = X(1)
    try:
        return a
    finally:
        a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# local, returns over a return')
def case(p):
    z = X(9)
    a = X(1)
    try:
        return X(5)
    finally:
        return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# two locals, falls off')
def case(p):
    z = X(9)
    b = X(2)
    a = X(1)
    pass
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# two locals, returns it')
def case(p):
    z = X(9)
    b = X(2)
    a = X(1)
    return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# two locals, returns another')
def case(p):
    z = X(9)
    b = X(2)
    a = X(1)
    return X(5)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# two locals, raises')
def case(p):
    z = X(9)
    b = X(2)
    a = X(1)
    raise KeyError(X(6))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# two locals, fails')
def case(p):
    z = X(9)
    b = X(2)
    a = X(1)
    a.nope
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# two locals, rebinds')
def case(p):
    z = X(9)
    b = X(2)
    a = X(1)
    a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# two locals, calls')
def case(p):
    z = X(9)
    b = X(2)
    a = X(1)
    take(a, X(8))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# two locals, hands over')
def case(p):
    z = X(9)
    b = X(2)
    a = X(1)
    take(X(8), *[a], k=a)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# two locals, breaks')
def case(p):
    z = X(9)
    b = X(2)
    a = X(1)
    for _ in "x":
        a = X(7)
        break
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# two locals, returns in finally')
def case(p):
    z = X(9)
    b = X(2)
    a = X(1)
    try:
        return a
    finally:
        a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# two locals, returns over a return')
def case(p):
    z = X(9)
    b = X(2)
    a = X(1)
    try:
        return X(5)
    finally:
        return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# rebound, falls off')
def case(p):
    z = X(9)
    a = X(1)
    a = X(2)
    pass
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# rebound, returns it')
def case(p):
    z = X(9)
    a = X(1)
    a = X(2)
    return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# rebound, returns another')
def case(p):
    z = X(9)
    a = X(1)
    a = X(2)
    return X(5)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# rebound, raises')
def case(p):
    z = X(9)
    a = X(1)
    a = X(2)
    raise KeyError(X(6))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# rebound, fails')
def case(p):
    z = X(9)
    a = X(1)
    a = X(2)
    a.nope
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# rebound, rebinds')
def case(p):
    z = X(9)
    a = X(1)
    a = X(2)
    a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# rebound, calls')
def case(p):
    z = X(9)
    a = X(1)
    a = X(2)
    take(a, X(8))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# rebound, hands over')
def case(p):
    z = X(9)
    a = X(1)
    a = X(2)
    take(X(8), *[a], k=a)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# rebound, breaks')
def case(p):
    z = X(9)
    a = X(1)
    a = X(2)
    for _ in "x":
        a = X(7)
        break
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# rebound, returns in finally')
def case(p):
    z = X(9)
    a = X(1)
    a = X(2)
    try:
        return a
    finally:
        a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# rebound, returns over a return')
def case(p):
    z = X(9)
    a = X(1)
    a = X(2)
    try:
        return X(5)
    finally:
        return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# deleted, falls off')
def case(p):
    z = X(9)
    a = X(1)
    del a
    pass
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# deleted, returns it')
def case(p):
    z = X(9)
    a = X(1)
    del a
    return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# deleted, returns another')
def case(p):
    z = X(9)
    a = X(1)
    del a
    return X(5)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# deleted, raises')
def case(p):
    z = X(9)
    a = X(1)
    del a
    raise KeyError(X(6))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# deleted, fails')
def case(p):
    z = X(9)
    a = X(1)
    del a
    a.nope
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# deleted, rebinds')
def case(p):
    z = X(9)
    a = X(1)
    del a
    a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# deleted, calls')
def case(p):
    z = X(9)
    a = X(1)
    del a
    take(a, X(8))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# deleted, hands over')
def case(p):
    z = X(9)
    a = X(1)
    del a
    take(X(8), *[a], k=a)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# deleted, breaks')
def case(p):
    z = X(9)
    a = X(1)
    del a
    for _ in "x":
        a = X(7)
        break
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# deleted, returns in finally')
def case(p):
    z = X(9)
    a = X(1)
    del a
    try:
        return a
    finally:
        a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# deleted, returns over a return')
def case(p):
    z = X(9)
    a = X(1)
    del a
    try:
        return X(5)
    finally:
        return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# captured, falls off')
def case(p):
    z = X(9)
    a = X(1)
    f = lambda: a
    pass
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# captured, returns it')
def case(p):
    z = X(9)
    a = X(1)
    f = lambda: a
    return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# captured, returns another')
def case(p):
    z = X(9)
    a = X(1)
    f = lambda: a
    return X(5)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# captured, raises')
def case(p):
    z = X(9)
    a = X(1)
    f = lambda: a
    raise KeyError(X(6))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# captured, fails')
def case(p):
    z = X(9)
    a = X(1)
    f = lambda: a
    a.nope
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# captured, rebinds')
def case(p):
    z = X(9)
    a = X(1)
    f = lambda: a
    a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None


print('# over')
a = b = c = d = e = f = i = j = rest = C = step = case = gen = r = None
gc.collect()
