class E(Exception): pass
class D:
    def __get__(s, o, t): raise E
class X:
    __eq__ = D(); __ne__ = D(); __lt__ = D(); __bool__ = D(); __add__=D(); __radd__=D(); __len__ = D(); __getitem__=D(); __iter__=D(); __next__=D();__contains__=D(); __hash__=D();__call__=D();__neg__=D();__index__=D();__str__=D();__repr__=D(); __iadd__=D(); __setitem__=D(); __delitem__ = D(); __enter__=D();__exit__=D();__await__=D();__format__=D();__missing__=D()
x = X()
import operator as o
for f in [lambda: x==1, lambda:x!=1, lambda:x<1,lambda:1>x,lambda:bool(x),lambda:x+1,lambda:1+x,lambda:len(x),lambda:x[0],lambda:iter(x),lambda:next(x),lambda:1 in x,lambda:hash(x),lambda:x(),lambda:-x,lambda:o.index(x),lambda:str(x),lambda:repr(x),lambda:format(x),lambda:o.iadd(x,1),lambda:o.setitem(x,0,1),lambda:o.delitem(x,0), lambda:1==x, lambda:[x]==[1], lambda: int(x), lambda: list(x), lambda: x is x, lambda: not x, lambda: [1][x], lambda: {x:1}, lambda: 1 == x, lambda: (1,) < (x,), lambda: sorted([x,x]), lambda: max(x,x), lambda:f'{x}', lambda: '%s' % x]:
    try: print(f())
    except E: print('E', end=' ')
    except Exception as e: print(repr(e))
def w():
    with x: pass
try: w()
except E: print('E')
