# Objects that come back to life in their finaliser.
import gc
from _weakref import ref

kept = []


class X:
    def __init__(self, n): self.n = n
    def __del__(self):
        print('end', self.n)
        kept.append(self)


class Plain:
    def __init__(self, n): self.n = n
    def __del__(self): print('plain', self.n)


print('# once only')
x = X(1)
x.child = Plain(1)
del x
print([k.n for k in kept])
kept.clear()

print('# weak reference of a revived object')
x = X(2)
r = ref(x, lambda r: print('callback', r()))
del x
print(r() is None)
kept.clear()
print(r() is None)

print('# in a container')
l = [X(3), X(4)]
l.clear()
print(sorted(k.n for k in kept))
del kept[0]
kept.clear()

print('# in a cycle')
x = X(5)
x.me = x
x.child = Plain(5)
del x
print(gc.collect())
print([k.n for k in kept])
kept.clear()
print(gc.collect())

print('# one of two in a cycle revives both')
x, y = X(6), Plain(7)
x.other, y.other = y, x
del x, y
print(gc.collect())
print([k.other.n for k in kept])
kept[0].other = None
kept.clear()
gc.collect()

print('# passed to a function by the finaliser')
class Y(X):
    def __del__(self):
        def inner(me):
            print('inner', me.n)
            return [me]
        print(len(inner(self)))
Y(8)

print('# revived while an exception passes')
def f():
    x = X(9)
    1/0
try: f()
except ZeroDivisionError: pass
print([k.n for k in kept])
kept.clear()

print('# a finaliser that makes an object of its own class')
class Z:
    left = 3
    def __del__(self):
        print('Z', Z.left)
        Z.left -= 1
        if Z.left: Z()
Z()
