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
print('# except as, returns it')
def case(p):
    z = X(9)
    try:
        raise KeyError(X(1))
    except KeyError as a:
        return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# except as, returns another')
def case(p):
    z = X(9)
    try:
        raise KeyError(X(1))
    except KeyError as a:
        return X(5)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# except as, raises')
def case(p):
    z = X(9)
    try:
        raise KeyError(X(1))
    except KeyError as a:
        raise KeyError(X(6))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# except as, fails')
def case(p):
    z = X(9)
    try:
        raise KeyError(X(1))
    except KeyError as a:
        a.nope
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# except as, rebinds')
def case(p):
    z = X(9)
    try:
        raise KeyError(X(1))
    except KeyError as a:
        a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# except as, calls')
def case(p):
    z = X(9)
    try:
        raise KeyError(X(1))
    except KeyError as a:
        take(a, X(8))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# except as, hands over')
def case(p):
    z = X(9)
    try:
        raise KeyError(X(1))
    except KeyError as a:
        take(X(8), *[a], k=a)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# except as, breaks')
def case(p):
    z = X(9)
    try:
        raise KeyError(X(1))
    except KeyError as a:
        for _ in "x":
            a = X(7)
            break
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# except as, returns in finally')
def case(p):
    z = X(9)
    try:
        raise KeyError(X(1))
    except KeyError as a:
        try:
            return a
        finally:
            a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# except as, returns over a return')
def case(p):
    z = X(9)
    try:
        raise KeyError(X(1))
    except KeyError as a:
        try:
            return X(5)
        finally:
            return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# finally, falls off')
def case(p):
    z = X(9)
    try:
        a = X(1)
    finally:
        pass
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# finally, returns it')
def case(p):
    z = X(9)
    try:
        a = X(1)
    finally:
        return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# finally, returns another')
def case(p):
    z = X(9)
    try:
        a = X(1)
    finally:
        return X(5)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# finally, raises')
def case(p):
    z = X(9)
    try:
        a = X(1)
    finally:
        raise KeyError(X(6))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# finally, fails')
def case(p):
    z = X(9)
    try:
        a = X(1)
    finally:
        a.nope
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# finally, rebinds')
def case(p):
    z = X(9)
    try:
        a = X(1)
    finally:
        a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# finally, calls')
def case(p):
    z = X(9)
    try:
        a = X(1)
    finally:
        take(a, X(8))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# finally, hands over')
def case(p):
    z = X(9)
    try:
        a = X(1)
    finally:
        take(X(8), *[a], k=a)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# finally, breaks')
def case(p):
    z = X(9)
    try:
        a = X(1)
    finally:
        for _ in "x":
            a = X(7)
            break
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# finally, returns in finally')
def case(p):
    z = X(9)
    try:
        a = X(1)
    finally:
        try:
            return a
        finally:
            a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# finally, returns over a return')
def case(p):
    z = X(9)
    try:
        a = X(1)
    finally:
        try:
            return X(5)
        finally:
            return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# try, falls off')
def case(p):
    z = X(9)
    try:
        a = X(1)
        pass
    finally:
        print("finally")
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# try, returns it')
def case(p):
    z = X(9)
    try:
        a = X(1)
        return a
    finally:
        print("finally")
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# try, returns another')
def case(p):
    z = X(9)
    try:
        a = X(1)
        return X(5)
    finally:
        print("finally")
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# try, raises')
def case(p):
    z = X(9)
    try:
        a = X(1)
        raise KeyError(X(6))
    finally:
        print("finally")
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# try, fails')
def case(p):
    z = X(9)
    try:
        a = X(1)
        a.nope
    finally:
        print("finally")
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# try, rebinds')
def case(p):
    z = X(9)
    try:
        a = X(1)
        a = X(7)
    finally:
        print("finally")
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# try, calls')
def case(p):
    z = X(9)
    try:
        a = X(1)
        take(a, X(8))
    finally:
        print("finally")
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# try, hands over')
def case(p):
    z = X(9)
    try:
        a = X(1)
        take(X(8), *[a], k=a)
    finally:
        print("finally")
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# try, breaks')
def case(p):
    z = X(9)
    try:
        a = X(1)
        for _ in "x":
            a = X(7)
            break
    finally:
        print("finally")
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# try, returns in finally')
def case(p):
    z = X(9)
    try:
        a = X(1)
        try:
            return a
        finally:
            a = X(7)
    finally:
        print("finally")
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# try, returns over a return')
def case(p):
    z = X(9)
    try:
        a = X(1)
        try:
            return X(5)
        finally:
            return a
    finally:
        print("finally")
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# match, falls off')
def case(p):
    z = X(9)
    match (X(1), X(2)):
        case (a, b):
            pass
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# match, returns it')
def case(p):
    z = X(9)
    match (X(1), X(2)):
        case (a, b):
            return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# match, returns another')
def case(p):
    z = X(9)
    match (X(1), X(2)):
        case (a, b):
            return X(5)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# match, raises')
def case(p):
    z = X(9)
    match (X(1), X(2)):
        case (a, b):
            raise KeyError(X(6))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# match, fails')
def case(p):
    z = X(9)
    match (X(1), X(2)):
        case (a, b):
            a.nope
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# match, rebinds')
def case(p):
    z = X(9)
    match (X(1), X(2)):
        case (a, b):
            a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# match, calls')
def case(p):
    z = X(9)
    match (X(1), X(2)):
        case (a, b):
            take(a, X(8))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# match, hands over')
def case(p):
    z = X(9)
    match (X(1), X(2)):
        case (a, b):
            take(X(8), *[a], k=a)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# match, breaks')
def case(p):
    z = X(9)
    match (X(1), X(2)):
        case (a, b):
            for _ in "x":
                a = X(7)
                break
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# match, returns in finally')
def case(p):
    z = X(9)
    match (X(1), X(2)):
        case (a, b):
            try:
                return a
            finally:
                a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# match, returns over a return')
def case(p):
    z = X(9)
    match (X(1), X(2)):
        case (a, b):
            try:
                return X(5)
            finally:
                return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# walrus, falls off')
def case(p):
    z = X(9)
    if (a := X(1)) is not None:
        pass
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# walrus, returns it')
def case(p):
    z = X(9)
    if (a := X(1)) is not None:
        return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# walrus, returns another')
def case(p):
    z = X(9)
    if (a := X(1)) is not None:
        return X(5)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# walrus, raises')
def case(p):
    z = X(9)
    if (a := X(1)) is not None:
        raise KeyError(X(6))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# walrus, fails')
def case(p):
    z = X(9)
    if (a := X(1)) is not None:
        a.nope
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# walrus, rebinds')
def case(p):
    z = X(9)
    if (a := X(1)) is not None:
        a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# walrus, calls')
def case(p):
    z = X(9)
    if (a := X(1)) is not None:
        take(a, X(8))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None


print('# over')
a = b = c = d = e = f = i = j = rest = C = step = case = gen = r = None
gc.collect()
