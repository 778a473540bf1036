# Error texts and odd results of the built-in containers.
import sys
def t(s):
    try: exec(s,globals()); print(s.replace('\n','|'),'ok')
    except Exception as e: print(s.replace('\n','|'),'->',type(e).__name__,e)
t("a,b,c=[1,2]"); t("a,b=[1,2,3,4,5]"); t("a,b=iter([1,2,3])"); t("a,b=(1,2,3)"); t("a,b={1:2,2:3,3:4}"); t("a,b='abc'"); t("a,b=range(5)");t("a,b=1"); t("a,*b,c=[1]"); t("a,*b=[]")
t("""class X:
  def __len__(s):return 7
  def __getitem__(s,i):
    if i>4: raise IndexError
    return i
a,b=X()""")
t("""class X:
  def __iter__(s):return 5
for i in X(): pass""")
t("""class X:
  __iter__=None
  def __getitem__(s,i): return 1
iter(X())""")
t("""class X:
  __iter__=None
a,b=X()""")
t("iter(5)")
t("[*5]"); t("print(*5)")
t("a,b={1,2,3}")
t("iter(5,6)")
t("next(5)")
t("{}[[]]"); t("{[]:1}"); t("{[]}"); t("set().add([])"); t("[] in {}"); t("[] in set()"); t("{}.get([])"); t("{}.setdefault([],1)"); t("{}.pop([])");t("{1:1}.pop([])"); t("set().remove([])"); t("set().discard([])"); t("hash(([],))"); t("{([],):1}")
t("""class X:
  def __hash__(s): raise TypeError('foo')
{X():1}""")
t("""class X:
  def __hash__(s): return 'a'
{X():1}""")
t("set([[]])"); t("frozenset([[]])"); t("dict([([],1)])"); t("{}.__contains__([])"); t("dict.fromkeys([[]])"); t("del {}[[]]"); t("{1:1}.update({}.fromkeys([[1]]))"); t("set() | [[]]"); t("set().update([[]])"); t("set().union([[]])"); t("{}|[]"); t("{1}.isdisjoint([[]])"); t("{1}.difference([[]])"); t("{1}.symmetric_difference([[]])")
t("dict([1])"); t("dict([(1,2,3)])"); t("dict(5)"); t("dict(['ab','c'])"); t("{}.update(5)"); t("dict(1,2)"); t("{}.pop(1)"); t("{}.popitem()"); t("set().pop()"); t("set().remove(1)"); t("set().remove({1})"); t("hash({})")
t("[].pop()"); t("[1].pop(4)"); t("[1].remove(3)"); t("[1].index(3)"); t("(1,).index(3)"); t("[1][3]"); t("[1][3]=1"); t("del [1][3]"); t("x=[1];x['a']"); t("x=(1,);x['a']"); t("x=[1];x['a']=1"); t("x=[1];del x['a']"); t("a=[1,2,3];a[::2]=[1]"); t("a=[1];a[:]=5"); t("a=[1];a[::2]=5"); t("[1]+(1,)"); t("(1,)+[1]"); t("[1]*'a'"); t("'a'*[1]");t("[1]*1.5"); t("a=[1];a+=5"); t("(1,)[5]"); t("range(3)[5]"); t("range(3)['a']"); t("range(1.5)"); t("range()"); t("range(1,2,0)"); t("range(3).index(5)"); t("range(1,2,3,4)")
t("[1,'a'].sort()"); t("[].sort(1)"); t("[].append()"); t("[].insert(1)"); t("(1)<[]"); t("[1]<[None]"); t("x=[1,2,3]\nx.sort(key=lambda v: x.append(1))"); t("slice()"); t("slice(1,2,3,4)"); t("slice(1,2).indices(-1)"); t("slice('a').indices(5)"); t("slice(1,2,0).indices(3)"); t("[1][::0]"); t("reversed({1})"); t("reversed(5)"); t("enumerate(5)"); t("enumerate()"); t("zip(5)"); t("zip([1],5)"); t("list(zip([1],[],strict=True))"); t("list(zip([],[1],strict=True))"); t("list(zip([1],[1],[],strict=True))"); t("list(map(lambda a,b:1,[1],[1,2],strict=True))"); t("map(1)"); t("list(map(1,[1]))"); t("filter(1)"); t("iter()"); t("zip(a=1)"); t("map(None,[],a=1)"); t("filter(None,[],a=1)"); t("reversed([],a=1)"); t("enumerate([],star=1)"); t("enumerate([],'a')")
t("hash(slice(1,[]))"); t("list(1,2)"); t("list(a=1)"); t("tuple(a=1)"); t("set(a=1)"); t("range(a=1)"); t("slice(a=1)"); t("dict.fromkeys()"); t("[1].index(1,2,3,4)"); t("[1].index()"); t("[].extend(5)"); t("list(5)"); t("tuple(5)"); t("set(5)"); t("[].pop('a')"); t("[].insert('a',1)"); t("[1].index(1,'a')"); t("(1,).index(1,'a')"); t("frozenset(1,2)"); t("{1}|[1]"); t("{1}<[1]"); t("{1}<=5");t("x={1}\nx|=[1]")
t("d={1:2}.keys(); d & 5"); t("{1:2}.keys() | 5"); t("{1:2}.keys() == 5"); t("{1:2}.keys() - 5"); t("print({1:2,3:4}.keys(), {1:2}.items(), {1:2}.values())"); t("print({1:2}.keys() & [1], {1:2}.keys()|[3], {1:2}.items()^[(1,2)], {1:2,3:4}.items()-[(1,2)])")
t("{}.update([1])"); t("{}.update([1,2],3)"); t("{}.update([(1,)])"); t("{}.update(['abc'])")
t("""class K:
  def keys(s): return 5
{}.update(K())""")
t("""class K:
  def keys(s): return [1]
{}.update(K())""")
t("print(dict([(1,2)],a=3), dict(a=1), {}|{1:2}, {1:2}|{1:3})"); t("d={}; d|=[(1,2)]; print(d)"); t("d={}; d|=5"); t("{}|5"); t("5|{}")
t("""
class D(dict):
  def __missing__(s,k): return k*2
print(D()[4], D().get(4))""")
t("print(set.__repr__({1}), repr(set()), frozenset(), frozenset({1}))")
t("class S(set): pass\nprint(S([1]), S())"); t("class S(frozenset): pass\nprint(S([1]), S()|{1}, type(S()|{1}), S([1]).copy())")
t("s=set(); s.add(frozenset()); print(set() in s, s); s.discard(set()); print(s); s.add(frozenset([1])); s.remove({1})"); t("print({1}.__reduce__(), frozenset([1]).__reduce__())")
t("a=frozenset([1]); print(frozenset(a) is a, a.copy() is a, a|a is a, frozenset() is frozenset())")
t("set().__init__(1,2)"); t("set([1],[2])"); t("{1}.symmetric_difference_update([1],[2])"); t("{1}.isdisjoint()"); t("{1}.union(5)"); t("{1}.intersection(5)"); t("print({1,2}.intersection([1],[1,2]), {1,2}.difference([1],[2]))")
for n in (0,1,4,5,6,10,11,21,22,43,85,86,100,1000): print(n, sys.getsizeof({i:i for i in range(n)}), sys.getsizeof({str(i):i for i in range(n)}), sys.getsizeof(dict.fromkeys(range(n))), sys.getsizeof(set(range(n))))
t("print({1:2}.items().mapping, {}.keys().isdisjoint([1]))"); t("print((1,2) in {1:2}.items(), 1 in {1:2}.items(), (1,3) in {1:2}.items(), ([],2) in {1:2}.items())")
t("print({1:2}.keys() <= {1,2}, {1:2}.items() >= set(), {1:2}.keys() < {1:2}.keys(), {1:2}.keys() == {1}, {1:2}.values()=={1:2}.values())")
t("dict.fromkeys('ab', 1)"); t("dict(**{1:2})"); t("print({}.setdefault(1), {1:2}.setdefault(1,5), {1:2}.pop(2,None))"); t("{1:2}.pop(2)"); t("{}.get()"); t("{}.popitem(1)"); t("{}.items(1)")
t("1 in 5"); t("x=5;del x[1]"); t("int[3]"); t("x=int\nx[3]=4"); t("x=int\ndel x[3]")
t("class X: __getitem__=None\nX()[1]"); t("class X: __contains__=None\n1 in X()"); t("class X: __setitem__=None\nX()[1]=1"); t("class X: __iter__=None\n1 in X()"); t("x=(1,)\nx[0]=1"); t("x=(1,)\ndel x[0]"); t("x='a'\nx[0]=1"); t("x={1}\nx[0]"); t("x={1}\nx[0]=1"); t("x=range(3)\nx[0]=1"); t("'a'[5]"); t("class A: pass\nA[1]"); t("class M(type):\n  __getitem__=lambda s,i:i\nclass A(metaclass=M): pass\nprint(A[3])"); t("print(list[int], dict[str,int])"); t("class A:\n  def __class_getitem__(c,i): return (c,i)\nprint(A[3])"); t("''[10**30]"); t("[][10**30]"); t("class X:\n  def __len__(s): return 3\n  def __getitem__(s,i): return i\nprint(X()[-1])")
