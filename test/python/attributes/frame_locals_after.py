# `f_locals` of a running function stays good when the function has ended.
import sys


def locals_of(**kwargs):
    def inner(a, b=2):
        for c in range(3):
            pass
        return sys._getframe().f_locals
    return inner(**kwargs)


p = locals_of(a=1)
print(dict(p), len(p), list(p), 'a' in p, p['c'])
match p:
    case {'a': a, 'c': c}:
        print(a, c)


class Named:
    def __hash__(self):
        return hash('x')

    def __eq__(self, other):
        return other == 'x'


def f():
    x = 1
    proxy = sys._getframe().f_locals
    proxy[Named()] = 2
    proxy.update(sys._getframe().f_locals)
    return x, sorted(proxy)


print(f())


def generator():
    yield sys._getframe().f_generator
    yield sys._getframe().f_locals


g = generator()
print(next(g) is g)
d = next(g)
g.close()
print(dict(d), g.gi_frame)
try:
    p[[]]
except TypeError as e:
    print(e)


def fresh(x):
    yield


class D:
    def __del__(self):
        print('del')


g = fresh(D())
g.gi_frame.clear()
print('cleared', list(g))
