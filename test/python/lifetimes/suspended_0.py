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
print('# plain, never started')
def gen(p):
    a = X(1)
    yield X(2)
    print("on")
    yield a
def case():
    g = gen(X(9))
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# plain, dropped')
def gen(p):
    a = X(1)
    yield X(2)
    print("on")
    yield a
def case():
    g = gen(X(9))
    next(g)
    print("dropped")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# plain, closed')
def gen(p):
    a = X(1)
    yield X(2)
    print("on")
    yield a
def case():
    g = gen(X(9))
    next(g)
    g.close()
    print("closed")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# plain, thrown into')
def gen(p):
    a = X(1)
    yield X(2)
    print("on")
    yield a
def case():
    g = gen(X(9))
    next(g)
    try: g.throw(KeyError(X(8)))
    except KeyError as e: print(type(e).__name__)
    print("thrown")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# plain, used up')
def gen(p):
    a = X(1)
    yield X(2)
    print("on")
    yield a
def case():
    print(len(list(gen(X(9)))))
try: case()
except Exception as error: print(type(error).__name__)

print('# plain, left by break')
def gen(p):
    a = X(1)
    yield X(2)
    print("on")
    yield a
def case():
    for v in gen(X(9)):
        print("body")
        break
    print("after")
    del v
try: case()
except Exception as error: print(type(error).__name__)

print('# plain, sent to')
def gen(p):
    a = X(1)
    yield X(2)
    print("on")
    yield a
def case():
    g = gen(X(9))
    next(g)
    try: g.send(X(7))
    except StopIteration as e: print("stop")
    print("sent")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# plain, in a cycle')
def gen(p):
    a = X(1)
    yield X(2)
    print("on")
    yield a
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

print('# plain, unpacked')
def gen(p):
    a = X(1)
    yield X(2)
    print("on")
    yield a
def case():
    try: a, b = gen(X(9))
    except ValueError as e: print("count")
    print("after")
try: case()
except Exception as error: print(type(error).__name__)

print('# unstarted parameters, never started')
def gen(p):
    yield p
def case():
    g = gen(X(9))
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# unstarted parameters, dropped')
def gen(p):
    yield p
def case():
    g = gen(X(9))
    next(g)
    print("dropped")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# unstarted parameters, closed')
def gen(p):
    yield p
def case():
    g = gen(X(9))
    next(g)
    g.close()
    print("closed")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# unstarted parameters, thrown into')
def gen(p):
    yield p
def case():
    g = gen(X(9))
    next(g)
    try: g.throw(KeyError(X(8)))
    except KeyError as e: print(type(e).__name__)
    print("thrown")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# unstarted parameters, used up')
def gen(p):
    yield p
def case():
    print(len(list(gen(X(9)))))
try: case()
except Exception as error: print(type(error).__name__)

print('# unstarted parameters, left by break')
def gen(p):
    yield p
def case():
    for v in gen(X(9)):
        print("body")
        break
    print("after")
    del v
try: case()
except Exception as error: print(type(error).__name__)

print('# unstarted parameters, sent to')
def gen(p):
    yield p
def case():
    g = gen(X(9))
    next(g)
    try: g.send(X(7))
    except StopIteration as e: print("stop")
    print("sent")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# unstarted parameters, in a cycle')
def gen(p):
    yield p
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

print('# unstarted parameters, unpacked')
def gen(p):
    yield p
def case():
    try: a, b = gen(X(9))
    except ValueError as e: print("count")
    print("after")
try: case()
except Exception as error: print(type(error).__name__)

print('# try finally, never started')
def gen(p):
    a = X(1)
    try:
        yield X(2)
    finally:
        print("finally")
        a = X(3)
def case():
    g = gen(X(9))
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# try finally, dropped')
def gen(p):
    a = X(1)
    try:
        yield X(2)
    finally:
        print("finally")
        a = X(3)
def case():
    g = gen(X(9))
    next(g)
    print("dropped")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# try finally, closed')
def gen(p):
    a = X(1)
    try:
        yield X(2)
    finally:
        print("finally")
        a = X(3)
def case():
    g = gen(X(9))
    next(g)
    g.close()
    print("closed")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# try finally, thrown into')
def gen(p):
    a = X(1)
    try:
        yield X(2)
    finally:
        print("finally")
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

print('# try finally, used up')
def gen(p):
    a = X(1)
    try:
        yield X(2)
    finally:
        print("finally")
        a = X(3)
def case():
    print(len(list(gen(X(9)))))
try: case()
except Exception as error: print(type(error).__name__)

print('# try finally, left by break')
def gen(p):
    a = X(1)
    try:
        yield X(2)
    finally:
        print("finally")
        a = X(3)
def case():
    for v in gen(X(9)):
        print("body")
        break
    print("after")
    del v
try: case()
except Exception as error: print(type(error).__name__)

