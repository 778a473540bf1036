class R:
    def __init__(self,n): self.n=n
    def __del__(self): print("del",self.n)
    def __repr__(self): return "R"+str(self.n)

def gen(n):
    for i in range(n): yield R(i)
def f():
    print(list(map(lambda r: r.n, gen(3))))
    print([r for r in filter(lambda r: r.n%2, gen(4))])
    print([(a,b) for a,b in zip(gen(2), gen(3))])
    for i,r in enumerate(gen(2)): print(i,r)
    print(sorted(gen(3), key=lambda r: -r.n))
    l=list(gen(2)); l.extend(gen(2)); l+=gen(1); print(l)
    t=tuple(gen(2)); s=set(x.n for x in gen(2)); fs=frozenset(x.n for x in gen(2)); print(t,s,fs)
    a,b=gen(2); print(a,b)
    a,*b=gen(3); print(a,b)
    print([*gen(2)], {*(r.n for r in gen(2))}, (lambda *a: a)(*gen(2)))
    del a,b
    try:
        a,b=gen(3)
    except ValueError as e: print(e)
    try:
        list(map(lambda r: 1//r.n, gen(3)))
    except ZeroDivisionError as e: print(e)
    try:
        sorted(gen(3), key=lambda r: 1//r.n)
    except ZeroDivisionError as e: print(e)
f()
