# Cycles through classes, functions, methods, frames and exceptions that are alive at the end.
class X:
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n, flush=True)


class Node:
    def __init__(self, n):
        self.x = X(n)
        self.me = self
        self.method = self.hello

    def hello(self): pass


node = Node('node')


def closure():
    x = X('closed over')

    def inner(): return x, inner
    return inner


inner = closure()
try:
    y = X('never bound in a frame')
    raise KeyError(y)
except KeyError as e:
    saved = e
    saved.me = saved


class Class:
    x = X('class')

    def method(self): return __class__


Class.me = Class
instance = Class()
instance.x = X('instance')
del y
print('end of program', flush=True)
