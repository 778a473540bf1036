"""Sorting by numbers, strings and tuples of them, stable and reversed; keys of mixed kinds."""
import random
random.seed(3)
def chk(l,**k):
    a=sorted(l,**k); b=l[:]; b.sort(**k); assert a==b
    return a
import zlib
h = 0
for n in (5,23,24,25,100,1000,3333):
    ints=[random.randrange(50) for _ in range(n)]
    fl=[random.random()*10 for _ in range(n)]+[1.0,2.0,-0.0,0,True]
    st=['s%d'%random.randrange(60) for _ in range(n)]
    tu=list(zip(ints,st,fl,range(n)))
    mix=[(i,[i%3]) for i in ints]
    for l in (ints,fl[:-1],fl,st,tu,mix,[(i,) for i in ints],[(float(i),i) for i in ints], [(i,2**60+i) for i in ints]):
        for rev in (0,1):
            h = zlib.crc32(repr(chk(l,reverse=rev)).encode(), h)
            h = zlib.crc32(repr(chk(list(range(len(l))),key=lambda i:l[i],reverse=rev)).encode(), h)
print(h)
for l in ([(1,'a'),('b',2)]*20, ['a',1]*20, [(1,None),(1,None)]*20,[float('nan'),1.0,0.5]*10):
    try: print(sorted(l)[:5])
    except TypeError as e: print(e)
