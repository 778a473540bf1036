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
        x = yield self.n
        return x
async def ag(n, p):
    d = D("ag local")
    try:
        for i in range(n):
            x = yield i
            print("got", x)
            await Aw("in ag")
    finally:
        print("ag fin")
        await Aw("fin")
async def use():
    async for v in ag(2, D("param")):
        print("v", v)
    print([v async for v in ag(2, 0)])
    print({v: v for v in [x async for x in ag(2, 0)]})
    g = ag(5, D("p2"))
    print(await g.__anext__())
    print(await g.asend("hello"))
    try:
        await g.athrow(ValueError("boo"))
    except ValueError as e:
        print("caught", e)
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print("ended")
    g = ag(5, D("p3"))
    print(await anext(g))
    await g.aclose()
    print(await anext(g, "default"))
    g = ag(5, D("p4"))
    async for v in g:
        break
    await g.aclose()
    async def raises():
        yield 1
        raise StopIteration
    try:
        async for v in raises():
            print(v)
    except RuntimeError as e:
        print(e, type(e.__cause__).__name__)
    return "done"
def drive(c):
    v = None
    while True:
        try:
            v = c.send(v)
        except StopIteration as e:
            print("ret", e.value)
            return
        print("y", v)
drive(use())
print("end")
