import sys, types
trace=[]
class D:
    def __init__(s,n): s.n=n
    def __del__(s): print('del',s.n)
class Aw:
    def __init__(self,n): self.n=n
    def __await__(self):
        x = yield ('y',self.n)
        print('sent',x)
        return x
async def inner(n):
    d=D('inner%d'%n)
    r = await Aw(n)
    return (r,n)
async def outer():
    tot=[]
    for i in range(3):
        tot.append(await inner(i))
    return tot
def drive(c, vals=None):
    v=None; i=0
    while 1:
        try: y=c.send(v)
        except StopIteration as e: print('ret',e.value); return
        except BaseException as e: print('exc',type(e).__name__,e); return
        print('yielded',y); i+=1; v=i*10
drive(outer())
async def ag(n):
    try:
        for i in range(n):
            x = yield i
            print('got',x)
            await Aw(i)
    finally:
        print('ag fin')
async def use():
    async for v in ag(3): print('v',v)
    print([v async for v in ag(2)])
    print({v:v async for v in ag(2) if v})
    g=ag(5)
    print(await g.__anext__())
    print(await g.asend('hello'))
    try:
        await g.athrow(ValueError('boo'))
    except ValueError as e: print('caught',e)
    try: await g.__anext__()
    except StopAsyncIteration as e: print('SAI')
    g=ag(5)
    print(await anext(g))
    await g.aclose()
    print(await anext(g,'dflt'))
    async with CM('a') as a, CM('b') as b: print(a,b)
    try:
        async with CM('c'): raise KeyError('k')
    except KeyError as e: print('ke',e, repr(e.__context__))
    async with CM('sw',True): raise KeyError('k')
    return 'done'
class CM:
    def __init__(self,n,sw=False): self.n=n; self.sw=sw
    async def __aenter__(self): await Aw('enter'+self.n); return self.n
    async def __aexit__(self,t,v,tb): await Aw('exit'+self.n); print('aexit',t,v, tb is not None); return self.sw
drive(use())
async def thr():
    try: await Aw(1)
    except ValueError as e: print('in',e); await Aw(2)
    finally: await Aw(3)
c=thr(); print(c.send(None)); print(c.throw(ValueError('z'))); print(c.cr_await is not None, c.cr_running, c.cr_suspended, c.cr_frame.f_lineno)
print(c.send(5))
try: c.send(6)
except StopIteration: print('end')
print(c.cr_frame, c.cr_await)
c=thr(); c.send(None)
try: print(c.close())
except RuntimeError as e: print(e)
try: c.close()
except RuntimeError as e: print(e)
del c
async def rec(n):
    if n==0: return await Aw('deep')
    return await rec(n-1)
drive(rec(50))
async def gen_in():
    return [x for x in [1,2]], [await Aw(i) for i in range(2)], sum([await Aw(9)],0)
drive(gen_in())
def coroutine(f):
    co=f.__code__; f.__code__=co.replace(co_flags=co.co_flags|0x100); return f
@coroutine
def old():
    x = yield 'old'
    return x
async def useold(): return await old()
try:
    drive(useold())
except Exception as e: print(repr(e))
def firstiter(a): print('first', a.ag_running)
def fin(a): print('finalizer'); 
sys.set_asyncgen_hooks(firstiter,fin)
async def k():
    g=ag(2)
    async for x in g: break
    del g
    print('after')
drive(k())
sys.set_asyncgen_hooks(None,None)
async def k2():
    g=ag(2)
    a=g.__anext__()
    try: a.send(None)
    except StopIteration as e: print(e.value)
    a=g.__anext__()
    print(a.send(None))
    try: g.__anext__().send(None)
    except RuntimeError as e: print(e)
    try: g.aclose().send(None)
    except RuntimeError as e: print(e)
    a.close()
drive(k2())
print('end')
