import weakref, gc
class A:
    def __del__(self):
        print('del', [w() is None for w in wr], wd.get('k') is None, 'p' )
        global keep
        keep = self
a = A(); a.self = a
wr = [weakref.ref(a), weakref.ref(a, lambda r: print('cb'))]
wd = weakref.WeakValueDictionary(k=a)
del a
gc.collect()
print([w() is None for w in wr])
del keep
gc.collect()
# class with method weakrefs
class B: pass
b = B(); b.me = b
class C(B):
    def __del__(self): print('C del', wb() is None, wc() is None)
c = C(); c.b = b; b.c = c
wb = weakref.ref(b); wc = weakref.ref(c)
del b, c
gc.collect()
