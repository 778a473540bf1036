class R:
    def __init__(self,n): self.n=n
    def __del__(self): print("del",self.n)
    def __repr__(self): return "R"+str(self.n)

class It:
    def __init__(self,n): self.i=0; self.n=n
    def __iter__(self): return self
    def __next__(self):
        if self.i>=self.n: raise StopIteration
        self.i+=1
        return R(self.i)
class Seq:
    def __getitem__(self,i):
        if i>2: raise IndexError
        return R(i)
    def __len__(self): return 3
class D(dict):
    def __missing__(self,k):
        return R(k)
class C:
    def __contains__(self,x): return x==3
    def __getitem__(self,i): return R(i)
    def __setitem__(self,i,v): print('set',i,v)
    def __delitem__(self,i): print('del',i)
def f():
    for x in It(3): print(x)
    print(list(It(2)), [x.n for x in Seq()], list(reversed(Seq())))
    n=[0]
    def count():
        n[0]+=1
        return n[0]
    print(list(iter(count,3)))
    d=D(); print(d[5]); d[6]=R(6); print(d[6], 6 in d)
    c=C(); print(c[1], 3 in c, 4 in c); c[1]=R(9); del c[2]
    print(c[1:2])
    for a,b in zip(It(2),Seq()): print(a,b)
    for x in map(lambda a,b: R(a.n*10+b.n), It(2), Seq()): print(x)
    x=iter(It(2)); print(next(x), next(x), next(x,'end'))
    print(dict(zip('ab',It(2))))
f()
