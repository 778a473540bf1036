# An excepthook that keeps the exception; one that raises.
import sys


class X:
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n, flush=True)


class E(Exception, X):
    def __init__(self, n): self.n = n


def f():
    local = X('local')
    raise E('exception')


def hook(t, v, tb):
    seen = X('local of the hook')
    print('hook', t.__name__, sys.last_exc is v if hasattr(sys, 'last_exc') else None, flush=True)
    kept.append(v)
    raise E('of the hook')


kept = []
sys.excepthook = hook
f()
