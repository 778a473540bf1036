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

def inner(p):
    try:
        yield X(5)
        yield p
    finally:
        print('inner finally')
print('# catches exit, never started')
def gen(p):
    try:
        a = X(1)
        yield X(2)
    except GeneratorExit:
        print("exit")
        a = X(3)
def case():
    g = gen(X(9))
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# catches exit, dropped')
def gen(p):
    try:
        a = X(1)
        yield X(2)
    except GeneratorExit:
        print("exit")
        a = X(3)
def case():
    g = gen(X(9))
    next(g)
    print("dropped")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# catches exit, closed')
def gen(p):
    try:
        a = X(1)
        yield X(2)
    except GeneratorExit:
        print("exit")
        a = X(3)
def case():
    g = gen(X(9))
    next(g)
    g.close()
    print("closed")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# catches exit, thrown into')
def gen(p):
    try:
        a = X(1)
        yield X(2)
    except GeneratorExit:
        print("exit")
        a = X(3)
def case():
    g = gen(X(9))
    next(g)
    try: g.throw(KeyError(X(8)))
    except KeyError as e: print(type(e).__name__)
    print("thrown")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# catches exit, used up')
def gen(p):
    try:
        a = X(1)
        yield X(2)
    except GeneratorExit:
        print("exit")
        a = X(3)
def case():
    print(len(list(gen(X(9)))))
try: case()
except Exception as error: print(type(error).__name__)

print('# catches exit, left by break')
def gen(p):
    try:
        a = X(1)
        yield X(2)
    except GeneratorExit:
        print("exit")
        a = X(3)
def case():
    for v in gen(X(9)):
        print("body")
        break
    print("after")
    del v
try: case()
except Exception as error: print(type(error).__name__)

print('# catches exit, sent to')
def gen(p):
    try:
        a = X(1)
        yield X(2)
    except GeneratorExit:
        print("exit")
        a = X(3)
def case():
    g = gen(X(9))
    next(g)
    try: g.send(X(7))
    except StopIteration as e: print("stop")
    print("sent")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# catches exit, in a cycle')
def gen(p):
    try:
        a = X(1)
        yield X(2)
    except GeneratorExit:
        print("exit")
        a = X(3)
def case():
    g = gen(X(9))
    next(g)
    l = [g]
    l.append(l)
    del g, l
    print("garbage")
    print(gc.collect())
try: case()
except Exception as error: print(type(error).__name__)

print('# catches exit, unpacked')
def gen(p):
    try:
        a = X(1)
        yield X(2)
    except GeneratorExit:
        print("exit")
        a = X(3)
def case():
    try: a, b = gen(X(9))
    except ValueError as e: print("count")
    print("after")
try: case()
except Exception as error: print(type(error).__name__)

print('# return value, never started')
def gen(p):
    a = X(1)
    yield X(2)
    return X(3)
def case():
    g = gen(X(9))
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# return value, dropped')
def gen(p):
    a = X(1)
    yield X(2)
    return X(3)
def case():
    g = gen(X(9))
    next(g)
    print("dropped")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# return value, closed')
def gen(p):
    a = X(1)
    yield X(2)
    return X(3)
def case():
    g = gen(X(9))
    next(g)
    g.close()
    print("closed")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# return value, thrown into')
def gen(p):
    a = X(1)
    yield X(2)
    return X(3)
def case():
    g = gen(X(9))
    next(g)
    try: g.throw(KeyError(X(8)))
    except KeyError as e: print(type(e).__name__)
    print("thrown")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# return value, used up')
def gen(p):
    a = X(1)
    yield X(2)
    return X(3)
def case():
    print(len(list(gen(X(9)))))
try: case()
except Exception as error: print(type(error).__name__)

print('# return value, left by break')
def gen(p):
    a = X(1)
    yield X(2)
    return X(3)
def case():
    for v in gen(X(9)):
        print("body")
        break
    print("after")
    del v
try: case()
except Exception as error: print(type(error).__name__)

print('# return value, sent to')
def gen(p):
    a = X(1)
    yield X(2)
    return X(3)
def case():
    g = gen(X(9))
    next(g)
    try: g.send(X(7))
    except StopIteration as e: print("stop")
    print("sent")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# return value, in a cycle')
def gen(p):
    a = X(1)
    yield X(2)
    return X(3)
def case():
    g = gen(X(9))
    next(g)
    l = [g]
    l.append(l)
    del g, l
    print("garbage")
    print(gc.collect())
try: case()
except Exception as error: print(type(error).__name__)

print('# return value, unpacked')
def gen(p):
    a = X(1)
    yield X(2)
    return X(3)
def case():
    try: a, b = gen(X(9))
    except ValueError as e: print("count")
    print("after")
try: case()
except Exception as error: print(type(error).__name__)

