class D:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print("del", self.n)
def t(x):
    print("t", x)
    return x
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if k[0] != "_"), kw)
        return type.__new__(m, name, bases, ns)
    def __init__(c, name, bases, ns, **kw):
        print("init", name)
    @classmethod
    def __prepare__(m, name, bases, **kw):
        print("prepare", name)
        return {}
class A(metaclass=Meta, flag=1):
    d = D("class attr")
    def f(self):
        return __class__.__name__
    x = t(1) if t(2) else t(3)
class B(A):
    def f(self):
        return "B" + super().f()
    for i in range(2):
        y = D("loop %d" % i)
    del i
print(B().f())
del B.y
def make():
    loc = D("make local")
    class Inner:
        z = loc
        def get(self):
            return loc.n
    return Inner
I = make()
print(I().get())
def broken():
    q = D("broken local")
    class Bad:
        w = D("bad attr")
        1 // 0
try:
    broken()
except ZeroDivisionError:
    print("zde")
class S:
    __slots__ = ("a", "b")
s = S()
s.a = D("slot")
s.a = D("slot 2")
del s
class Desc:
    def __set_name__(self, o, n):
        print("set_name", n)
    def __get__(self, o, t):
        return D("got")
    def __set__(self, o, v):
        print("set", v.n)
class U:
    p = Desc()
u = U()
print(u.p.n)
u.p = D("assigned")
class G:
    def __getattr__(self, n):
        print("getattr", n)
        return D("dyn " + n)
print(G().foo.n)
print("end")
