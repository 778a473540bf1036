# Other modules end after the main one, in the order of sys.modules; what still holds a module keeps its names.
import sys
import types


class X:
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n, flush=True)


for name in ('first', 'second', 'third'):
    module = types.ModuleType(name)
    module.x = X(name)
    module._private = X(name + ' private')
    sys.modules[name] = module
del module
sys.modules['second'].holds = sys.modules['first']
kept = sys.modules['third']