print('# comprehension, never started')
def gen(p):
    a = [i for i in [X(1), X(2)]]
    yield [i for i in a]
    del a
    yield 1
def case():
    g = gen(X(9))
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# comprehension, dropped')
def gen(p):
    a = [i for i in [X(1), X(2)]]
    yield [i for i in a]
    del a
    yield 1
def case():
    g = gen(X(9))
    next(g)
    print("dropped")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# comprehension, closed')
def gen(p):
    a = [i for i in [X(1), X(2)]]
    yield [i for i in a]
    del a
    yield 1
def case():
    g = gen(X(9))
    next(g)
    g.close()
    print("closed")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# comprehension, thrown into')
def gen(p):
    a = [i for i in [X(1), X(2)]]
    yield [i for i in a]
    del a
    yield 1
def case():
    g = gen(X(9))
    next(g)
    try: g.throw(KeyError(X(8)))
    except KeyError as e: print(type(e).__name__)
    print("thrown")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# comprehension, used up')
def gen(p):
    a = [i for i in [X(1), X(2)]]
    yield [i for i in a]
    del a
    yield 1
def case():
    print(len(list(gen(X(9)))))
try: case()
except Exception as error: print(type(error).__name__)

print('# comprehension, left by break')
def gen(p):
    a = [i for i in [X(1), X(2)]]
    yield [i for i in a]
    del a
    yield 1
def case():
    for v in gen(X(9)):
        print("body")
        break
    print("after")
    del v
try: case()
except Exception as error: print(type(error).__name__)

print('# comprehension, sent to')
def gen(p):
    a = [i for i in [X(1), X(2)]]
    yield [i for i in a]
    del a
    yield 1
def case():
    g = gen(X(9))
    next(g)
    try: g.send(X(7))
    except StopIteration as e: print("stop")
    print("sent")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# comprehension, in a cycle')
def gen(p):
    a = [i for i in [X(1), X(2)]]
    yield [i for i in a]
    del a
    yield 1
def case():
    g = gen(X(9))
    next(g)
    l = [g]
    l.append(l)
    del g, l
    print("garbage")
    print(gc.collect())
try: case()
except Exception as error: print(type(error).__name__)

print('# comprehension, unpacked')
def gen(p):
    a = [i for i in [X(1), X(2)]]
    yield [i for i in a]
    del a
    yield 1
def case():
    try: a, b = gen(X(9))
    except ValueError as e: print("count")
    print("after")
try: case()
except Exception as error: print(type(error).__name__)

print('# nested function, never started')
def gen(p):
    a = X(1)
    def f(): return a
    yield f
    yield X(2)
def case():
    g = gen(X(9))
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# nested function, dropped')
def gen(p):
    a = X(1)
    def f(): return a
    yield f
    yield X(2)
def case():
    g = gen(X(9))
    next(g)
    print("dropped")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# nested function, closed')
def gen(p):
    a = X(1)
    def f(): return a
    yield f
    yield X(2)
def case():
    g = gen(X(9))
    next(g)
    g.close()
    print("closed")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# nested function, thrown into')
def gen(p):
    a = X(1)
    def f(): return a
    yield f
    yield X(2)
def case():
    g = gen(X(9))
    next(g)
    try: g.throw(KeyError(X(8)))
    except KeyError as e: print(type(e).__name__)
    print("thrown")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# nested function, used up')
def gen(p):
    a = X(1)
    def f(): return a
    yield f
    yield X(2)
def case():
    print(len(list(gen(X(9)))))
try: case()
except Exception as error: print(type(error).__name__)

print('# nested function, left by break')
def gen(p):
    a = X(1)
    def f(): return a
    yield f
    yield X(2)
def case():
    for v in gen(X(9)):
        print("body")
        break
    print("after")
    del v
try: case()
except Exception as error: print(type(error).__name__)

print('# nested function, sent to')
def gen(p):
    a = X(1)
    def f(): return a
    yield f
    yield X(2)
def case():
    g = gen(X(9))
    next(g)
    try: g.send(X(7))
    except StopIteration as e: print("stop")
    print("sent")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# nested function, in a cycle')
def gen(p):
    a = X(1)
    def f(): return a
    yield f
    yield X(2)
def case():
    g = gen(X(9))
    next(g)
    l = [g]
    l.append(l)
    del g, l
    print("garbage")
    print(gc.collect())
try: case()
except Exception as error: print(type(error).__name__)

print('# nested function, unpacked')
def gen(p):
    a = X(1)
    def f(): return a
    yield f
    yield X(2)
def case():
    try: a, b = gen(X(9))
    except ValueError as e: print("count")
    print("after")
try: case()
except Exception as error: print(type(error).__name__)


print('# over')
a = b = c = d = e = f = i = j = rest = C = step = case = gen = r = None
gc.collect()
