"""In which order an iterator lets go of what it holds, fresh and after some steps."""
import itertools


class N:
    def __init__(self, n): self.n = n
    def __del__(self): print('   end', self.n)
    def __call__(self, *args): return N(f'{self.n}()')
    def __add__(self, other): return N('sum')
    def __lt__(self, other): return True


class It:
    def __init__(self, name, n=3): self.name, self.at, self.n = name, 0, n
    def __del__(self): print('   end', self.name)
    def __iter__(self): return self
    def __next__(self):
        if self.at >= self.n: raise StopIteration
        self.at += 1
        return N(f'{self.name}{self.at}')


MAKERS = {
    'chain': lambda: itertools.chain(It('a', 1), It('b', 1), [N('c'), N('d')]),
    'chain of tuples': lambda: itertools.chain((N(1), N(2)), (N(3), N(4))),
    'from_iterable': lambda: itertools.chain.from_iterable(iter([It('a', 1), It('b', 1)])),
    'cycle': lambda: itertools.cycle(It('a', 2)),
    'accumulate': lambda: itertools.accumulate(It('a')),
    'accumulate with all': lambda: itertools.accumulate(It('a'), N('f'), initial=N('i')),
    'islice': lambda: itertools.islice(It('a'), 1, 2),
    'starmap': lambda: itertools.starmap(N('f'), [(N(1), N(2)), (N(3),)]),
    'takewhile': lambda: itertools.takewhile(N('f'), It('a')),
    'dropwhile': lambda: itertools.dropwhile(N('f'), It('a')),
    'filterfalse': lambda: itertools.filterfalse(N('f'), It('a')),
    'filter': lambda: filter(N('f'), It('a')),
    'map': lambda: map(N('f'), It('a'), It('b')),
    'zip': lambda: zip(It('a'), It('b'), It('c', 1)),
    'zip_longest': lambda: itertools.zip_longest(It('a'), It('b', 1), fillvalue=N('v')),
    'enumerate': lambda: enumerate(It('a')),
    'reversed': lambda: reversed([N(1), N(2)]),
    'iter of list': lambda: iter([N(1), N(2), N(3)]),
    'iter of tuple': lambda: iter((N(1), N(2), N(3))),
    'iter of dict': lambda: iter({1: N(1), 2: N(2)}.items()),
    'values': lambda: iter({1: N(1), 2: N(2)}.values()),
    'callable': lambda: iter(N('f'), N('sentinel')),
    'compress': lambda: itertools.compress(It('a'), It('b')),
    'pairwise': lambda: itertools.pairwise(It('a')),
    'batched': lambda: itertools.batched(It('a'), 2),
    'groupby': lambda: itertools.groupby(It('a'), N('f')),
    'groups': lambda: (group for key, group in itertools.groupby(It('a'), lambda n: 1)),
    'product': lambda: itertools.product([N(1), N(2)], [N(3), N(4)]),
    'combinations': lambda: itertools.combinations([N(1), N(2), N(3)], 2),
    'permutations': lambda: itertools.permutations([N(1), N(2)], 2),
    'tee': lambda: itertools.tee(It('a'))[0],
    'repeat': lambda: itertools.repeat(N(1), 3),
    'generator': lambda: (x for x in It('a')),
}
for name, make in MAKERS.items():
    for steps in (0, 1, 2, 5):
        for kept in (False, True):
            print(f'{name}, {steps} steps' + (', results kept' if kept else ''))
            iterator = make()
            results = []
            for _ in range(steps):
                try:
                    result = next(iterator)
                except StopIteration:
                    break
                if kept: results.append(result)
                result = None
            print('  drop')
            del iterator
            print('  kept', len(results))
            del results
