# Sizes as CPython has them.
import pickle,io
p=pickle.Pickler(io.BytesIO()); print(object.__sizeof__(p), p.__sizeof__())
for i in range(6): p.dump(chr(i))
print(p.__sizeof__())
for i in range(100): p.dump(chr(i+200))
print(p.__sizeof__(), object.__sizeof__(p.memo), object.__sizeof__(pickle.PickleBuffer(b'')))
def c(d,prot=None):
    u=pickle.Unpickler(io.BytesIO(pickle.dumps(d,prot))); a=u.__sizeof__(); u.load(); print(a,u.__sizeof__())
def rec(n):
    d=0
    for i in range(n): d=[d,d]
    return d
c(0);c([0]*100);c([chr(i) for i in range(100)]);c(rec(1));c(rec(20));c(rec(50));c(rec(100));c('a',0)
