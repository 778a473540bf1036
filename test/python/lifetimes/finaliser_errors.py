# Errors inside finalisers go to the hook and leave the exception in flight alone.
import sys
sys.unraisablehook = lambda u: print('unraisable', u.exc_type.__name__)


class X:
    def __init__(self, n): self.n = n
    def __del__(self):
        print('end', self.n)
        raise KeyError(self.n)


class Quiet:
    def __init__(self, n): self.n = n
    def __del__(self):
        try: [][1]
        except IndexError: print('quiet', self.n)


print('# plain')
X(1)
print('# in an expression')
print([X(2), X(3)][0].n)
print('# while an exception passes')
def f():
    x, y = X(4), Quiet(5)
    raise ValueError('v')
try: f()
except ValueError as e: print(e, e.__context__)
print('# while handling')
try:
    try: 1/0
    except ZeroDivisionError:
        X(6)
        Quiet(7)
        raise
except ZeroDivisionError as e: print(e, e.__context__)
print('# in finally')
def g():
    try: return X(8).n
    finally: Quiet(9)
print(g())
print('# in a generator that dies')
def h():
    x = X(10)
    try: yield 1
    finally:
        Quiet(11)
        y = X(12)
it = h()
next(it)
del it
print('# a generator that fails while it is closed')
def k():
    try: yield 1
    finally: [].x
it = k()
next(it)
del it
print('# a generator that ignores the exit')
def m():
    while True:
        try: yield 1
        except GeneratorExit: print('ignored')
        else: return
it = m()
next(it)
try: it.close()
except RuntimeError as e: print(e)
it.send(None) if False else None
try: next(it)
except StopIteration: print('stop')
print('# sys.exc_info inside')
class Asks:
    def __del__(self): print('asks', seen())
def seen():
    try: raise
    except RuntimeError as e: return str(e)
    except BaseException as e: return type(e).__name__
try: 1/0
except ZeroDivisionError: Asks()
print('# comparison, hash and iteration that lose objects')
class Odd:
    def __init__(self, n): self.n = n
    def __eq__(self, other):
        Quiet(self.n)
        return False
    def __hash__(self): return 1
print({Odd(20), Odd(21)} == {Odd(22)})
print([Odd(23)] == [Odd(24)])
print('# setting an item whose old value drops the container')
class Drops:
    def __del__(self):
        global box
        box = None
        print('dropped')
box = [Drops(), Quiet(25)]
box[0] = 1
print(box)
box = {1: Drops()}
box[1] = 2
print(box)
class Holder: pass
box = Holder()
box.a = Drops()
box.a = 1
print(box)
