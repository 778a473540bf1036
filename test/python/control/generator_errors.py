import types

def run(c):
    try: c.send(None)
    except BaseException as e: print(type(e).__name__, e, '| cause', repr(e.__cause__))
    finally: c.close()
async def a(): await 1
run(a())
class B:
    def __await__(self): return 1
async def b(): await B()
run(b())
class D:
    async def __aenter__(self): return 1
    async def __aexit__(self,*x): pass
class D1:
    def __aenter__(self): return 1
    async def __aexit__(self,*x): pass
class D2:
    async def __aenter__(self): return 1
    def __aexit__(self,*x): return 1
async def d1():
    async with D1(): pass
async def d2():
    async with D2(): pass
run(d1());run(d2())
async def e1():
    async for x in 1: pass
class E2:
    def __aiter__(self): return 1
class E3:
    def __aiter__(self): return self
    def __anext__(self): return 1
async def e2():
    async for x in E2(): pass
async def e3():
    async for x in E3(): pass
run(e1());run(e2());run(e3())
async def f0(): pass
co=f0()
run(co)
try: co.send(None)
except Exception as e: print(repr(e))
try: co.throw(ValueError)
except Exception as e: print(repr(e))
print(co.close())
async def sleep0():
    class A:
        def __await__(self): yield 1
    await A()
inner=sleep0()
async def w(): await inner
w1=w(); w1.send(None)
run(w())
print(w1.cr_await is inner, type(inner.cr_await).__name__)
def g(): yield 1
x=g()
try: x.send(1)
except Exception as e: print(repr(e))
for args in [(1,),(),(int,)]:
    try: g().throw(*args)
    except Exception as e: print(args,repr(e))
try: x.__name__=1
except Exception as e: print(repr(e))
def gg():
    try: yield 1
    except GeneratorExit: yield 2
z=gg(); next(z)
try: z.close()
except Exception as e: print(repr(e))
def ge():
    z2=ge2()
    yield next(ge_)
ge_=ge()
try: next(ge_)
except Exception as e: print(repr(e))
async def h():
    raise StopIteration
try: h().send(None)
except Exception as e: print(repr(e))
async def agx():
    yield 1
    raise StopIteration
async def agy():
    yield 1
    raise StopAsyncIteration
for k in (agx,agy):
    q=k()
    for i in range(3):
        try: q.asend(None).send(None)
        except BaseException as e: print(repr(e), repr(e.__cause__))
q=agx(); s=q.asend(1)
try: s.send(None)
except BaseException as e: print(repr(e))
try: s.send(None)
except BaseException as e: print(repr(e))
for v in (1, ):
    try: aiter(v)
    except BaseException as e: print(repr(e))
    try: anext(v)
    except BaseException as e: print(repr(e))
class Z:
    def __aiter__(self): return 1
try: aiter(Z())
except BaseException as e: print(repr(e))
