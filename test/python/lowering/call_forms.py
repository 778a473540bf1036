class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return f"D({self.n})"
def f(a, b=2, *args, c, d=4, **kw): return (a, b, args, c, d, sorted(kw.items()))
print(f(1, c=3))
print(f(1, 5, 6, 7, c=3, z=9, y=8))
print(f(*[1, 2, 3], c=0, **{"k": 1}))
print(f(1, *(2,), *"ab", **{"c": 1}, e=2, **{"g": 3}))
def p(x, /, y, *, z): return (x, y, z)
print(p(1, y=2, z=3), p(1, 2, z=3))
for bad in (lambda: p(x=1, y=2, z=3), lambda: p(1), lambda: p(1, 2), lambda: p(1, 2, 3, z=1), lambda: f(c=1),
            lambda: f(1, c=1, **{"c": 2}), lambda: p(1, 2, z=1, w=2), lambda: f(1, **3), lambda: f(1, a=2, c=1)):
    try: print(bad())
    except TypeError as e: print(e)
class A:
    def __init__(self, x=1, *, y=2): self.x, self.y = x, y
    def m(self, a, b=3, *c, **k): return (self.x, a, b, c, k)
    @staticmethod
    def s(a, b=1): return (a, b)
    @classmethod
    def cm(cls, a): return (cls.__name__, a)
    def __call__(self, *a, **k): return ("call", a, k)
a = A(5, y=6)
print(a.m(1), a.m(1, 2, 3, z=4), a.m(*[1], **{"q": 2}), a.m(b=1, a=2))
print(A.s(1), a.s(1, b=2), A.cm(3), a.cm(a=4), a(1, k=2), a(*[1, 2]))
def t(n):
    print("t", n); return D(n)
def use(*a, **k): print("use", a, k)
use(t(1), t(2), k=t(3))
use(*[t(4)], **{"z": t(5)})
print("kw order")
def ordered(**k): return list(k)
print(ordered(b=1, a=2, **{"c": 3}, d=4))
def many(a1,a2,a3,a4,a5,a6,a7,a8,a9,a10,a11,a12,a13,a14,a15,a16,a17,a18,a19,a20,a21,a22,a23,a24,a25,a26,a27,a28,a29,a30,a31,a32,a33): 
    a1 = None
    return a33
print(many(*range(33)), many(1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,D(33)).n)
class B(A):
    def __init__(self):
        super().__init__(9, y=8)
    def m(self, *a):
        return ("B",) + super().m(*a)
    def n(self): return [super().m(i) for i in range(2)] if True else 0
    def o(self): return super().x if False else super().s(3)
print(B().m(1), B().o(), B().n())
class Meta(type):
    def __new__(m, name, bases, ns, **k):
        print("meta", name, k); return super().__new__(m, name, bases, ns)
    def __init__(c, *a, **k): super().__init__(*a)
class M(metaclass=Meta, flag=1): pass
class N(M, **{"other": 2}): pass
bases = (A,)
class O(*bases): pass
print(O().x, O.__mro__[1].__name__)
def defaults(a, b=[], *, c={}): b.append(a); c[a] = 1; return b, c
print(defaults(1), defaults(2))
def dec(x):
    print("dec", x)
    def w(f): print("apply", x, f.__name__); return f
    return w
@dec(1)
@dec(2)
def decorated(): pass
@dec(3)
class K: pass
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
