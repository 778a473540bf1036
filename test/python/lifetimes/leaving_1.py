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
print('# captured, calls')
def case(p):
    z = X(9)
    a = X(1)
    f = lambda: a
    take(a, X(8))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# captured, hands over')
def case(p):
    z = X(9)
    a = X(1)
    f = lambda: a
    take(X(8), *[a], k=a)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# captured, breaks')
def case(p):
    z = X(9)
    a = X(1)
    f = lambda: a
    for _ in "x":
        a = X(7)
        break
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# captured, returns in finally')
def case(p):
    z = X(9)
    a = X(1)
    f = lambda: a
    try:
        return a
    finally:
        a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# captured, returns over a return')
def case(p):
    z = X(9)
    a = X(1)
    f = lambda: a
    try:
        return X(5)
    finally:
        return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# captured twice, falls off')
def case(p):
    z = X(9)
    a = X(1)
    b = X(2)
    def f():
        def g(): return a
        return g, b
    f = f()
    pass
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# captured twice, returns it')
def case(p):
    z = X(9)
    a = X(1)
    b = X(2)
    def f():
        def g(): return a
        return g, b
    f = f()
    return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# captured twice, returns another')
def case(p):
    z = X(9)
    a = X(1)
    b = X(2)
    def f():
        def g(): return a
        return g, b
    f = f()
    return X(5)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# captured twice, raises')
def case(p):
    z = X(9)
    a = X(1)
    b = X(2)
    def f():
        def g(): return a
        return g, b
    f = f()
    raise KeyError(X(6))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# captured twice, fails')
def case(p):
    z = X(9)
    a = X(1)
    b = X(2)
    def f():
        def g(): return a
        return g, b
    f = f()
    a.nope
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# captured twice, rebinds')
def case(p):
    z = X(9)
    a = X(1)
    b = X(2)
    def f():
        def g(): return a
        return g, b
    f = f()
    a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# captured twice, calls')
def case(p):
    z = X(9)
    a = X(1)
    b = X(2)
    def f():
        def g(): return a
        return g, b
    f = f()
    take(a, X(8))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# captured twice, hands over')
def case(p):
    z = X(9)
    a = X(1)
    b = X(2)
    def f():
        def g(): return a
        return g, b
    f = f()
    take(X(8), *[a], k=a)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# captured twice, breaks')
def case(p):
    z = X(9)
    a = X(1)
    b = X(2)
    def f():
        def g(): return a
        return g, b
    f = f()
    for _ in "x":
        a = X(7)
        break
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# captured twice, returns in finally')
def case(p):
    z = X(9)
    a = X(1)
    b = X(2)
    def f():
        def g(): return a
        return g, b
    f = f()
    try:
        return a
    finally:
        a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# captured twice, returns over a return')
def case(p):
    z = X(9)
    a = X(1)
    b = X(2)
    def f():
        def g(): return a
        return g, b
    f = f()
    try:
        return X(5)
    finally:
        return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# loop variable, falls off')
def case(p):
    z = X(9)
    for a in [X(1), X(2)]:
        pass
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# loop variable, returns it')
def case(p):
    z = X(9)
    for a in [X(1), X(2)]:
        return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# loop variable, returns another')
def case(p):
    z = X(9)
    for a in [X(1), X(2)]:
        return X(5)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# loop variable, raises')
def case(p):
    z = X(9)
    for a in [X(1), X(2)]:
        raise KeyError(X(6))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# loop variable, fails')
def case(p):
    z = X(9)
    for a in [X(1), X(2)]:
        a.nope
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# loop variable, rebinds')
def case(p):
    z = X(9)
    for a in [X(1), X(2)]:
        a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# loop variable, calls')
def case(p):
    z = X(9)
    for a in [X(1), X(2)]:
        take(a, X(8))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# loop variable, hands over')
def case(p):
    z = X(9)
    for a in [X(1), X(2)]:
        take(X(8), *[a], k=a)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# loop variable, breaks')
def case(p):
    z = X(9)
    for a in [X(1), X(2)]:
        for _ in "x":
            a = X(7)
            break
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# loop variable, returns in finally')
def case(p):
    z = X(9)
    for a in [X(1), X(2)]:
        try:
            return a
        finally:
            a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# loop variable, returns over a return')
def case(p):
    z = X(9)
    for a in [X(1), X(2)]:
        try:
            return X(5)
        finally:
            return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# nested loops, falls off')
def case(p):
    z = X(9)
    for b in (X(2), X(3)):
        for a in [X(1)]:
            pass
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# nested loops, returns it')
def case(p):
    z = X(9)
    for b in (X(2), X(3)):
        for a in [X(1)]:
            return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# nested loops, returns another')
def case(p):
    z = X(9)
    for b in (X(2), X(3)):
        for a in [X(1)]:
            return X(5)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# nested loops, raises')
def case(p):
    z = X(9)
    for b in (X(2), X(3)):
        for a in [X(1)]:
            raise KeyError(X(6))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# nested loops, fails')
def case(p):
    z = X(9)
    for b in (X(2), X(3)):
        for a in [X(1)]:
            a.nope
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# nested loops, rebinds')
def case(p):
    z = X(9)
    for b in (X(2), X(3)):
        for a in [X(1)]:
            a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# nested loops, calls')
def case(p):
    z = X(9)
    for b in (X(2), X(3)):
        for a in [X(1)]:
            take(a, X(8))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# nested loops, hands over')
def case(p):
    z = X(9)
    for b in (X(2), X(3)):
        for a in [X(1)]:
            take(X(8), *[a], k=a)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# nested loops, breaks')
def case(p):
    z = X(9)
    for b in (X(2), X(3)):
        for a in [X(1)]:
            for _ in "x":
                a = X(7)
                break
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# nested loops, returns in finally')
def case(p):
    z = X(9)
    for b in (X(2), X(3)):
        for a in [X(1)]:
            try:
                return a
            finally:
                a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# nested loops, returns over a return')
def case(p):
    z = X(9)
    for b in (X(2), X(3)):
        for a in [X(1)]:
            try:
                return X(5)
            finally:
                return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# with as, falls off')
def case(p):
    z = X(9)
    with Manager(1) as a:
        pass
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# with as, returns it')
def case(p):
    z = X(9)
    with Manager(1) as a:
        return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# with as, returns another')
def case(p):
    z = X(9)
    with Manager(1) as a:
        return X(5)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# with as, raises')
def case(p):
    z = X(9)
    with Manager(1) as a:
        raise KeyError(X(6))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# with as, fails')
def case(p):
    z = X(9)
    with Manager(1) as a:
        a.nope
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# with as, rebinds')
def case(p):
    z = X(9)
    with Manager(1) as a:
        a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# with as, calls')
def case(p):
    z = X(9)
    with Manager(1) as a:
        take(a, X(8))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# with as, hands over')
def case(p):
    z = X(9)
    with Manager(1) as a:
        take(X(8), *[a], k=a)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# with as, breaks')
def case(p):
    z = X(9)
    with Manager(1) as a:
        for _ in "x":
            a = X(7)
            break
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# with as, returns in finally')
def case(p):
    z = X(9)
    with Manager(1) as a:
        try:
            return a
        finally:
            a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# with as, returns over a return')
def case(p):
    z = X(9)
    with Manager(1) as a:
        try:
            return X(5)
        finally:
            return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# except as, falls off')
def case(p):
    z = X(9)
    try:
        raise KeyError(X(1))
    except KeyError as a:
        pass
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None


print('# over')
a = b = c = d = e = f = i = j = rest = C = step = case = gen = r = None
gc.collect()
