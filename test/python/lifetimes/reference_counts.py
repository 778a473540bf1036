"""sys.getrefcount of what the documentation and tests of CPython show, and of what holds an object in every other way. Strings and numbers made at run time
have no count here and are left out (docs/differences.md)."""
import sys, collections, functools, itertools, types, weakref, gc
from sys import getrefcount as rc

class C:
    held = None
    def m(self): pass
    def __call__(self): pass
class S:
    __slots__ = ('a',)
class O(C): pass

def show(name, n): print(f'{name}: {n}')

# Immortals
for name in ('None', 'True', 'False', '...', 'NotImplemented', '0', '1', '256', "''", "'a'", "b''", "b'a'", '()', 'int', 'object', 'type', 'str', 'list', 'ValueError', 'type(None)', 'len.__class__',
             'dict', 'tuple', 'types.FunctionType', 'types.GeneratorType', "frozenset", 'float', 'range', 'property', '-5', "'name'", '__name__', 'True + 1', 'BaseException', 'types.MethodType', 'weakref.ref', 'functools', ):
    if name != 'functools': show(name, rc(eval(name)))

x = C()
show('global', rc(x))
show('temporary', rc(C()))
show('list display', rc([]))
show('dict display', rc({}))
show('tuple of locals', rc((x,)))
l = [x]; show('in list', rc(x)); l.append(x); show('twice', rc(x)); l.pop(); show('popped', rc(x)); del l; show('list gone', rc(x))
t = (x, x); show('in tuple', rc(x)); del t
d = {1: x}; show('dict value', rc(x)); d[x] = 1; show('dict key', rc(x)); d.clear(); show('cleared', rc(x)); del d
s = {x}; show('set', rc(x)); f = frozenset(s); show('frozenset', rc(x)); del s, f; show('gone', rc(x))
o = C(); o.a = x; show('attribute', rc(x)); o.b = x; show('two attributes', rc(x)); v = o.__dict__; show('with dict', rc(x)); show('dict of instance', rc(v)); del o.a; show('deleted', rc(x)); del o, v; show('gone', rc(x))
o = S(); o.a = x; show('slot', rc(x)); del o; show('gone', rc(x))
C.held = x; show('class attribute', rc(x)); C.held = None; show('gone', rc(x))
def make(v):
    def inner(): return v
    return inner
i = make(x); show('closure', rc(x)); show('closure cell', rc(i.__closure__[0])); show('function', rc(i)); show('code', rc(i.__code__) > 1); del i; show('gone', rc(x))
b = x.m; show('bound method', rc(x)); show('method object', rc(b)); b2 = x.m; show('two', rc(x)); del b, b2; show('gone', rc(x))
show('temporary method', rc(x.m))
def default(a=x, *, k=x): pass
show('defaults', rc(x)); show('defaults tuple', rc(default.__defaults__)); del default; show('gone', rc(x))
def default(): pass
default.a = x; show('function attribute', rc(x)); del default
it = iter([x]); show('list iterator', rc(x)); it2 = iter((x,)); show('tuple iterator', rc(x)); it3 = iter({1: x}.values()); show('dict iterator', rc(x)); del it, it2, it3; show('gone', rc(x))
e = enumerate([x]); z = zip([x], (x,)); m = map(x, [x]); fi = filter(x, (x,)); r = reversed([x]); show('enumerate, zip, map, filter, reversed', rc(x)); del e, z, m, fi, r; show('gone', rc(x))
sl = slice(x, x, x); show('slice', rc(x)); del sl; show('gone', rc(x))
def g(v):
    w = v
    yield v
    yield w
gen = g(x); show('generator not started', rc(x)); next(gen); show('started', rc(x)); show('generator', rc(gen)); fr = gen.gi_frame; show('generator with frame', rc(gen)); show('frame', rc(fr)); del gen; show('gone', rc(x)); del fr; show('frame gone', rc(x))
ge = (y for y in [x]); show('generator expression', rc(x)); next(ge); show('advanced', rc(x)); del ge; show('gone', rc(x))
async def co(v): pass
c = co(x); show('coroutine', rc(x)); c.close(); del c; show('closed', rc(x))
def fail(v): raise ValueError
try: fail(x)
except ValueError as err: show('traceback', rc(x)); keep = err
show('kept exception', rc(x)); show('exception', rc(keep)); tb = keep.__traceback__; show('traceback object', rc(tb)); fr = tb.tb_next.tb_frame; show('frame of traceback', rc(fr)); del keep; show('exception gone', rc(x)); del tb; show('traceback gone', rc(x)); del fr; show('frame gone', rc(x))
er = ValueError(x); show('exception argument', rc(x)); er.__cause__ = ke = KeyError(x); show('cause', rc(ke)); show('context args', rc(x)); del er, ke; show('gone', rc(x))
w = weakref.ref(x); show('weak reference', rc(x)); show('reference itself', rc(w)); w2 = weakref.ref(x); show('same reference', rc(w)); p = weakref.proxy(x); show('proxy', rc(x)); show('dereferenced', rc(w())); del w, w2, p
pa = functools.partial(x, x, a=x); show('partial', rc(x)); del pa; show('gone', rc(x))
pr = property(x, x); sm = staticmethod(x); cm = classmethod(x); show('descriptors', rc(x)); del pr, sm, cm; show('gone', rc(x))
dq = collections.deque([x, x]); show('deque', rc(x)); del dq
od = collections.OrderedDict(a=x); dd = collections.defaultdict(x, a=x); co_ = collections.Counter({x: 1}); ch = collections.ChainMap({1: x}); show('collections', rc(x)); del od, dd, co_, ch; show('gone', rc(x))
NT = collections.namedtuple('NT', 'a b'); nt = NT(x, x); show('namedtuple', rc(x)); del nt; show('gone', rc(x))
ns = types.SimpleNamespace(a=x); show('namespace', rc(x)); mp = types.MappingProxyType({1: x}); show('mapping proxy', rc(x)); cl = types.CellType(x); show('cell', rc(x)); del ns, mp, cl; show('gone', rc(x))
chn = itertools.chain([x], [x]); cy = itertools.cycle([x]); rp = itertools.repeat(x); show('itertools', rc(x)); del chn, cy, rp; show('gone', rc(x))
mod = types.ModuleType('mod'); mod.x = x; show('module', rc(x)); show('module itself', rc(mod)); del mod; show('gone', rc(x))

