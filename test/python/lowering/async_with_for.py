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
class CM:
    def __init__(self, n, sw=False):
        self.n = n
        self.sw = sw
    async def __aenter__(self):
        await Aw("enter " + self.n)
        return D("as " + self.n)
    async def __aexit__(self, a, b, c):
        await Aw("exit " + self.n)
        print("aexit", self.n, a is not None)
        return self.sw
    def __del__(self):
        print("del cm", self.n)
class It:
    def __init__(self, n):
        self.n = n
        self.i = 0
    def __aiter__(self):
        return self
    async def __anext__(self):
        await Aw("next")
        if self.i >= self.n:
            raise StopAsyncIteration
        self.i += 1
        return D("item %d" % self.i)
    def __del__(self):
        print("del it")
async def main():
    async with CM("a") as a, CM("b") as b:
        print(a.n, b.n)
    try:
        async with CM("c"):
            raise KeyError("k")
    except KeyError as e:
        print("caught", e)
    async with CM("s", True):
        raise KeyError("swallowed")
    async for x in It(3):
        print(x.n)
        if x.n == "item 2":
            break
    else:
        print("else 1")
    async for x in It(1):
        print(x.n)
    else:
        print("else 2")
    async def early():
        async with CM("e"):
            async for x in It(2):
                return x.n
    print(await early())
    print([x.n async for x in It(2)])
    return [await Aw(i) for i in range(2)]
def drive(c):
    v = None
    while True:
        try:
            v = c.send(v)
        except StopIteration as e:
            print("ret", e.value)
            return
        print("y", v)
drive(main())
