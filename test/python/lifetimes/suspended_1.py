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
print('# for, never started')
def gen(p):
    for a in [X(1), X(2), X(3)]:
        yield a
def case():
    g = gen(X(9))
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# for, dropped')
def gen(p):
    for a in [X(1), X(2), X(3)]:
        yield a
def case():
    g = gen(X(9))
    next(g)
    print("dropped")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# for, closed')
def gen(p):
    for a in [X(1), X(2), X(3)]:
        yield a
def case():
    g = gen(X(9))
    next(g)
    g.close()
    print("closed")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# for, thrown into')
def gen(p):
    for a in [X(1), X(2), X(3)]:
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

print('# for, used up')
def gen(p):
    for a in [X(1), X(2), X(3)]:
        yield a
def case():
    print(len(list(gen(X(9)))))
try: case()
except Exception as error: print(type(error).__name__)

print('# for, left by break')
def gen(p):
    for a in [X(1), X(2), X(3)]:
        yield a
def case():
    for v in gen(X(9)):
        print("body")
        break
    print("after")
    del v
try: case()
except Exception as error: print(type(error).__name__)

print('# for, sent to')
def gen(p):
    for a in [X(1), X(2), X(3)]:
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

print('# for, in a cycle')
def gen(p):
    for a in [X(1), X(2), X(3)]:
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

print('# for, unpacked')
def gen(p):
    for a in [X(1), X(2), X(3)]:
        yield a
def case():
    try: a, b = gen(X(9))
    except ValueError as e: print("count")
    print("after")
try: case()
except Exception as error: print(type(error).__name__)

print('# temporaries, never started')
def gen(p):
    print(len([X(1), (yield X(2)), X(3)]))
def case():
    g = gen(X(9))
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# temporaries, dropped')
def gen(p):
    print(len([X(1), (yield X(2)), X(3)]))
def case():
    g = gen(X(9))
    next(g)
    print("dropped")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# temporaries, closed')
def gen(p):
    print(len([X(1), (yield X(2)), X(3)]))
def case():
    g = gen(X(9))
    next(g)
    g.close()
    print("closed")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# temporaries, thrown into')
def gen(p):
    print(len([X(1), (yield X(2)), X(3)]))
def case():
    g = gen(X(9))
    next(g)
    try: g.throw(KeyError(X(8)))
    except KeyError as e: print(type(e).__name__)
    print("thrown")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# temporaries, used up')
def gen(p):
    print(len([X(1), (yield X(2)), X(3)]))
def case():
    print(len(list(gen(X(9)))))
try: case()
except Exception as error: print(type(error).__name__)

print('# temporaries, left by break')
def gen(p):
    print(len([X(1), (yield X(2)), X(3)]))
def case():
    for v in gen(X(9)):
        print("body")
        break
    print("after")
    del v
try: case()
except Exception as error: print(type(error).__name__)

print('# temporaries, sent to')
def gen(p):
    print(len([X(1), (yield X(2)), X(3)]))
def case():
    g = gen(X(9))
    next(g)
    try: g.send(X(7))
    except StopIteration as e: print("stop")
    print("sent")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# temporaries, in a cycle')
def gen(p):
    print(len([X(1), (yield X(2)), X(3)]))
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

print('# temporaries, unpacked')
def gen(p):
    print(len([X(1), (yield X(2)), X(3)]))
def case():
    try: a, b = gen(X(9))
    except ValueError as e: print("count")
    print("after")
try: case()
except Exception as error: print(type(error).__name__)

print('# arguments, never started')
def gen(p):
    take(X(1), (yield X(2)), k=(yield X(3)))
def case():
    g = gen(X(9))
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# arguments, dropped')
def gen(p):
    take(X(1), (yield X(2)), k=(yield X(3)))
def case():
    g = gen(X(9))
    next(g)
    print("dropped")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# arguments, closed')
def gen(p):
    take(X(1), (yield X(2)), k=(yield X(3)))
def case():
    g = gen(X(9))
    next(g)
    g.close()
    print("closed")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# arguments, thrown into')
def gen(p):
    take(X(1), (yield X(2)), k=(yield X(3)))
def case():
    g = gen(X(9))
    next(g)
    try: g.throw(KeyError(X(8)))
    except KeyError as e: print(type(e).__name__)
    print("thrown")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# arguments, used up')
def gen(p):
    take(X(1), (yield X(2)), k=(yield X(3)))
def case():
    print(len(list(gen(X(9)))))
try: case()
except Exception as error: print(type(error).__name__)

