# Weak references and their callbacks at the end.
import weakref


class X:
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n, flush=True)


a = X('a')
b = X('b')
b.me = b
r = weakref.ref(a, lambda r: print('callback a', r(), flush=True))
s = weakref.ref(b, lambda r: print('callback b', r(), flush=True))
d = weakref.WeakValueDictionary()
d['a'] = a
k = weakref.WeakKeyDictionary()
k[b] = X('value of b')
k[a] = X('value of a')
print('end of program', flush=True)
