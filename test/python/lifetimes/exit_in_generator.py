# An uncaught error in a generator, with other generators suspended.
class X:
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n, flush=True)


def g(n):
    x = X(('generator', n))
    try:
        yield x
        raise ZeroDivisionError
    finally:
        print('finally', n)


def delegating():
    y = X('delegating')
    yield from g(2)


suspended = g(1)
next(suspended)
half = delegating()
next(half)
for x in g(3):
    pass
