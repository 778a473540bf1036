# The end of the program: exit callbacks, then what the names of the module hold.
import atexit


class X:
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n)


first = X('first')
_under = X('under')
__dunder__ = X('dunder')
second = [X('in list 1'), X('in list 2')]
cycle = X('cycle')
cycle.me = cycle
def function(kept=X('default')): pass
class Holder: inside = X('class attribute')
instance = Holder()
instance.x = X('instance attribute')
def generator():
    try: yield X('yielded')
    finally: print('finally')
running = generator()
value = next(running)
third = X('third')
first = X('first again')
atexit.register(print, 'atexit')
atexit.register(lambda x: print('holds', x.n), X('callback'))
print('end of program')
