import types, sys
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class C: x = 1
for n in '__setattr__', '__delattr__', '__getattribute__':
    print(n, [k.__name__ for k in (object, type, types.ModuleType, super, types.MethodType, types.SimpleNamespace, types.GenericAlias, type(C.__dict__), BaseException, int, list) if n in vars(k)])
t(lambda: object.__setattr__(C, 'x', 2)); t(lambda: object.__delattr__(C, 'x')); t(lambda: object.__getattribute__(C, 'x')); t(lambda: object.__getattribute__(C, '__name__')); t(lambda: type.__getattribute__(C, 'x')); t(lambda: type.__setattr__(C, 'y', 5)); print(C.y); t(lambda: type.__delattr__(C, 'y')); print(hasattr(C, 'y'))
t(lambda: type.__setattr__(int, 'y', 5)); t(lambda: type.__delattr__(int, 'y')); t(lambda: type.__setattr__(3, 'y', 5))
t(lambda: object.__setattr__(sys, 'zz', 2)); print(sys.zz); t(lambda: object.__getattribute__(sys, 'zz'))
t(lambda: object.__setattr__(int, 'x', 2));
class M(type): pass
class D(metaclass=M): pass
t(lambda: object.__setattr__(D, 'x', 2))
def f(): pass
t(lambda: object.__setattr__(f, '__name__', 'zz')); print(f.__name__)
