# StopIteration of a function that an iterator applies ends the iteration, however it is driven.
import itertools


def stop(*args):
    raise StopIteration


def late(x):
    if x == 2:
        raise StopIteration
    return x


def makers():
    yield map(stop, [1])
    yield map(stop, [1], [2])
    yield map(late, [0, 1, 2, 3])
    yield filter(stop, [1])
    yield filter(late, [0, 1, 2, 3])
    yield itertools.starmap(late, [(1,), (2,), (3,)])
    yield itertools.accumulate([1, 2, 3], stop)
    yield itertools.takewhile(stop, [1])
    yield itertools.dropwhile(stop, [1])
    yield itertools.filterfalse(late, [0, 2, 1])
    yield itertools.groupby([1, 2], stop)


def looped(it):
    for x in it:
        yield x


def delegated(it):
    result = yield from it
    print("result", result)


for name in ("list", "looped", "delegated", "unpacked", "next"):
    for it in makers():
        if name == "list":
            print(type(it).__name__, list(it))
        elif name == "looped":
            print(type(it).__name__, list(looped(it)))
        elif name == "delegated":
            print(type(it).__name__, list(delegated(it)))
        elif name == "unpacked":
            print(type(it).__name__, [*it])
        else:
            print(type(it).__name__, next(it, "end"))


class Stops:
    def __bool__(self):
        raise StopIteration


print(list(filter(None, [1, Stops(), 2])))
print(list(zip([1, 2], map(late, [1, 2]))))
print(max(map(late, [1, 2])), sum(map(late, [1, 2])), tuple(map(late, [1, 2])))
