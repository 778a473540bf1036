class D:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print("del", self.n)
def t(x):
    print("t", x)
    return x
def leaf(n):
    d = D("leaf %d" % n)
    try:
        x = yield n
        print("leaf got", x)
        return D("leaf result")
    finally:
        print("leaf fin")
def mid(n):
    d = D("mid %d" % n)
    r = yield from leaf(n)
    print("mid got", r.n)
    return r
def top():
    for i in range(2):
        r = yield from mid(i)
        print("top", r.n)
for v in top():
    print(v)
g = top()
next(g)
print(g.send("s"))
g.close()
print("closed")
g = top()
next(g)
del g
print("deleted")
g = top()
next(g)
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print("out", e)
    e = None
class It:
    def __iter__(self):
        return self
    def __next__(self):
        return 1
    def throw(self, e):
        print("thrown", type(e).__name__)
        return 2
    def close(self):
        print("it close")
    def send(self, v):
        print("it send", v)
        return 3
def over():
    d = D("over")
    yield from It()
g = over()
print(next(g), g.send(5), g.throw(ValueError("v")))
del g
def plain(xs):
    yield from xs
g = plain([1, 2, 3])
print(next(g))
try:
    g.send(4)
except AttributeError as e:
    print(e)
print(sum(plain(range(4))), list(plain("ab")))
def ret():
    return D("ret only")
    yield
def useret():
    x = yield from ret()
    print(x.n)
print(list(useret()))
print("end")
