# When values in containers and iterators die, and in which order.
import sys
import _collections as collections, _functools as functools, _operator as operator, itertools, _heapq as heapq
deque=collections.deque; defaultdict=collections.defaultdict; OrderedDict=collections.OrderedDict; partial=functools.partial; Placeholder=functools.Placeholder; reduce=functools.reduce
cmp_to_key=functools.cmp_to_key
def lru_cache(n, typed=False):
    CI=lambda *a:a
    return lambda f: functools._lru_cache_wrapper(f,n,typed,CI)
for k in dir(operator): globals()[k]=getattr(operator,k)
def t(s):
    try: exec(s,globals()); print(s.replace('\n','|'),'ok')
    except Exception as e: print(s.replace('\n','|'),'->',type(e).__name__,e)
class R: # deaths
    def __init__(s,n): s.n=n
    def __del__(s): print('del',s.n,end=' ')
    def __repr__(s): return 'R%s'%s.n
t("l=[R(i) for i in range(4)]; del l[1]; l.pop(0); l.clear()")
t("l=[R(i) for i in range(4)]; l[1:3]=[]; l=None")
t("l=[R(i) for i in range(6)]; del l[::2]; l=None")
t("l=[R(i) for i in range(6)]; l[::2]=[1,2,3]; l=None")
t("d={i:R(i) for i in range(4)}; del d[1]; d.pop(2); d[0]=5; d.clear()")
t("d={R(1):R(2)}; d=None")
t("tt=(R(1),R(2)); tt=None")
t("s={R(1)}; s.pop(); s=None")
t("l=sorted([R(3),R(1)],key=lambda r:r.n); print(l); l=None")
t("list(R(i) for i in range(3))")
t("for x in [R(1),R(2)]: pass")
t("x=None")
t("d=deque([R(1),R(2)],1); d=None")
t("a,b=R(1),R(2); a=b=None")
t("list(map(lambda x:None,[R(1),R(2)]))")
t("next(filter(lambda r:r.n==2,(R(i) for i in range(4))))")
t("list(zip((R(i) for i in range(2)),(R(i+10) for i in range(3))))")
t("class L(list):\n  def __del__(s): print('L gone',end=' ')\nx=L([R(1)]); x=None")
t("d={}; d['a']=R(1); d['a']=R(2); d.update(a=R(3)); d.popitem()")
t("s=set(); r=R(1); s.add(r); s.discard(r); del r")
t("l=[1]*2; l[0]=R(0); l*=2; l=None")
t("heap=[(3,R(3)),(1,R(1))]; heapq.heapify(heap); heapq.heappop(heap); heap=None")
t("f=partial(print,R(1)); f=None")
t("f=lru_cache(1)(lambda x:R(x)); f(1); f(2); f.cache_clear(); print(f.cache_info())")
t("g=itertools.chain([R(1)],[R(2)]); next(g); g=None")
t("x=[R(1)]; x.append(x); x.pop(); x=None")
t("[R(1),R(2)].sort(key=lambda r:(_ for _ in ()).throw(ValueError('k')))")
t("[R(2),R(1)].sort()")
