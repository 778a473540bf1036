class D:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n, end=' ')
class I(D):
    def __getitem__(s, i): return 1
    def __setitem__(s, i, v): pass
    def __delitem__(s, i): pass
    def __contains__(s, i): pass
    def __setattr__(s, n, v): object.__setattr__(s, n, 3)
    def __delattr__(s, n): pass
    def __lt__(s, o): return 1
    def __eq__(s, o): return 1
    def __iadd__(s, o): return s
    def __sub__(s, o): return 1
    def __call__(s, *a, **k): return 1
I('r')[D('i')]; print()
I('r')[D('i')] = D('v'); print()
del I('r')[D('i')]; print()
D('x') in I('r'); print()
D('x') not in I('r'); print()
I('r').x = D('v'); print()
del I('r').x; print()
I('r') < D('v'); print()
I('r') == D('v'); print()
I('r') - D('v'); print()
x = I('r'); x += D('v'); print()
I('r')[D('i')] -= D('v') if 0 else 0; print()
I('r')(D('i'), D('j')); print()
I('r')(D('i'), k=D('j')); print()
I('r')(*[D('i')], k=D('j')); print()
D('a') is D('b'); print()
(D('a'), D('b')); print()
[D('a'), D('b')]; print()
{D('a'): D('b')}; print()
{D('a'), 1}; print()
f'{I("a")}{I("b")}'; print()
D('a') or D('b'); print()
del x; print()
