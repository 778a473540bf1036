# Which of __iter__, __len__ and __length_hint__ is asked, and in what order.
from collections import deque, Counter
import array, itertools, functools
class L:

    def __init__(s, bad=None):
        s.bad = bad

    def __iter__(s):
        print('iter')
        return It(s.bad)

    def __len__(s):
        print('len')
        if s.bad == 'len':
            raise TypeError('no len')
        if s.bad == 'neg':
            return -1
        return 3

    def __length_hint__(s):
        print('hint')
        return 3
class It:

    def __init__(s, bad):
        s.n = 0
        s.bad = bad

    def __iter__(s):
        return s

    def __next__(s):
        s.n += 1
        if s.n > 2:
            raise StopIteration
        return s.n

    def __length_hint__(s):
        print('it-hint')
        if s.bad == 'hint':
            return 'x'
        if s.bad == 'hneg':
            return -1
        if s.bad == 'hval':
            raise ValueError('hv')
        if s.bad == 'htype':
            raise TypeError('hv')
        return 2
from collections import deque, Counter
import array, itertools, functools
for bad in (None, 'len', 'neg', 'hint', 'hneg', 'hval', 'htype'):
  for src in ['list', 'tuple', 'set', 'frozenset', 'bytes', 'bytearray', 'sorted', 'deque', 'lambda x: [*x]', 'lambda x: (*x,)', 'lambda x: {*x}', 'lambda x: print(*x)', 'lambda x: list(map(int, x))', 'lambda x: list(zip(x))', 'lambda x: list(enumerate(x))', 'lambda x: list(itertools.chain(x))', 'lambda x: [].extend(x)', 'lambda x: [0].__iadd__(x)', 'lambda x: bytearray().extend(x)', "lambda x: array.array('b', x)", "lambda x: ''.join(map(str, x))", "lambda x: ','.join(x)", 'lambda x: dict.fromkeys(x)', 'lambda x: sum(x)', 'lambda x: max(x)', 'lambda x: list(reversed([*x]))', 'lambda x: list(itertools.islice(x, 5))', 'lambda x: list(filter(None, x))', "lambda x: __import__('operator').length_hint(x)", 'lambda x: all(x)', 'lambda x: any(x)', "lambda x: __import__('heapq').nlargest(1, x)", 'lambda x: [a for a in x]', 'lambda x: {}.update(x)', 'lambda x: set().union(x)', 'lambda x: {1}.issubset(x)', 'lambda x: {1}.issuperset(x)', 'lambda x: {1}.isdisjoint(x)', 'lambda x: {1}.intersection(x)', 'lambda x: Counter(x)', 'lambda x: list(itertools.product(x, repeat=1))', 'lambda x: list(itertools.batched(x, 2))', 'lambda x: functools.reduce(lambda a, b: a, x)']:
    mk=eval(src); print('##',bad,src)
    try: print(mk(L(bad)))
    except Exception as e: print(type(e).__name__, e)
