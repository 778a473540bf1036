# An uncaught error with a context and a cause: all their frames end.
class X:
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n, flush=True)


def inner():
    a = X('inner')
    raise KeyError('inner')


def middle():
    b = X('middle')
    try:
        inner()
    except KeyError as e:
        c = X('handler')
        raise ValueError('middle') from e


top = X('top')


def outer():
    d = X('outer')
    try:
        middle()
    finally:
        e = X('finally')
        raise RuntimeError('outer')


outer()
