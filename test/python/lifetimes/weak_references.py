# Weak references: when they die, in which order callbacks run, what they see.
import gc
from _weakref import ref, proxy, getweakrefcount


class X:
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n)


def called(name):
    return lambda r: print('callback', name, r() is None)


print('# one callback after __del__')
x = X(1)
r = ref(x, called('a'))
del x
print(r())

print('# callbacks last made first')
x = X(2)
rs = [ref(x, called(i)) for i in range(4)]
print(getweakrefcount(x))
del x

print('# a reference that died first is not called')
x = X(3)
r = ref(x, called('gone'))
kept = ref(x, called('kept'))
del r
x = None

print('# a callback drops another reference')
x = X(4)
a = ref(x, called('a'))
def drop(r):
    global a
    a = None
    print('dropped')
b = ref(x, drop)
x = None

print('# a callback that fails')
import sys
sys.unraisablehook = lambda u: print('unraisable', u.exc_type.__name__)
x = X(5)
r = ref(x, lambda r: 1/0)
s = ref(x, called('after'))
del x

print('# the object still works inside __del__')
class Y(X):
    def __del__(self):
        print('weak in del', r() is self)
        super().__del__()
x = Y(6)
r = ref(x, called('y'))
del x
print(r() is None)

print('# references to references in a container')
x = X(7)
d = {ref(x): 'key'}
del x
print([k() for k in d])

print('# proxies')
x = X(8)
p = proxy(x, lambda p: print('proxy gone'))
print(p.n)
del x
try: p.n
except ReferenceError as e: print(e)

print('# callback bound to the dying object')
class Z(X):
    def watch(self, r): print('watched', self.n)
x, y = Z(9), Z(10)
r = ref(y, x.watch)
del x
del y
r = None

print('# in a cycle: a reference outside is called, one inside is not')
x = X(11)
x.me = x
outside = ref(x, called('outside'))
x.inside = ref(x, called('inside'))
del x
print(gc.collect())

print('# weak reference inside the same garbage')
x, y = X(12), X(13)
x.other, y.other = y, x
x.weak = ref(y, called('never'))
del x, y
print(gc.collect())

print('# functions, methods, generators')
def f(): pass
r = ref(f, called('function'))
del f
def g(): yield 1
it = g()
r = ref(it, called('generator'))
next(it)
del it
class C: pass
r = ref(C, called('class'))
del C
print(gc.collect() > 0, r() is None)

print('# a new reference in the callback of another object')
x, y = X(14), X(15)
made = []
r = ref(x, lambda _: made.append(ref(y, called('made'))))
del x
del y
