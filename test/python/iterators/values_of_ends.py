# Which iterators hand on the value of a StopIteration that comes from within, and which forget it.
import itertools
def stop(*a):
    raise StopIteration(7)
def show(it):
    def g():
        r = yield from it
        print('value', r)
    try: print(list(g()))
    except BaseException as e: print(type(e), e)
show(map(stop, [1]))
show(filter(stop, [1]))
show(itertools.accumulate([1,2], stop))
show(itertools.takewhile(stop, [1]))
show(itertools.dropwhile(stop, [1]))
show(itertools.starmap(stop, [(1,)]))
show(itertools.filterfalse(stop, [1]))
show(itertools.groupby([1], stop))
class I:
    def __iter__(self): return self
    def __next__(self): raise StopIteration(9)
show(I())
show(itertools.chain(I()))
show(itertools.islice(I(), 3))
show(zip(I()))
show(enumerate(I()))
show(map(int, I()))
show(filter(None, I()))
show(itertools.zip_longest(I()))
show(itertools.tee(I())[0])
show(itertools.cycle(I()))
show(itertools.pairwise(I()))
show(itertools.batched(I(), 2))
show(itertools.compress(I(), [1]))
show(itertools.compress([1], I()))
show(iter(stop, 3))
show(itertools.chain.from_iterable([I()]))
show(itertools.chain.from_iterable(I()))
show(itertools.accumulate(I()))
def n(it):
    try: print(next(it))
    except StopIteration as e: print('next', e.value)
n(map(stop, [1])); n(filter(stop, [1])); n(I()); n(zip(I())); n(enumerate(I())); n(map(int, I())); n(iter(stop, 3)); n(itertools.chain(I())); n(itertools.accumulate([1], stop)); n(itertools.starmap(stop, [()])); n(itertools.takewhile(stop,[1])); n(itertools.groupby([1], stop)); n(itertools.groupby(I())); n(itertools.islice(I(), 2)); n(itertools.tee(I())[0])
def gen():
    return 5
    yield
n(map(int, gen())); n(zip(gen())); n(enumerate(gen())); n(itertools.chain(gen())); n(filter(None, gen())); n(itertools.islice(gen(), 3))
show(enumerate(gen())); show(zip(gen())); show(itertools.islice(gen(), 3)); show(map(int, gen()))
show(reversed(type('R', (), {'__len__': lambda s: 1, '__getitem__': stop})()))
show(iter(type('R', (), {'__getitem__': stop})()))
