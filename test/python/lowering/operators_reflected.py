class D:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print("del", self.n)
def t(x):
    print("t", x)
    return x
class N:
    def __init__(self, v):
        self.v = v
    def __del__(self):
        print("del", self.v)
    def __add__(self, o):
        print("add")
        if not isinstance(o, N):
            return NotImplemented
        return N(self.v + o.v)
    def __radd__(self, o):
        print("radd")
        return N(o + self.v)
    def __iadd__(self, o):
        print("iadd")
        self.v += o
        return self
    def __eq__(self, o):
        print("eq")
        return isinstance(o, N) and self.v == o.v
    def __lt__(self, o):
        print("lt")
        return self.v < o.v
    def __hash__(self):
        print("hash")
        return self.v
    def __getitem__(self, i):
        return N(i if isinstance(i, int) else 99)
    def __setitem__(self, i, x):
        print("setitem", x.v)
    def __call__(self, *a, **k):
        return N(len(a) + len(k))
    def __contains__(self, x):
        print("contains")
        return []
    def __len__(self):
        print("len")
        return 2
    def __neg__(self):
        return N(-self.v)
    def __format__(self, s):
        return "N<" + s + ">"
print((N(1) + N(2)).v)
print((5 + N(1)).v)
x = N(10)
x += 1
print(x.v)
try:
    N(1) + "a"
except TypeError as e:
    print(e)
print(N(1) == N(1), N(1) != N(2), N(3) in [N(3)], N(1) < N(2) < N(3))
d = {N(1): N(100)}
print(d[N(1)].v, N(2) in d)
print(N(1)[5].v, N(1)[1:2].v)
y = N(4)
y[0] = N(5)
y[1:2] = N(6)
print(N(7)(1, 2, k=3).v, (-N(8)).v)
print(1 in y, 1 not in y, bool(y), not y)
print(f"{N(9):>5} {N(10)!s:.3}"[:9])
print(max([N(1), N(3), N(2)]).v)
a = b = N(11)
a, *b = N(12), N(13), N(14)
print(a.v, len(b))
del d, a, b, x, y
print("end")
