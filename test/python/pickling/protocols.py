# Every protocol writes CPython's bytes, and reads them back.
import io
import pickle
for p in range(6):
    for v in (None, True, 1, -1, 300, 70000, 2**31, -2**63, 2**2100, 1.5, 1.0, 'abc', 'é\U0001f600\ud800', b'x', b'', bytearray(b'ab'), (), (1,), (1,2,3,4), [1], [1,2], {1:2}, {'a':1,'b':[2]}, {1,2}, frozenset([1]), len, int, type(None), ..., NotImplemented, 1+2j, range(3)):
        s=pickle.dumps(v,p)
        print(p, repr(v)[:30], s[:60], pickle.loads(s)==v)
class A: pass
a=A(); a.x=1; a.y='s'
s=pickle.dumps([a,a]); print(s); b=pickle.loads(s); print(b[0].__dict__, b[0] is b[1])
f = io.BytesIO()
P = pickle.Pickler(f)
P.dump([1, 'a'])
P.dump(['a'])
f.seek(0)
U = pickle.Unpickler(f)
print(U.load(), U.load(), U.memo.copy())


def ends(v, p=None):
    data = pickle.dumps(v, p)
    print(len(data), data[:20], data[-20:])


for n in (999, 1000, 1001, 2000):
    ends(list(range(n)))
    ends(dict.fromkeys(range(n)))
    ends(set(range(n)))
    ends(iter(range(n)), 1)
ends(b'x' * 70000)
ends(['x' * 70000, bytearray(70000), 'tail'])
ends([str(i) * 20 for i in range(2000)])
try:
    pickle.dumps([1, {'k': (lambda: 0)}])
except pickle.PicklingError as e:
    print(type(e), str(e)[:27], e.__notes__)
