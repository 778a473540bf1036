# Random operations on sets, dicts, lists and ranges; sets iterate as CPython's tables do.
seed=12345
def rnd(n):
    global seed
    seed=(seed*1103515245+12345)&0x7fffffff
    return (seed>>8)%n
class K:
    def __init__(s,v): s.v=v
    def __hash__(s): return s.v%7
    def __eq__(s,o): return s.v==(o.v if isinstance(o,K) else o)
    def __repr__(s): return 'K%d'%s.v
def key():
    r=rnd(12)
    if r==0: return float(rnd(10))
    if r==1: return rnd(10)+0.5
    if r==2: return (rnd(4),rnd(4))
    if r==3: return (rnd(3),float(rnd(3)),None)
    if r==4: return None
    if r==5: return bool(rnd(2))
    if r==6: return -rnd(50)
    if r==7: return 2**60+rnd(5)
    if r==8: return float(2**60)
    if r==9: return ((rnd(3),),rnd(3))
    return rnd(200)
out=[]
for rep in range(9):
    s=set(); h=0
    for i in range(rnd(120)):
        k=key(); r=rnd(10)
        if r<6: s.add(k)
        elif r==6: s.discard(k)
        elif r==7 and s: s.pop()
        elif r==8: s|={key() for _ in range(rnd(4))}
        else: s-=set([key()])
        if rnd(9)==0: list(s)
    print(list(s), list(s|{1,2,100}), list(s&set(range(0,100,3))), list(s-set(range(50))), list(s^set(range(20))), list(frozenset(s)), len(s))
    t=s.copy(); t.intersection_update(range(60)); print(t, t<=s, s>t, s.isdisjoint([500]))
for rep in range(12):
    d={}
    for i in range(rnd(100)):
        k=key() if rnd(3) else K(rnd(30)); r=rnd(12)
        if r<6: d[k]=i
        elif r==6: d.pop(k,None)
        elif r==7 and d: d.popitem()
        elif r==8: d.setdefault(k,-i)
        elif r==9: d.update({key():i, key():i+1})
        elif r==10: k in d
        else:
            try: del d[k]
            except KeyError: pass
    print(d, len(d), list(reversed(d)), d==dict(d.items()), d.copy()==d)
for rep in range(12):
    l=[]
    for i in range(rnd(60)):
        r=rnd(14)
        a,b,c=rnd(20)-10,rnd(20)-10,(rnd(7)-3) or None
        try:
            if r<4: l.append(rnd(30))
            elif r==4: l.insert(a,i)
            elif r==5: l.pop(a)
            elif r==6: l[a:b]=[i]*rnd(4)
            elif r==7: del l[a:b:c]
            elif r==8: l[a:b:c]=[i]*len(l[a:b:c])
            elif r==9: l*=rnd(3)
            elif r==10: l+=l[a:b:c]
            elif r==11: l.sort(reverse=bool(rnd(2)), key=(lambda x:x%5) if rnd(2) else None)
            elif r==12: l.remove(rnd(10))
            else: l.reverse()
        except (IndexError,ValueError) as e: print(e)
        if len(l)>60: del l[30:]
    print(l, l[::2], l[::-3], tuple(l)[1:-1], l.count(3))
for i in range(60):
    a,b,c=rnd(40)-20,rnd(40)-20,(rnd(9)-4) or 1
    r=range(a,b,c); x,y,z=rnd(20)-10,rnd(20)-10,(rnd(5)-2) or None
    print(r, len(r), list(r[x:y:z])==list(r)[x:y:z], r[x:y:z], hash(r)==hash(range(a,b,c)), list(reversed(r))==list(r)[::-1], x in r, x+0.0 in r)
print(range(10**20,10**20+10,3)[::2], (10**20+3) in range(10**20,10**20+10,3), list(range(10**20,10**20+3)), range(2**53-2,2**53+3)[3], list(range(2**53-2,2**53+3)), len(range(2**62)), slice(None,None,-1).indices(10**30), hash(range(3)), hash((1,2,'')), hash(frozenset([1,2,3])), hash(()), hash((1.5,None,(2,))))
