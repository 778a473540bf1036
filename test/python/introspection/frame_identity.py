# A running function has one frame object, which knows the variables after the end.
import sys
print(sys._getframe() is sys._getframe())
def f():
    x=1
    return sys._getframe()
print(f().f_locals)
def h(): return sys._getframe(1)
def k():
    a=sys._getframe(); b=sys._getframe()
    return a is b, h2() is a
def h2(): return sys._getframe(1)
print(k())
def gen():
    yield sys._getframe()
    yield sys._getframe()
i=gen(); f1=next(i); print(f1 is i.gi_frame, next(i) is f1, f1.f_locals)
import inspect
def z(): return inspect.currentframe() is inspect.currentframe(), inspect.currentframe().f_back is inspect.currentframe().f_back
print(z())
def c():
    return [sys._getframe().f_locals for q in range(2)]
print(c())
print(sys._getframe().f_locals is globals())
class A:
    def __del__(self): print("del")
def d():
    a=A()
    sys._getframe()
    print(1)
d()
print(2)
def e():
    a=A()
    fr=sys._getframe()
e()
print(3)
import gc; gc.collect()
async def co():
    f=sys._getframe()
    await co2()
    return f is sys._getframe()
async def co2(): pass
try: co().send(None)
except StopIteration as e: print(e.value)
def ex():
    f=sys._getframe()
    try: 1/0
    except ZeroDivisionError as e: return e.__traceback__.tb_frame is f
print(ex())
def ex2():
    f=sys._getframe(); z=[f]
    1/0
try: ex2()
except ZeroDivisionError as e: print(e.__traceback__.tb_next.tb_frame is e.__traceback__.tb_next.tb_frame.f_locals['f'])
class M:
    print(sys._getframe() is sys._getframe(), list(sys._getframe().f_locals))
def rec(n):
    if n==0: return sys._getframe(3)
    r=rec(n-1)
    if n==3: return r is sys._getframe(), r.f_locals.keys()
    return r
print(rec(5))
def gg():
    yield sys._getframe().f_back.f_code.co_name
    yield sys._getframe().f_back.f_code.co_name
def ca(i): return next(i)
def cb(i): return next(i)
i=gg(); print(ca(i), cb(i), i.gi_frame.f_back)
def m():
    a=sys._getframe(2); b=sys._getframe(2)
    return a is b, a is sys._getframe().f_back.f_back
def n(): return m()
def o(): return n()
print(o())
