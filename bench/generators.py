# Generators piped, delegated to, closed and thrown into. Each part prints nanoseconds an item.
import time


def stage(it):
    for x in it:
        yield x + 1


def piped(n):
    it = iter(range(n // 10))
    for _ in range(10):
        it = stage(it)
    return sum(it)


class Node:
    def __init__(self, depth):
        self.value = depth
        self.left = self.right = None
        if depth:
            self.left = Node(depth - 1)
            self.right = Node(depth - 1)

    def __iter__(self):
        if self.left is not None:
            yield from self.left
        yield self.value
        if self.right is not None:
            yield from self.right


def recursive(n):
    tree = Node(12)
    total = 0
    for _ in range(max(1, n >> 13)):
        total += sum(tree)
    return total


def one():
    yield 1


def short(n):
    total = 0
    for i in range(n):
        for x in one():
            total += x
    return total


def loops(n):
    def values():
        for i in range(n):
            yield i
    total = 0
    for x in values():
        total += x
    return total


def expression(n):
    return sum(i * 2 for i in range(n))


def sent(n):
    def average():
        total = 0
        while True:
            total += yield total
    g = average()
    next(g)
    for i in range(n):
        result = g.send(i)
    g.close()
    return result


def guarded(n):
    def body():
        try:
            yield 1
        finally:
            nonlocal ended
            ended += 1
    ended = 0
    for i in range(n):
        g = body()
        next(g)
        g.close()
    return ended


def thrown(n):
    def body():
        count = 0
        while True:
            try:
                yield count
            except ValueError:
                count += 1
    g = body()
    next(g)
    for i in range(n):
        result = g.throw(ValueError)
    return result


PARTS = (piped, recursive, short, loops, expression, sent, guarded, thrown)
N = 200000
start = time.perf_counter()
results = []
for part in PARTS:
    before = time.perf_counter()
    results.append(part(N))
    print(part.__name__, round((time.perf_counter() - before) / N * 1e9))
elapsed = time.perf_counter() - start
print('checksum', results)
print('elapsed', elapsed)