print('# arguments, left by break')
def gen(p):
    take(X(1), (yield X(2)), k=(yield X(3)))
def case():
    for v in gen(X(9)):
        print("body")
        break
    print("after")
    del v
try: case()
except Exception as error: print(type(error).__name__)

print('# arguments, sent to')
def gen(p):
    take(X(1), (yield X(2)), k=(yield X(3)))
def case():
    g = gen(X(9))
    next(g)
    try: g.send(X(7))
    except StopIteration as e: print("stop")
    print("sent")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# arguments, in a cycle')
def gen(p):
    take(X(1), (yield X(2)), k=(yield X(3)))
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

print('# arguments, unpacked')
def gen(p):
    take(X(1), (yield X(2)), k=(yield X(3)))
def case():
    try: a, b = gen(X(9))
    except ValueError as e: print("count")
    print("after")
try: case()
except Exception as error: print(type(error).__name__)

print('# yield from, never started')
def gen(p):
    a = X(1)
    yield from inner(X(4))
    print("on")
def case():
    g = gen(X(9))
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# yield from, dropped')
def gen(p):
    a = X(1)
    yield from inner(X(4))
    print("on")
def case():
    g = gen(X(9))
    next(g)
    print("dropped")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# yield from, closed')
def gen(p):
    a = X(1)
    yield from inner(X(4))
    print("on")
def case():
    g = gen(X(9))
    next(g)
    g.close()
    print("closed")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# yield from, thrown into')
def gen(p):
    a = X(1)
    yield from inner(X(4))
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

print('# yield from, used up')
def gen(p):
    a = X(1)
    yield from inner(X(4))
    print("on")
def case():
    print(len(list(gen(X(9)))))
try: case()
except Exception as error: print(type(error).__name__)

print('# yield from, left by break')
def gen(p):
    a = X(1)
    yield from inner(X(4))
    print("on")
def case():
    for v in gen(X(9)):
        print("body")
        break
    print("after")
    del v
try: case()
except Exception as error: print(type(error).__name__)

print('# yield from, sent to')
def gen(p):
    a = X(1)
    yield from inner(X(4))
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

print('# yield from, in a cycle')
def gen(p):
    a = X(1)
    yield from inner(X(4))
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

print('# yield from, unpacked')
def gen(p):
    a = X(1)
    yield from inner(X(4))
    print("on")
def case():
    try: a, b = gen(X(9))
    except ValueError as e: print("count")
    print("after")
try: case()
except Exception as error: print(type(error).__name__)

print('# yield from list, never started')
def gen(p):
    a = X(1)
    yield from [X(2), X(3)]
def case():
    g = gen(X(9))
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# yield from list, dropped')
def gen(p):
    a = X(1)
    yield from [X(2), X(3)]
def case():
    g = gen(X(9))
    next(g)
    print("dropped")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# yield from list, closed')
def gen(p):
    a = X(1)
    yield from [X(2), X(3)]
def case():
    g = gen(X(9))
    next(g)
    g.close()
    print("closed")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# yield from list, thrown into')
def gen(p):
    a = X(1)
    yield from [X(2), X(3)]
def case():
    g = gen(X(9))
    next(g)
    try: g.throw(KeyError(X(8)))
    except KeyError as e: print(type(e).__name__)
    print("thrown")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# yield from list, used up')
def gen(p):
    a = X(1)
    yield from [X(2), X(3)]
def case():
    print(len(list(gen(X(9)))))
try: case()
except Exception as error: print(type(error).__name__)

print('# yield from list, left by break')
def gen(p):
    a = X(1)
    yield from [X(2), X(3)]
def case():
    for v in gen(X(9)):
        print("body")
        break
    print("after")
    del v
try: case()
except Exception as error: print(type(error).__name__)

print('# yield from list, sent to')
def gen(p):
    a = X(1)
    yield from [X(2), X(3)]
def case():
    g = gen(X(9))
    next(g)
    try: g.send(X(7))
    except StopIteration as e: print("stop")
    print("sent")
    del g
try: case()
except Exception as error: print(type(error).__name__)

print('# yield from list, in a cycle')
def gen(p):
    a = X(1)
    yield from [X(2), X(3)]
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

print('# yield from list, unpacked')
def gen(p):
    a = X(1)
    yield from [X(2), X(3)]
def case():
    try: a, b = gen(X(9))
    except ValueError as e: print("count")
    print("after")
try: case()
except Exception as error: print(type(error).__name__)


print('# over')
a = b = c = d = e = f = i = j = rest = C = step = case = gen = r = None
gc.collect()
