# A class shows its methods to inline look-ups only when they are first asked for: what changes before and after must be seen.
class A:
    def f(self):
        return 'A.f'

    def g(self):
        return 'A.g'


class B(A):
    def g(self):
        return 'B.g'


class C(B):
    __slots__ = ('s',)


def ask(o):
    return o.f(), o.g()


c = C()
print(ask(c), ask(c))
A.f = lambda self: 'new A.f'
print(ask(c))
B.f = lambda self: 'new B.f'
print(ask(c))
c.g = lambda: 'own g'
print(ask(c), ask(C()))
del B.f
print(ask(C()))
C.g = property(lambda self: lambda: 'property g')
print(ask(c), ask(C()))
del C.g, B.g
print(ask(c), ask(C()))

c.s = 1
c.s = 2
print(c.s, C.s.__get__(c))


class L(list):
    pass


def add(x):
    x.append(1)
    return len(x), x[0]


print(add(L()))
L.append = lambda self, v: list.append(self, [v])
L.__len__ = lambda self: 7
print(add(L()))


class M(L):
    def __getitem__(self, i):
        return 'item', i


print(add(M()))


class X:
    pass


class Y(X):
    pass


y = Y()
X.x = 1
Y.__len__ = lambda self: 3
print(len(y), y.x, bool(Y()))
Y.x = property(lambda self: 'property')
X.x = 2
print(y.x)
try:
    y.x = 3
except AttributeError as e:
    print(type(e).__name__)
Y.__bases__ = (A,)
print(Y().f(), hasattr(y, 'nothing'))
print(type('T', (), {}).__module__, [t.__name__ for t in A.__subclasses__()])
