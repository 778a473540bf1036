class G:
    def __get__(self, obj, cls=None): return ('get', obj is None, cls.__name__)
    def __set__(self, obj, v): print('set', v)
    def __delete__(self, obj): print('del')
class IP(property):
    def __get__(self, obj, cls=None): return ('get', obj is None, cls.__name__)
class Late(property): pass
class IS(property):
    def __set__(self, obj, v): print('set', v)
    def __delete__(self, obj): print('del')
class SM(staticmethod):
    def __get__(self, obj, cls=None): return ('sm', obj is None, cls.__name__)
class CM(classmethod):
    def __get__(self, obj, cls=None): return ('cm', obj is None, cls.__name__)
    def __set__(self, obj, v): print('cm set', v)
import functools
class CP(functools.cached_property):
    def __get__(self, obj, cls=None): return ('cp', obj is None, cls.__name__)
class Mixin(G, property): pass
class A:
    ip = IP(lambda s: 1)
    late = Late(lambda s: 1)
    is_ = IS(lambda s: 1)
    sm = SM(lambda s: 1)
    cm = CM(lambda s: 1)
    cp = CP(lambda s: 1)
    mx = Mixin(lambda s: 1)
    __doc__ = IP(lambda s: 1)
    def __init_subclass__(cls): print('sub', cls.__name__)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def show():
    a = A()
    for n in 'ip late is_ sm cm cp mx __doc__'.split():
        print(n)
        t(lambda: getattr(A, n) if not type(getattr(A,n)) in (Late, IS) else 'self')
        t(lambda: getattr(a, n))
        t(lambda: setattr(a, n, 5))
        t(lambda: delattr(a, n))
        t(lambda: vars(a))
show()
a=A()
t(lambda: a.ip); t(lambda: A.ip); t(lambda: a.is_); t(lambda: a.mx)
Late.__get__ = lambda self, o, c=None: 'late get'
t(lambda: a.late); t(lambda: A.late)
del Late.__get__
t(lambda: a.late)
class Meta(type):
    x = IP(lambda s: 1)
class M(metaclass=Meta): pass
t(lambda: M.x)
class B(A):
    @property
    def z(self): return super().ip, super().is_, super().cm
t(lambda: B().z)
