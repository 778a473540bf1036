class D:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print("del", self.n)
def t(x):
    print("t", x)
    return x
def f(n):
    d = D("f")
    xs = [D("i%d" % i) for i in range(n) if t(i) != 1]
    print(len(xs))
    del xs
    ys = {x: D("v%d" % x) for x in [1, 2, 1]}
    print(sorted(ys))
    zs = {x.n for x in [D("s"), D("s")]}
    print(zs)
    g = (D("g%d" % i).n for i in range(n))
    print(next(g))
    del g
    print([[x * y for x in range(3)] for y in range(2)])
    x = "outer"
    print([x for x in "ab"], x)
    print([(y := i) for i in range(3)], y)
    return [lambda: i for i in range(2)]
print([h() for h in f(3)])
def bad():
    k = D("k")
    try:
        return [D("e%d" % i) if i < 2 else 1 // 0 for i in range(4)]
    except ZeroDivisionError as e:
        print("zde")
bad()
class C:
    xs = [D("c%d" % i) for i in range(2)]
    n = [len(x.n) for x in xs]
print(C.n)
C.xs = None
print(any(x for x in [0, D("any")]))
print("end")
