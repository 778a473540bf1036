class D:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
def touch(x):
    y = [x]
    del y
    print('t', end=' ')
class A:
    def __setattr__(self, n, v):
        touch(v); touch(self)
        object.__setattr__(self, n, v)
    def __del__(s): print('del A')
A().x = D('1'); print('-')
a = A(); a.y = D('2'); print('-'); del a
class B:
    def __getattribute__(self, n):
        touch(self); return object.__getattribute__(self, n)
    z = 5
    def __del__(s): print('del B')
print(B().z); print('-')
class G:
    def __getattr__(self, n):
        touch(self); return n
    def __del__(s): print('del G')
print(G().z); print('-')
class P:
    def get(self): touch(self); return 1
    def set(self, v): touch(self); touch(v)
    p = property(get, set, set)
    def __del__(s): print('del P')
print(P().p); print('-')
P().p = D('3'); print('-')
class Desc:
    def __get__(self, o, t): touch(o); return 3
    def __set__(self, o, v): touch(o); touch(v)
    def __delete__(self, o): touch(o)
class Q:
    d = Desc()
    def __del__(s): print('del Q')
print(Q().d); print('-')
Q().d = D('4'); print('-')
del Q().d; print('-')
class I:
    def __getitem__(s, i): touch(s); touch(i); return i
    def __setitem__(s, i, v): touch(s); touch(i); touch(v)
    def __delitem__(s, i): touch(i)
    def __contains__(s, i): touch(s); touch(i)
    def __call__(s, *a): touch(s); touch(a[0])
    def __add__(s, o): touch(s); touch(o); return 1
    def __radd__(s, o): touch(s); touch(o); return 1
    def __iadd__(s, o): touch(s); touch(o); return 1
    def __eq__(s, o): touch(s); touch(o); return True
    def __lt__(s, o): touch(s); touch(o); return True
    def __neg__(s): touch(s); return 1
    def __len__(s): touch(s); return 1
    def __bool__(s): touch(s); return True
    def __iter__(s): touch(s); return iter([1])
    def __enter__(s): touch(s); return 5
    def __exit__(s, *a): touch(s)
    def __str__(s): touch(s); return 'x'
    def __format__(s, f): touch(s); return 'x'
    def __index__(s): touch(s); return 0
    def __hash__(s): touch(s); return 0
    def __del__(s): print('del I')
    def __matmul__(s, o): touch(o); return 1
    def __divmod__(s, o): touch(o); return 1
    def __getattr__(s, n): touch(s); raise AttributeError(n)
def section(t): print('--', t)
print(type(I()[D('5')])); section(1)
I()[D('6')] = D('7'); section(2)
del I()[D('8')]; section(3)
print(D('9') in I()); section(4)
I()(D('10')); section(5)
I() + D('11'); section(6)
D('12') + I(); section(7)
I() == D('13'); section(8)
D('14') == I(); section(9)
I() < D('15'); section(10)
-I(); section(11)
len(I()); section(12)
if I(): section(13)
section(13.5)
for x in I(): section(14)
section(14.5)
with I() as q: section(15)
section(15.5)
str(I()); section(16)
f'{I()}'; section(17)
[1][I()]; section(18)
{I(): 1}; section(19)
hasattr(I(), 'zz'); section(20)
getattr(I(), 'zz', None); section(21)
setattr(A(), 'x', D('16')); section(22)
I() @ D('17'); section(23)
divmod(I(), D('18')); section(24)
a, = I(); section(26)
x = I(); x += D('19'); section(27)
print(I() and 1); section(28)
print(not I()); section(29)
sorted([I(), I()]); section(30)
isinstance(I(), D); section(31)
'%s' % I(); section(32)
print(I(), file=__import__('io').StringIO()); section(33)
I() in [I()]; section(34)
{1: I()}[1]; section(35)
max(I(), I()); section(36)
range(10)[I()]; section(37)
[1,2][I():I()]; section(38)
bytes(I()); section(39)
