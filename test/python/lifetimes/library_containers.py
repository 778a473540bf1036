# Deaths inside containers and iterators of the library.
import collections
import functools
import itertools
import types


class X:
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n)
    def __call__(self, *args): return 1


def made(*numbers):
    for n in numbers: yield X(n)


def case(name, make):
    print('#', name)
    x = make()
    print('made')
    del x


case('method', lambda: types.MethodType(X('function'), X('self')))
case('property', lambda: property(X('get'), X('set'), X('del'), X('doc')))
case('classmethod', lambda: classmethod(X(1)))
case('slice', lambda: slice(X(1), X(2), X(3)))
case('partial', lambda: functools.partial(X('f'), X('a'), b=X('b')))
case('map', lambda: map(X('f'), [X('a')]))
case('filter', lambda: filter(X('f'), [X('a')]))
case('zip', lambda: zip([X(1)], [X(2)]))
case('enumerate', lambda: enumerate([X(1)]))
case('deque', lambda: collections.deque([X(1), X(2)]))
case('OrderedDict', lambda: collections.OrderedDict({1: X(1), 2: X(2)}))
case('defaultdict', lambda: collections.defaultdict(X('f'), {1: X(1), 2: X(2)}))
case('namedtuple', lambda: collections.namedtuple('A', 'a b')(X(1), X(2)))
case('namespace', lambda: types.SimpleNamespace(a=X('a'), b=X('b')))
case('chain', lambda: itertools.chain([X(1)], [X(2)]))
case('repeat', lambda: itertools.repeat(X(1)))
case('islice', lambda: itertools.islice([X(1)], 1))
case('starmap', lambda: itertools.starmap(X('f'), [X(1)]))
case('accumulate', lambda: itertools.accumulate([X(1)], X('f')))
case('groupby', lambda: itertools.groupby([X(1)], X('f')))
case('product', lambda: itertools.product([X(1)], [X(2)]))
case('permutations', lambda: itertools.permutations([X(1), X(2)]))
case('zip_longest', lambda: itertools.zip_longest([X(1)], [X(2)], fillvalue=X(3)))
case('takewhile', lambda: itertools.takewhile(X('f'), [X(1)]))
case('filterfalse', lambda: itertools.filterfalse(X('f'), [X(1)]))
case('compress', lambda: itertools.compress([X(1)], [X(2)]))
case('two-argument iter', lambda: iter(X('f'), X('sentinel')))
case('exception', lambda: KeyError(X('first'), X('second')))


def function():
    c = X('closure')
    def f(a: X('annotation unread') = X('default'), *, k=X('keyword')): c
    f.x = X('attribute')
    f.__doc__ = X('doc')
    f.__annotations__ = {'a': X('annotation')}
    f.__type_params__ = (X('parameter'),)
    f.__module__ = X('module')
    return f


case('function', function)


def caused():
    e = KeyError(X('args'))
    e.__cause__ = KeyError(X('cause'))
    e.__context__ = KeyError(X('context'))
    e.x = X('attribute')
    return e


case('caused exception', caused)

print('# enumerate keeps what it gave')
for i, x in enumerate(made(1, 2, 3)):
    del x
    print('body')
print('# zip keeps what it gave')
for i, x in zip(made(1, 2, 3), made(4, 5, 6)):
    del x, i
    print('body')
print('# items keep what they gave')
d = {1: X(1), 2: X(2)}
for i, x in d.items():
    d[i] = None
    del x
    print('body')
print('# zip of uneven lengths')
z = zip(made(1, 2), made(3))
print(len(list(z)))
del z
print('# zip, stepwise')
z = zip(made(1, 2), made(3, 4))
next(z)
a = next(z)
del z
print('deleted')
del a
print('# zip_longest')
for i, x in itertools.zip_longest(made(1), made(3, 4)):
    del x, i
    print('body')
print('# combinations')
for i, x in itertools.combinations([X(1), X(2), X(3)], 2):
    print('body')
    del i, x
print('# pairwise')
for i, x in itertools.pairwise(made(1, 2, 3, 4)):
    print('body')
    del i, x
print('# lru_cache')
@functools.lru_cache(2)
def cached(n): return X(n)
for n in 1, 2, 1, 3: cached(n)
cached.cache_clear()
print('# deque operations')
d = collections.deque(made(1, 2, 3, 4), 3)
d.rotate()
d.popleft()
d.append(X(5))
d.append(X(6))
d.clear()
print('# sort with keys')
l = list(made(3, 1, 2))
l.sort(key=lambda x: [x.n, X(x.n * 10)][0])
print([x.n for x in l])
l.clear()
print('# reduce')
print(functools.reduce(lambda a, b: X(a.n + b.n), made(1, 2, 3)).n)
