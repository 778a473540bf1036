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
print('# walrus, hands over')
def case(p):
    z = X(9)
    if (a := X(1)) is not None:
        take(X(8), *[a], k=a)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# walrus, breaks')
def case(p):
    z = X(9)
    if (a := X(1)) is not None:
        for _ in "x":
            a = X(7)
            break
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# walrus, returns in finally')
def case(p):
    z = X(9)
    if (a := X(1)) is not None:
        try:
            return a
        finally:
            a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# walrus, returns over a return')
def case(p):
    z = X(9)
    if (a := X(1)) is not None:
        try:
            return X(5)
        finally:
            return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# star target, falls off')
def case(p):
    z = X(9)
    a, *b = X(1), X(2), X(3)
    pass
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# star target, returns it')
def case(p):
    z = X(9)
    a, *b = X(1), X(2), X(3)
    return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# star target, returns another')
def case(p):
    z = X(9)
    a, *b = X(1), X(2), X(3)
    return X(5)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# star target, raises')
def case(p):
    z = X(9)
    a, *b = X(1), X(2), X(3)
    raise KeyError(X(6))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# star target, fails')
def case(p):
    z = X(9)
    a, *b = X(1), X(2), X(3)
    a.nope
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# star target, rebinds')
def case(p):
    z = X(9)
    a, *b = X(1), X(2), X(3)
    a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# star target, calls')
def case(p):
    z = X(9)
    a, *b = X(1), X(2), X(3)
    take(a, X(8))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# star target, hands over')
def case(p):
    z = X(9)
    a, *b = X(1), X(2), X(3)
    take(X(8), *[a], k=a)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# star target, breaks')
def case(p):
    z = X(9)
    a, *b = X(1), X(2), X(3)
    for _ in "x":
        a = X(7)
        break
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# star target, returns in finally')
def case(p):
    z = X(9)
    a, *b = X(1), X(2), X(3)
    try:
        return a
    finally:
        a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# star target, returns over a return')
def case(p):
    z = X(9)
    a, *b = X(1), X(2), X(3)
    try:
        return X(5)
    finally:
        return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# class body, falls off')
def case(p):
    z = X(9)
    class C:
        b = X(1)
    a = C.b
    pass
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# class body, returns it')
def case(p):
    z = X(9)
    class C:
        b = X(1)
    a = C.b
    return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# class body, returns another')
def case(p):
    z = X(9)
    class C:
        b = X(1)
    a = C.b
    return X(5)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# class body, raises')
def case(p):
    z = X(9)
    class C:
        b = X(1)
    a = C.b
    raise KeyError(X(6))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# class body, fails')
def case(p):
    z = X(9)
    class C:
        b = X(1)
    a = C.b
    a.nope
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# class body, rebinds')
def case(p):
    z = X(9)
    class C:
        b = X(1)
    a = C.b
    a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# class body, calls')
def case(p):
    z = X(9)
    class C:
        b = X(1)
    a = C.b
    take(a, X(8))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# class body, hands over')
def case(p):
    z = X(9)
    class C:
        b = X(1)
    a = C.b
    take(X(8), *[a], k=a)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# class body, breaks')
def case(p):
    z = X(9)
    class C:
        b = X(1)
    a = C.b
    for _ in "x":
        a = X(7)
        break
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# class body, returns in finally')
def case(p):
    z = X(9)
    class C:
        b = X(1)
    a = C.b
    try:
        return a
    finally:
        a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# class body, returns over a return')
def case(p):
    z = X(9)
    class C:
        b = X(1)
    a = C.b
    try:
        return X(5)
    finally:
        return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# list, falls off')
def case(p):
    z = X(9)
    a = [X(1), X(2)]
    pass
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# list, returns it')
def case(p):
    z = X(9)
    a = [X(1), X(2)]
    return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# list, returns another')
def case(p):
    z = X(9)
    a = [X(1), X(2)]
    return X(5)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# list, raises')
def case(p):
    z = X(9)
    a = [X(1), X(2)]
    raise KeyError(X(6))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# list, fails')
def case(p):
    z = X(9)
    a = [X(1), X(2)]
    a.nope
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# list, rebinds')
def case(p):
    z = X(9)
    a = [X(1), X(2)]
    a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# list, calls')
def case(p):
    z = X(9)
    a = [X(1), X(2)]
    take(a, X(8))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# list, hands over')
def case(p):
    z = X(9)
    a = [X(1), X(2)]
    take(X(8), *[a], k=a)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# list, breaks')
def case(p):
    z = X(9)
    a = [X(1), X(2)]
    for _ in "x":
        a = X(7)
        break
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# list, returns in finally')
def case(p):
    z = X(9)
    a = [X(1), X(2)]
    try:
        return a
    finally:
        a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# list, returns over a return')
def case(p):
    z = X(9)
    a = [X(1), X(2)]
    try:
        return X(5)
    finally:
        return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# exception context, falls off')
def case(p):
    z = X(9)
    try:
        try:
            raise KeyError(X(1))
        except KeyError:
            raise ValueError(X(2))
    except ValueError as a:
        pass
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# exception context, returns it')
def case(p):
    z = X(9)
    try:
        try:
            raise KeyError(X(1))
        except KeyError:
            raise ValueError(X(2))
    except ValueError as a:
        return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# exception context, returns another')
def case(p):
    z = X(9)
    try:
        try:
            raise KeyError(X(1))
        except KeyError:
            raise ValueError(X(2))
    except ValueError as a:
        return X(5)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# exception context, raises')
def case(p):
    z = X(9)
    try:
        try:
            raise KeyError(X(1))
        except KeyError:
            raise ValueError(X(2))
    except ValueError as a:
        raise KeyError(X(6))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# exception context, fails')
def case(p):
    z = X(9)
    try:
        try:
            raise KeyError(X(1))
        except KeyError:
            raise ValueError(X(2))
    except ValueError as a:
        a.nope
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# exception context, rebinds')
def case(p):
    z = X(9)
    try:
        try:
            raise KeyError(X(1))
        except KeyError:
            raise ValueError(X(2))
    except ValueError as a:
        a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# exception context, calls')
def case(p):
    z = X(9)
    try:
        try:
            raise KeyError(X(1))
        except KeyError:
            raise ValueError(X(2))
    except ValueError as a:
        take(a, X(8))
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# exception context, hands over')
def case(p):
    z = X(9)
    try:
        try:
            raise KeyError(X(1))
        except KeyError:
            raise ValueError(X(2))
    except ValueError as a:
        take(X(8), *[a], k=a)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# exception context, breaks')
def case(p):
    z = X(9)
    try:
        try:
            raise KeyError(X(1))
        except KeyError:
            raise ValueError(X(2))
    except ValueError as a:
        for _ in "x":
            a = X(7)
            break
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# exception context, returns in finally')
def case(p):
    z = X(9)
    try:
        try:
            raise KeyError(X(1))
        except KeyError:
            raise ValueError(X(2))
    except ValueError as a:
        try:
            return a
        finally:
            a = X(7)
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None

print('# exception context, returns over a return')
def case(p):
    z = X(9)
    try:
        try:
            raise KeyError(X(1))
        except KeyError:
            raise ValueError(X(2))
    except ValueError as a:
        try:
            return X(5)
        finally:
            return a
try: r = case(X(10))
except Exception as error: print(type(error).__name__)
print("left")
r = None


print('# over')
a = b = c = d = e = f = i = j = rest = C = step = case = gen = r = None
gc.collect()
