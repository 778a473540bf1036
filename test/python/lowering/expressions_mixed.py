class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return f"D({self.n})"
    def __format__(self, s): return f"<{self.n}|{s}>"
x = 5; w = 8
print(f"{x}{x!r:>4}{x:0{w}d} {D(1)} {D(2):abc} {'q'!r} {x=} {x + 1 = }{{}}")
print(f"{'a' 'b'}", f"", f"{x}" "tail", f"{f'{x}'}")
a, *b, c = "hello"; print(a, b, c)
(a, b), *c = [(1, 2), 3, 4]; print(a, b, c)
[a, b] = {1: 2, 3: 4}; print(a, b)
for bad in ("abc", "", 5):
    try: a, b = bad
    except (ValueError, TypeError) as e: print(e)
try: a, *b, c = "x"
except ValueError as e: print(e)
a = b = c = []; a.append(1); print(b, c is a)
l = [1, 2, 3, 4, 5, 6]
l[1:3] = "xy"; l[::2] = [0, 0, 0]; del l[0:1]; l[-1] += 10; print(l, l[1:], l[:2], l[::-1], l[1:4:2])
print(1 < 2 < 3, 1 < 2 > 3, 3 == 3.0 != 4, not 1 in [2], x is not None)
class Cmp:
    def __init__(self, v): self.v = v
    def __lt__(self, o): print("lt", self.v); return D(0) if self.v else False
    def __bool__(self): print("bool", self.v); return bool(self.v)
print(bool(Cmp(1) < Cmp(2) < Cmp(3)))
print((Cmp(0) or Cmp(1)).v, (Cmp(1) and Cmp(0)).v, ((Cmp(0) and 1) or (Cmp(1) or 2)).v, not Cmp(0))
y = 1 if Cmp(1) and not Cmp(0) else 2; print(y)
if (n := 10) > 5 and (m := n * 2): print(n, m)
i = 0
while (i := i + 1) < 3: pass
else: print("else", i)
def g():
    global newglobal
    newglobal = 1
    del newglobal
    try: newglobal
    except NameError as e: print(e)
g()
def closures():
    v = D("cell")
    def get(): return v
    def set_(n):
        nonlocal v
        v = n
    print(get()); set_(D("new")); print(get())
    del v
    try: get()
    except NameError as e: print(e)
closures()
def unbound(flag):
    if flag: z = 1
    try: print(z)
    except UnboundLocalError as e: print(e)
    try: del z
    except UnboundLocalError as e: print(e)
unbound(1); unbound(0)
def loopdel():
    for k in range(2):
        try: print(q)
        except UnboundLocalError: print("unb")
        q = k
        print(q)
        del q
loopdel()
try:
    assert x == 6, f"x is {x}"
except AssertionError as e: print("AE", e)
try: assert not x
except AssertionError as e: print("AE", e.args)
def ret():
    for i in range(3):
        try:
            if i == 1: return D("r")
            continue
        finally: print("fin", i)
print(ret())
def nested():
    try:
        try: raise KeyError("a")
        except KeyError as e:
            raise ValueError("b") from e
        finally: print("f1")
    except ValueError as e:
        print(repr(e), repr(e.__cause__), repr(e.__context__))
    else: print("no")
nested()
print(*[1, *(2, 3), *{4: 5}], {**{"a": 1}, "b": 2, **{"a": 3}}, {*[1], *[2]}, [*"ab"], (*[1], 2))
print(0x10 + 0b11 - 0o7, 1_000, 1e3, 10 ** 20, -7 // 2, -7 % 3, 7 / 2, 2 ** -1, 1 << 70, 5 & 3 | 8 ^ 1, ~5, +True, -0.0)
big = [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,x,28,29]; print(len(big), big[26])
bigd = {1:x,2:2,3:3,4:4,5:5,6:6,7:7,8:8,9:9,10:10,11:11,12:12,13:13,14:14,15:15}; print(bigd[1], len(bigd))
print(len((1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,x,28,29)), ... is Ellipsis, b"a\xff", 1j)
def locs(a, b=2):
    c = a + b
    k = [locals() for z in (1,)]
    return locals(), sorted(k[0])
print(locs(1))
def ev(a): return eval("a + 1"), [eval("a") for _ in (1,)] if 0 else 3
print(ev(4))
exec("zz = x + 1"); print(zz)
ns = {}; exec("def q(): return 42\nv = q()\nclass K:\n  a = v\n  def m(self): return v", {}, ns) if 0 else exec("def q(): return 42\nv = q()", ns); print(ns["v"])
lo = {}; exec("a = 1\nb = a + x\nfor i in range(2): pass\ndel a", {"x": 5}, lo); print(lo)
class E1:
    r = sorted(locals())
print(E1.r)
def star(*args): args = None; return 1
print(star(D("s1"), D("s2")))
def rebinding(p):
    p = D("new p"); print("rebound"); del p; print("deleted")
rebinding(D("old p"))
def multi():
    a, b = D("a"), D("b")
    a, b = b, a
    print(a, b)
    a = b
    print("end")
multi()
