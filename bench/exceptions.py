# Exceptions raised and caught in the ways programs do. Each part prints nanoseconds an iteration.
import time
from contextlib import contextmanager


class Own(Exception):
    pass


class Holder:
    present = 1

    def __init__(self):
        self.own = 1


def shallow(n):
    count = 0
    for i in range(n):
        try:
            raise ValueError(i)
        except ValueError:
            count += 1
    return count


def thrower(i):
    raise Own(i)


def one_call(n):
    total = 0
    for i in range(n):
        try:
            thrower(i)
        except Own as e:
            total += e.args[0] & 1
    return total


def down(depth):
    if depth == 0:
        raise ValueError('deep')
    return down(depth - 1) + 1


def deep(n):
    count = 0
    for i in range(n // 10):
        try:
            down(20)
        except ValueError:
            count += 1
    return count


def cleaned(i):
    local = [i]
    try:
        raise KeyError(i)
    finally:
        local.append(i)


def finally_(n):
    count = 0
    for i in range(n):
        try:
            cleaned(i)
        except KeyError:
            count += 1
    return count


def natives(n):
    count = 0
    d = {}
    h = Holder()
    for i in range(n):
        try:
            d[i]
        except KeyError:
            count += 1
        try:
            int('x')
        except ValueError:
            count += 1
        try:
            h.missing
        except AttributeError:
            count += 1
        try:
            [][i]
        except IndexError:
            count += 1
    return count


def asked(n):
    count = 0
    h = Holder()
    for i in range(n):
        count += hasattr(h, 'missing') + hasattr(h, 'own') + hasattr(h, 'present')
        count += getattr(h, 'missing', 1)
    return count


def stops(n):
    count = 0
    for i in range(n):
        it = iter((i,))
        while True:
            try:
                next(it)
            except StopIteration:
                break
            count += 1
    return count


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        return kind is Own


def with_(n):
    count = 0
    m = Manager()
    for i in range(n):
        with m:
            count += 1
    return count


def with_raise(n):
    count = 0
    m = Manager()
    for i in range(n):
        with m:
            count += 1
            raise Own
    return count


@contextmanager
def managed(i):
    yield i


def context_manager(n):
    count = 0
    for i in range(n):
        with managed(i) as j:
            count += j & 1
    return count


def chained(n):
    count = 0
    for i in range(n):
        try:
            try:
                raise KeyError(i)
            except KeyError as e:
                raise Own(i) from e
        except Own as e:
            count += e.__cause__ is e.__context__
    return count


PARTS = (shallow, one_call, deep, finally_, natives, asked, stops, with_, with_raise, context_manager, chained)
N = 100000
start = time.perf_counter()
results = []
for part in PARTS:
    before = time.perf_counter()
    results.append(part(N))
    print(part.__name__, round((time.perf_counter() - before) / N * 1e9))
elapsed = time.perf_counter() - start
print('checksum', results)
print('elapsed', elapsed)
