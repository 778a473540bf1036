"""A tour of what Piton runs and shows: iterators, generators, counts and the collector, threads, the MRO."""

import gc
import sys
import threading
import weakref


class Countdown:
    """An iterator: `__iter__` gives itself, `__next__` ends with StopIteration."""

    def __init__(self, start):
        self.now = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.now == 0:
            raise StopIteration
        self.now -= 1
        return self.now + 1


def running_mean():
    """A generator that is sent numbers and yields their mean."""
    total = count = 0
    mean = None
    try:
        while True:
            total += yield mean
            count += 1
            mean = total / count
    finally:
        print("  the generator's finally runs when it is closed, after", count, "numbers")


class Noisy:
    """Says when it dies."""

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  gone:", self.name)


def iterators():
    print("Iterators:", list(Countdown(3)), "and again, exhausted:", list(iter(Countdown(0))))


def generators():
    print("Generators:")
    mean = running_mean()
    next(mean)
    print("  means:", [mean.send(x) for x in (10, 20, 60)])
    mean.close()


def lifetimes():
    print("Counts and the collector:")
    a = Noisy("a, at once, when its last name goes")
    a = None
    b = Noisy("b, although two names had it")
    c = b
    del b
    print("  one name of b is left")
    del c
    left, right = Noisy("left"), Noisy("right")
    left.other, right.other = right, left
    seen = weakref.ref(left)
    del left, right
    print("  a cycle keeps itself alive:", seen() is not None)
    gc.collect()
    print("  after a collection:", seen() is not None)
    values = []
    print("  a module global has", sys.getrefcount(SHARED), "references while it is looked at; a list of one function,", sys.getrefcount(values))


SHARED = object()


def threads():
    print("Threads under the GIL:")
    total = 0
    lock = threading.Lock()

    def work(n):
        nonlocal total
        for _ in range(n):
            with lock:
                total += 1

    workers = [threading.Thread(target=work, args=(2_000,)) for _ in range(4)]
    for t in workers:
        t.start()
    for t in workers:
        t.join()
    print("  four threads counted to", total)


class Base:
    def who(self):
        return ["Base"]


class Left(Base):
    def who(self):
        return ["Left", *super().who()]


class Right(Base):
    def who(self):
        return ["Right", *super().who()]


class Bottom(Left, Right):
    def who(self):
        return ["Bottom", *super().who()]


def mro():
    print("MRO:", " > ".join(c.__name__ for c in Bottom.__mro__))
    print("  super() follows it:", Bottom().who())
    try:
        type("Impossible", (Base, Bottom), {})
    except TypeError as e:
        print("  and some orders do not exist:", str(e).splitlines()[0])


if __name__ == "__main__":
    print("Python", sys.version.split()[0], "on", sys.implementation.name)
    iterators()
    generators()
    lifetimes()
    threads()
    mro()