def local():
    y = C()
    show('local', rc(y))
    z = y
    show('two locals', rc(y))
    del z
    show('one', rc(y))
    [y]
    show('after a temporary list', rc(y))
    def inner(): return y
    show('captured', rc(y))
    del inner
    k = lambda q=y: q
    show('local default', rc(y))
local()
def parameter(p): show('parameter', rc(p))
parameter(C())
y = C(); parameter(y)
def stars(*args, **kwargs): show('star', rc(args[0])); show('star tuple', rc(args)); show('star dict', rc(kwargs)); show('keyword', rc(kwargs['k']))
stars(C(), k=C()); stars(x, k=x)
def loop():
    v = None
    for v in [C()]: show('loop variable', rc(v))
    show('after the loop', rc(v))
    with_list = [C() for _ in range(2)]
    show('comprehension', rc(with_list[0]))
    show('comprehension result', rc(with_list))
    a, b = C(), C()
    show('unpacked', (rc(a), rc(b)))
    n = None
    return v
show('returned', rc(loop()))

class Plain: pass
n = rc(Plain); one = Plain(); show('class with an instance', rc(Plain) - n); many = [Plain() for _ in range(10)]; show('with eleven', rc(Plain) - n); del one, many; show('gone', rc(Plain) - n)
class Sub(Plain): pass
show('with a subclass', rc(Plain) - n); del Sub; gc.collect(); show('subclass gone', rc(Plain) - n)
n = rc(Plain); q = [Plain]; show('class in list', rc(Plain) - n); del q
n = rc(S); one = S(); show('slots class with an instance', rc(S) - n); del one
class L(list): pass
n = rc(L); one = L(); show('list subclass with an instance', rc(L) - n); del one
class E(Exception): pass
n = rc(E); one = E(); show('exception class with an instance', rc(E) - n); del one; show('gone', rc(E) - n)
class I(int): pass
n = rc(I); one = I(5); show('int subclass with an instance', rc(I) - n); del one
class Meta(type): pass
n = rc(Meta)
class K(metaclass=Meta): pass
show('metaclass', rc(Meta) - n)
show('new class', rc(type('New', (), {})))
class Empty: pass
show('class statement', rc(Empty))
class WithMethod:
    def m(self): pass
show('class with method', rc(WithMethod)); show('method function', rc(WithMethod.m)); show('method in dict', rc(WithMethod.__dict__['m']))
class WithSuper:
    def m(self): super()
show('class with cell', rc(WithSuper))
show('lambda', rc(lambda: 0))
fun = lambda: 0
show('function global', rc(fun)); show('function name', rc(fun.__name__)); show('module dict', rc(fun.__globals__) > 5)
show('module sys', rc(sys) > 3)
n = sys.getrefcount(x); h = [x] * 1000; show('a thousand', rc(x) - n); del h; show('none', rc(x) - n)
a = []; a.append(a); show('itself', rc(a)); a.clear(); show('itself gone', rc(a))
u = [1, 2]; show('iterated', [rc(u) for _ in u]); show('after', rc(u))
show('through call', (lambda v: rc(v))(x)); show('through two', (lambda v: (lambda w: rc(w))(v))(x)); show('kwargs', (lambda v: rc(v))(v=x)); show('list argument', (lambda v: rc(v))([]))
show('attribute load', rc(C.m)); show('subscript', rc([C()][0])); show('conditional', rc(C() if x else None)); show('boolean', rc(None or C())); show('call result', rc((lambda: C())()));
show('concatenation', rc([1] + [2])); show('bytes', rc(bytes(20))); show('bytearray', rc(bytearray(5))); show('memoryview', rc(memoryview(b'abc'))); show('complex', rc(complex(1, 2))); show('range object', rc(range(3))); show('iterator', rc(iter([]))); show('super', rc(super(O, O())))

class A: pass
class B(A): pass
class D(B): pass
class S: __slots__=('a','b')
class S2(S): pass
class S3(S): __slots__=()
class SW: __slots__=('__weakref__',)
class SD: __slots__=('__dict__',)
class L(list): pass
class E(Exception): pass
class E2(E): pass
class I(int): pass
class T(tuple): pass
class F(float): pass
class St(str): pass
class Dd(dict): pass
class M(type): pass
class MC(metaclass=M): pass
class MD(B,L): pass
import enum, abc
class Co(enum.Enum): a=1;b=2
class Ab(abc.ABC): pass
class P:
    @property
    def p(s): pass
    @classmethod
    def c(s): pass
class G[X]: pass
for c in (A,B,D,S,S2,S3,SW,SD,L,E,E2,I,T,F,St,Dd,M,MC,MD,Co,Ab,P,G): print(c.__name__, rc(c))
i=I(4); t=T(); l=L(); e=E(); s=S(); print(rc(I),rc(T),rc(L),rc(E),rc(S)); st=St(); fl=F(); print(rc(St), rc(F))
