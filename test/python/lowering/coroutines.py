class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
class Aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        print("got", got)
        return self.v * 2
def run(c, sends=()):
    sends = list(sends); v = None
    while True:
        try: y = c.send(v)
        except StopIteration as e: return e.value
        print("yielded", y)
        v = sends.pop(0) if sends else None
async def add(a, b):
    x = await Aw(a)
    y = await Aw(b)
    return x + y
print(run(add(1, 2), ["A", "B"]))
async def nested():
    d = D("n")
    r = await add(3, 4)
    return [r, await add(5, 6)]
print(run(nested()))
class AIter:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1
        await Aw(100 + self.n)
        return self.n
async def loop():
    async for x in AIter(2): print("x", x)
    else: print("else")
    r = [x async for x in AIter(2)]
    s = {x: y async for x in AIter(1) for y in range(2)}
    t = [await Aw(i) for i in range(2)]
    print(r, s, t)
    async for x in AIter(3):
        if x == 1: break
    return "done"
print(run(loop()))
class CM:
    def __init__(self, n, swallow=False): self.n, self.sw = n, swallow
    async def __aenter__(self): print("enter", self.n); await Aw(self.n); return self
    async def __aexit__(self, *a): print("exit", self.n, a[0] and a[0].__name__); await Aw(self.n); return self.sw
    def __del__(self): print("del CM", self.n)
async def withs():
    async with CM(1) as a, CM(2, True): 
        print("body"); raise ValueError("x")
    async with CM(3):
        return "ret"
print(run(withs()))
async def agen(n):
    try:
        for i in range(n):
            await Aw(i)
            got = yield i
            print("agen got", got)
    finally:
        print("agen fin")
async def useagen():
    async for v in agen(2): print("v", v)
    g = agen(5)
    print(await g.__anext__(), await g.asend("hi"))
    await g.aclose()
    print([v async for v in agen(2) if v])
    h = (w * 2 async for w in agen(2))
    print([z async for z in h])
    g = agen(3); await g.__anext__()
    try: await g.athrow(KeyError("k"))
    except KeyError as e: print("ke", e)
print(run(useagen()))
async def bad():
    try: await 5
    except TypeError as e: print('TE')
    try:
        async for x in 5: pass
    except TypeError as e: print('TE')
    try:
        async with 5: pass
    except TypeError as e: print('TE')
    try:
        with CM(9): pass
    except TypeError as e: print('TE')
print(run(bad()))
def gen():
    try: yield from add(1, 2)
    except TypeError as e: print('TE')
if 0: list(gen())
c = add(1, 1); c.send(None); c.close()
async def thrower():
    try: await Aw(1)
    except KeyError as e: print("caught", e); return "k"
c = thrower(); c.send(None)
try: c.throw(KeyError("zz"))
except StopIteration as e: print(e.value)
