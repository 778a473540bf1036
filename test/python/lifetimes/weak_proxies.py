import weakref, operator
class V:
    def __init__(s, n): s.n = n
    def __add__(s, o): return ('add', s.n, getattr(o, 'n', o))
    def __radd__(s, o): return ('radd', s.n, o)
    def __iadd__(s, o): s.n += 1; return s
    def __len__(s): return 0
    def __getitem__(s, i): return i
    def __contains__(s, x): return x == 1
    def __eq__(s, o): return isinstance(o, V) and s.n == o.n
    def __int__(s): return 5
    def __bytes__(s): return b'v'
    def __pow__(s, o, m=None): return (o, m)
    def __str__(s): return 'V'
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a, b = V(1), V(2)
p, q = weakref.proxy(a), weakref.proxy(b)
t(lambda: p + q); t(lambda: 1 + p); t(lambda: p + 1); t(lambda: bool(p)); t(lambda: len(p)); t(lambda: p[3]); t(lambda: 1 in p); t(lambda: p == a); t(lambda: p == q); t(lambda: int(p)); t(lambda: float(p)); t(lambda: bytes(p)); t(lambda: str(p)); t(lambda: pow(p, 2)); t(lambda: pow(p, 2, 3)); t(lambda: p < q); t(lambda: -p); t(lambda: operator.index(p)); t(lambda: next(p)); t(lambda: hash(p)); t(lambda: reversed(p)); t(lambda: p()); t(lambda: abs(p)); t(lambda: divmod(p, 1)); t(lambda: p.zz); t(lambda: operator.setitem(p, 1, 2))
x = p; x += 1; print(type(x), a.n)
def w():
    with p: pass
t(w)
p.n = 7; print(a.n); del p.n; print(hasattr(a, 'n'))
a.n = 1
del a, x
t(lambda: p + q); t(lambda: p.n); t(lambda: setattr(p, 'n', 1)); t(lambda: bool(p)); t(lambda: q + p); t(lambda: p == p); t(lambda: repr(p)[-6:]); t(lambda: str(p)); t(lambda: hasattr(p, 'n'))
