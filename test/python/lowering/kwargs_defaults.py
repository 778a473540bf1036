class D:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print("del", self.n)
def t(x):
    print("t", x)
    return x
def f(a, b=D("default b"), *args, c, d=4, **kw):
    print(a.n, b.n, [x.n for x in args], c.n, d, sorted(kw), [kw[k].n for k in sorted(kw)])
    return c
f(D("a"), c=D("c"))
f(D("a"), D("b"), D("x"), D("y"), c=D("c"), d=5, z=D("z"))
f(*[D("a"), D("b")], **{"c": D("c"), "q": D("q")})
for bad in [lambda: f(), lambda: f(1), lambda: f(1, c=1, a=2), lambda: f(D("lost"), **{"c": 1, "c ": 2, "b": 3, "d": 1}, b=3)]:
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(e)
def g(p, /, q, *, r=1):
    return (p, q, r)
print(g(1, 2), g(1, q=3, r=4))
try:
    g(p=1, q=2)
except TypeError as e:
    print(e)
class K:
    def m(self, x, y=2, *z):
        print("m", x, y, z)
        return self
k = K()
k.m(1).m(y=3, x=2).m(*range(4))
K.m(k, *(1,), **{"y": 9})
h = k.m
del k
h(D("h").n)
f = None
print("end")
