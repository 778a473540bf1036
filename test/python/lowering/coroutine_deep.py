class D:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print("del", self.n)
def t(x):
    print("t", x)
    return x
class Aw:
    def __await__(self):
        return (yield "aw")
async def rec(n, p):
    d = D("rec %d" % n)
    if n == 0:
        return await Aw()
    r = await rec(n - 1, p)
    print("back", n, r)
    return r
async def handled(n):
    try:
        return await rec(n, D("p"))
    except KeyError as e:
        print("caught", e)
        return await Aw()
    finally:
        print("fin")
c = handled(3)
print(c.send(None))
print(c.cr_await.cr_await is not None)
try:
    c.send("v")
except StopIteration as e:
    print("ret", e.value)
c = handled(2)
c.send(None)
print(c.throw(KeyError("boom")))
try:
    c.send(9)
except StopIteration as e:
    print("ret", e.value)
c = handled(1)
c.send(None)
del c
def gen(n):
    d = D("gen %d" % n)
    if n:
        yield from gen(n - 1)
    yield n
print(list(gen(4)))
g = gen(3)
print(next(g))
try:
    g.throw(ValueError("v"))
except ValueError as e:
    tb = e.__traceback__
    k = 0
    while tb:
        k += 1
        tb = tb.tb_next
    print("levels", k)
    e = None
print("end")
