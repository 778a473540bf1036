# An uncaught error: the report comes first, then the objects of its frames end, then the names of the module.
class X:
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n, flush=True)


def f(x):
    y = X('local')
    try:
        raise KeyError('out')
    finally:
        z = X('finally')


top = X('top')
f(X('argument'))
