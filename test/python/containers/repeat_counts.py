"""Repetition of sequences: counts of the items, and lists that go on growing."""
import sys
class A: pass
a=A(); b=A()
for n in (0,1,2,3,7,5000):
    l=[a,b]*n; t=(a,)*n; m=[a]*n
    assert len(l)==2*n and l==[x for _ in range(n) for x in (a,b)] and m==[a for _ in range(n)]
    print(n, sys.getrefcount(a), sys.getrefcount(b)); del l,t,m
print(sys.getrefcount(a), sys.getrefcount(b), [1,2,3]*-1, []*5, [0.5]*5000==[0.5 for _ in range(5000)])
l=[1]*5000; l[4]='x'; l.append(None); print(l[3:6],l[-1],len(l)); l=[1,2]; l*=3; print(l)
