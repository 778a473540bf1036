import sys
class D:
    def __init__(s,n): s.n=n
    def __del__(s): print('del',s.n)
def setter(n, v):
    sys._getframe(1).f_locals[n]=v
def f(a, b):
    x=D('x')
    c=1
    def g(): return c
    setter('a', D('a2')); print(a.n)
    setter('x', D('x2')); print(x.n)
    setter('c', 5); print(c, g())
    setter('zz', 7); print(sys._getframe().f_locals['zz'])
    for i in range(3):
        setter('i', i*10)
        print(i)
    return b
f(D('a'), D('b'))
def outer():
    v=D('v')
    def inner():
        fr=sys._getframe(1)
        print(fr.f_code.co_name, fr.f_lineno, sorted(fr.f_locals), fr.f_back.f_code.co_name, fr.f_globals is globals())
        return fr
    fr=inner()
    print(fr.f_lineno, fr is sys._getframe() or True)
    return fr
fr=outer()
print('returned', fr.f_code.co_name)
try: fr.clear()
except RuntimeError as e: print(e)
print(dict(fr.f_locals) if 0 else '')
del fr
def gen():
    y=D('y'); yield 1; print('y is', y if isinstance(y,int) else y.n)
    yield 2
g=gen(); next(g)
print(sorted(g.gi_frame.f_locals), g.gi_frame.f_lineno)
g.gi_frame.f_locals['y']=3
next(g); print(g.gi_frame.f_lineno, g.gi_yieldfrom)
g.close(); print(g.gi_frame)
def depth():
    n=0; fr=sys._getframe()
    while fr: n+=1; fr=fr.f_back
    return n
print(depth())
def rec(n): return depth() if n==0 else rec(n-1)
print(rec(50))
def gd(n):
    if n==0: yield depth()
    else: yield from gd(n-1)
print(next(gd(10)))
def gd2(n):
    if n==0:
        yield depth()
        yield depth()
    else: yield from gd2(n-1)
x=gd2(10); print(next(x), next(x))
print(sorted([3,1,2], key=lambda v: depth()*0+v), sorted([1], key=lambda v: print(depth())))
def names():
    r=[]; fr=sys._getframe(1)
    while fr: r.append(fr.f_code.co_name+':'+str(fr.f_lineno)); fr=fr.f_back
    return r
class C:
    def m(self): return names()
    x=names()
print(C().m(), C.x)
print([names() for _ in range(1)])
print((lambda: names())())
try:
    try: 1/0
    except ZeroDivisionError as e:
        fr=e.__traceback__.tb_frame
        print(fr.f_lineno, fr.f_back)
        raise
except Exception as e: print(e.__traceback__.tb_lineno, e.__traceback__.tb_next)
def h():
    try: k()
    except ValueError as e:
        tb=e.__traceback__
        print(tb.tb_frame.f_code.co_name, tb.tb_frame.f_back.f_code.co_name, tb.tb_next.tb_frame.f_back.f_code.co_name, tb.tb_next.tb_frame.f_locals)
def k():
    q='q'
    raise ValueError
h()
print('end')
