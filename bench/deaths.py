# Objects with finalisers, made and ended in the ways programs do: temporaries, locals, containers, generators.
import time


class Counted:
    ended = 0

    def __init__(self, n):
        self.n = n

    def __del__(self):
        Counted.ended += 1


def temporaries(n):
    total = 0
    for i in range(n):
        total += Counted(i).n
    return total


def containers(n):
    for i in range(n // 10):
        made = [Counted(j) for j in range(10)]
        made.pop(0)
    return i


def pairs(n):
    total = 0
    for i, c in enumerate([Counted(j) for j in range(n)]):
        total += i + c.n
    return total


def suspended(n):
    def one(c):
        try:
            yield c.n
        finally:
            c = None
    return sum(next(one(Counted(i))) for i in range(n))


start = time.perf_counter()
results = [f(60000) for f in (temporaries, containers, pairs, suspended)]
elapsed = time.perf_counter() - start
print('checksum', results, Counted.ended)
print('elapsed', elapsed)
