class D:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print("del", self.n)
def t(x):
    print("t", x)
    return x
total = D("global total")
def f():
    global total, made
    total = D("new total")
    made = D("made")
    if (n := t(3)) > 2 and (m := D("m")).n:
        print(n, m.n)
    a = b = c = D("abc")
    del a, b
    print("before c")
    c = None
    x, y = D("x"), D("y")
    x, y = y, x
    print(x.n, y.n)
    [p, (q, *r)] = [1, (2, 3, 4)]
    print(p, q, r)
    z = {"k": D("z")}
    z["k"] = z.pop("k") if t(0) else D("z2")
    print("popped")
    lst = [D("l0"), D("l1"), D("l2")]
    lst[1:2] = [D("n1"), D("n2")]
    del lst[0]
    print([v.n for v in lst])
    lst[0], lst[1] = lst[1], lst[0]
    return lst.pop
pop = f()
print(pop().n)
print(pop().n)
del pop
print("popped all")
del made
total = None
def counter():
    n = 0
    d = D("cell")
    def inc(by=1):
        nonlocal n, d
        n += by
        if n > 2:
            d = None
        return n
    return inc
c = counter()
print(c(), c(), c(), c(5))
del c
assert t(1), t(2)
try:
    assert t(0), D("msg").n
except AssertionError as e:
    print(e)
print(1 if t(1) else 2, t(0) or t(5), t(0) and t(5), not t(0))
print("end")
