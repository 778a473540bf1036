# Cycles: what a collection finds, how much, and in which order it ends.
import gc


class X:
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n)


class Silent: pass


def found():
    print('found', gc.collect())


gc.collect()
print('# list'); l = []; l.append(l); del l; found()
print('# dict'); d = {}; d[1] = d; del d; found()
print('# two lists'); a, b = [], []; a.append(b); b.append(a); del a, b; found()
print('# tuple in list'); l = []; l.append((l,)); del l; found()
print('# instance'); x = X(1); x.me = x; del x; found()
print('# two instances'); x, y = X(2), X(3); x.o, y.o = y, x; del x, y; found()
print('# three, made in another order'); x, y, z = X(4), X(5), X(6); z.o, x.o, y.o = x, y, z; del y, x, z; found()
print('# what hangs on a cycle'); x = X(7); x.me = x; x.child = X(8); x.more = [X(9), X(10)]; del x; found()
print('# instance with list'); x = X(11); x.l = [x]; del x; found()
print('# method kept in instance'); x = X(12); x.m = x.__init__; del x; found()
print('# closure')
def f():
    x = X(13)
    def g(): return g, x
    return g
f(); found()
print('# two closures')
def f():
    x = X(14)
    def g(): return h
    def h(): return g, x
f(); found()
print('# exception and its frame')
def f():
    x = X(15)
    try: 1/0
    except ZeroDivisionError as e: kept = e
f(); found()
print('# traceback kept by the exception itself')
def f():
    x = X(16)
    e = KeyError()
    try: raise e
    except KeyError: pass
f(); found()
print('# generator')
def g():
    me = yield
    x = X(17)
    yield me
it = g(); next(it); it.send(it); del it; found()
print('# class'); gc.collect()
class C: x = X(18)
del C; print(gc.collect() > 0)
print('# class with instance'); gc.collect()
class C: pass
C.i = C(); C.i.x = X(19)
del C; print(gc.collect() > 0)
print('# set'); s = Silent(); s.s = {s}; del s; found()
print('# slots')
class S:
    __slots__ = ('a',)
s = S(); s.a = s; del s; found()
print('# default argument'); 
def f(a=[]): pass
f.__defaults__[0].append(f); del f; found()
print('# function attribute')
def f(): pass
f.me = f; del f; found()
print('# dict subclass')
class D(dict): pass
d = D(); d['d'] = d; d.x = X(20); del d; found()
print('# not garbage'); l = []; l.append(l); found(); del l[:]; del l; found()
print('# many'); 
for i in range(30): l = []; l.append(l)
del l; found()
print('# chain'); x = None
for i in range(21, 25): y = X(i); y.next = x; x = y
x.next.next.next.next = x; del x, y; found()
print('# property and super')
class P(X):
    @property
    def p(self): return self._p
    def __init__(self, n):
        super().__init__(n)
        self._p = self
P(25); found()
print('# partial iteration'); l = [X(26)]; it = iter(l); l.append(it); next(it); del l, it; found()
print('# lambda in dict'); d = {}; d['f'] = lambda: d; del d; found()
def f():
    d = {}
    d['f'] = lambda: d
f(); found()
print('# slice, range, map'); l = []; l.append(map(len, l)); del l; found()
print('# disabled and enabled'); gc.disable(); print(gc.isenabled()); gc.enable(); print(gc.isenabled())
