class D:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print("del", self.n)
def t(x):
    print("t", x)
    return x
class Aw:
    def __init__(self, n):
        self.n = n
    def __await__(self):
        d = D("await %d" % self.n)
        x = yield self.n
        print("sent", x)
        return x
async def inner(n, p):
    d = D("inner %d" % n)
    r = await Aw(n)
    return (r, n)
async def outer():
    tot = []
    for i in range(3):
        tot.append(await inner(i, D("arg")))
    return tot
def drive(c):
    v = None
    while True:
        try:
            y = c.send(v)
        except StopIteration as e:
            print("ret", e.value)
            return
        except Exception as e:
            print("exc", type(e).__name__, e)
            return
        print("yielded", y)
        v = y * 10
drive(outer())
async def fails():
    d = D("fails")
    await Aw(1)
    raise ValueError("x")
async def outer2():
    try:
        await fails()
    except ValueError as e:
        print("caught", e)
    finally:
        await Aw(2)
    await fails()
drive(outer2())
c = outer()
print(c.send(None))
try:
    c.throw(KeyError("k"))
except KeyError as e:
    print("out", e)
c = outer()
c.send(None)
c.close()
print("closed")
c = outer()
c.send(None)
del c
print("end")
