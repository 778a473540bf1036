# The names of a module that is held by somebody: those with one underscore first, then the others, in their order.
import sys


class X:
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n, flush=True)


class Shows:
    def __init__(self, n): self.n = n

    def __del__(self):
        print(self.n, [k for k, v in globals().items() if v is None], flush=True)


module = sys.modules[__name__]
sys.held_at_the_end = module
b = Shows('b')
_b = Shows('_b')
a = Shows('a')
_a = Shows('_a')
__c = Shows('__c')
c = X('c')
b = b
print('end of program', flush=True)
