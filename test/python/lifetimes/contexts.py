import contextvars, gc, weakref
vs = [contextvars.ContextVar(f'v{i}') for i in range(100)]
toks = [v.set(i) for i, v in enumerate(vs)]
c = contextvars.copy_context()
print(len(c), sum(c.values()), all(c[v] == i for i, v in enumerate(vs)), len(set(c.keys())), vs[3] in c)
vs[5].set('five')
print(c[vs[5]], vs[5].get(), c == contextvars.copy_context(), c == c.copy())
for v, t in zip(reversed(vs), reversed(toks)):
    v.reset(t)
print(len(contextvars.copy_context()), len(c))
class D:
    def __del__(self): print('del')
def f():
    vs[0].set(D())
    vs[0].set(1)
    print('set')
c.run(f)
print(c[vs[0]])
c.run(vs[1].set, D())
c2 = c.copy()
del c
print('c gone')
del c2
print('c2 gone')
k = contextvars.Context()
k.run(vs[0].set, k)
w = weakref.ref(k)
del k
gc.collect()
print(w())
