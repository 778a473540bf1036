# The order of a set after every single operation.
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

for rep in range(4):
    s=set()
    for i in range(rnd(120)):
        k=key(); r=rnd(10)
        if r<6: s.add(k); op=('add',k)
        elif r==6: s.discard(k); op=('discard',k)
        elif r==7 and s: op=('pop',s.pop())
        elif r==8: x={key() for _ in range(rnd(4))}; op=('ior',list(x)); s|=x
        else: k=key(); s-=set([k]); op=('isub',k)
        if rnd(9)==0: list(s)
        print(rep,i,op,list(s))