print('# try finally, sent to')
def gen(p):
    a = X(1)
    try:
        yield X(2)
    finally:
        print("finally")
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

print('# try finally, in a cycle')
def gen(p):
    a = X(1)
    try:
        yield X(2)
    finally:
        print("finally")
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

print('# try finally, unpacked')
def gen(p):
    a = X(1)
    try:
        yield X(2)
    finally:
        print("finally")
        a = X(3)
def case():
    try: a, b = gen(X(9))
    except ValueError as e: print("count")
    print("after")
try: case()
except Exception as error: print(type(error).__name__)

print('# except as, never started')
def gen(p):
    try:
        raise KeyError(X(1))
    except KeyError as e:
        yield X(2)
        print("on")
def case():
    g = gen(X(9))
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# except as, dropped')
def gen(p):
    try:
        raise KeyError(X(1))
    except KeyError as e:
        yield X(2)
        print("on")
def case():
    g = gen(X(9))
    next(g)
    print("dropped")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# except as, closed')
def gen(p):
    try:
        raise KeyError(X(1))
    except KeyError as e:
        yield X(2)
        print("on")
def case():
    g = gen(X(9))
    next(g)
    g.close()
    print("closed")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# except as, thrown into')
def gen(p):
    try:
        raise KeyError(X(1))
    except KeyError as e:
        yield X(2)
        print("on")
def case():
    g = gen(X(9))
    next(g)
    try: g.throw(KeyError(X(8)))
    except KeyError as e: print(type(e).__name__)
    print("thrown")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# except as, used up')
def gen(p):
    try:
        raise KeyError(X(1))
    except KeyError as e:
        yield X(2)
        print("on")
def case():
    print(len(list(gen(X(9)))))
try: case()
except Exception as error: print(type(error).__name__)

print('# except as, left by break')
def gen(p):
    try:
        raise KeyError(X(1))
    except KeyError as e:
        yield X(2)
        print("on")
def case():
    for v in gen(X(9)):
        print("body")
        break
    print("after")
    del v
try: case()
except Exception as error: print(type(error).__name__)

print('# except as, sent to')
def gen(p):
    try:
        raise KeyError(X(1))
    except KeyError as e:
        yield X(2)
        print("on")
def case():
    g = gen(X(9))
    next(g)
    try: g.send(X(7))
    except StopIteration as e: print("stop")
    print("sent")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# except as, in a cycle')
def gen(p):
    try:
        raise KeyError(X(1))
    except KeyError as e:
        yield X(2)
        print("on")
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

print('# except as, unpacked')
def gen(p):
    try:
        raise KeyError(X(1))
    except KeyError as e:
        yield X(2)
        print("on")
def case():
    try: a, b = gen(X(9))
    except ValueError as e: print("count")
    print("after")
try: case()
except Exception as error: print(type(error).__name__)

print('# with, never started')
def gen(p):
    with Manager(1) as m:
        yield X(2)
        print("on")
def case():
    g = gen(X(9))
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# with, dropped')
def gen(p):
    with Manager(1) as m:
        yield X(2)
        print("on")
def case():
    g = gen(X(9))
    next(g)
    print("dropped")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# with, closed')
def gen(p):
    with Manager(1) as m:
        yield X(2)
        print("on")
def case():
    g = gen(X(9))
    next(g)
    g.close()
    print("closed")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# with, thrown into')
def gen(p):
    with Manager(1) as m:
        yield X(2)
        print("on")
def case():
    g = gen(X(9))
    next(g)
    try: g.throw(KeyError(X(8)))
    except KeyError as e: print(type(e).__name__)
    print("thrown")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# with, used up')
def gen(p):
    with Manager(1) as m:
        yield X(2)
        print("on")
def case():
    print(len(list(gen(X(9)))))
try: case()
except Exception as error: print(type(error).__name__)

print('# with, left by break')
def gen(p):
    with Manager(1) as m:
        yield X(2)
        print("on")
def case():
    for v in gen(X(9)):
        print("body")
        break
    print("after")
    del v
try: case()
except Exception as error: print(type(error).__name__)

print('# with, sent to')
def gen(p):
    with Manager(1) as m:
        yield X(2)
        print("on")
def case():
    g = gen(X(9))
    next(g)
    try: g.send(X(7))
    except StopIteration as e: print("stop")
    print("sent")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# with, in a cycle')
def gen(p):
    with Manager(1) as m:
        yield X(2)
        print("on")
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

print('# with, unpacked')
def gen(p):
    with Manager(1) as m:
        yield X(2)
        print("on")
def case():
    try: a, b = gen(X(9))
    except ValueError as e: print("count")
    print("after")
try: case()
except Exception as error: print(type(error).__name__)


print('# over')
a = b = c = d = e = f = i = j = rest = C = step = case = gen = r = None
gc.collect()
