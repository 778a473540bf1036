class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return f"D({self.n})"
def mk(n):
    print("mk", n); return D(n)
def f():
    x = "outer"
    r = [x.n for x in [mk(1), mk(2)] if x]
    print(r, x)
    s = {y: [z for z in range(y)] for y in range(3)}
    print(s)
    t = {a + b for a in (1, 2) for b in (10, 20) if a != 2 or b != 20}
    print(sorted(t))
    fs = [lambda: i for i in range(3)]
    print([g() for g in fs])
    try:
        print([1 // v for v in (1, 0)])
    except ZeroDivisionError as e:
        print("zde", e)
    print((lambda: x)())
    u = [w := k for k in range(4)]
    print(u, w)
    print(any((hit := q) > 2 for q in range(5)), hit)
    try:
        [nope for a in [1] for b in [nope2 for nope2 in ()] or [nope]]
    except NameError as e:
        print(e)
f()
def g():
    l = [mk(i) for i in range(2)]
    print("made")
    d = {i: v for i, v in enumerate(l)}
    del l
    print("deleted")
    return list(d)
print(g())
class C:
    a = 3
    b = [a for _ in range(2)] if False else [i for i in range(a)]
    c = [(lambda: j)() for j in b]
    try:
        e = [a for _ in range(1)]
    except NameError as x:
        print("class", x)
    g = list(i * 2 for i in b)
print(C.b, C.c, C.g)
print([i for i in range(3)], 'i' in globals())
m = [[c for c in r if c != 'b'] for r in ("abc", "bcd")]
print(m)
def h(n):
    def inner(): return [n + i for i in range(2)]
    r = [inner() for n in range(2)]
    return r, n
print(h(7))
def gen():
    yield from (x * x for x in range(3))
