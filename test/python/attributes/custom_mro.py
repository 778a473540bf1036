class B: pass
class M(type):
    def mro(cls):
        del M.mro
        return (B,)
try:
    class A(metaclass=M): pass
except TypeError as e: print(e)
class M(type):
    def mro(cls):
        return (B,)
try:
    class A(metaclass=M): pass
    print(A.__mro__, A.__bases__)
    print(A())
except TypeError as e: print(e)
class M(type):
    def mro(cls): return []
try:
    class A(metaclass=M): pass
except TypeError as e: print(e)
class M(type):
    def mro(cls): return [cls, dict, object]
try:
    class A(metaclass=M): pass
except TypeError as e: print(e)
class M(type):
    def mro(cls): return [cls, 3, object]
try:
    class A(metaclass=M): pass
except TypeError as e: print(e)
class M(type):
    def mro(cls): return 5
try:
    class A(metaclass=M): pass
except TypeError as e: print(e)
class M(type):
    def mro(cls):
        print(cls.__mro__, cls.__bases__, cls.__name__, cls.__base__, cls.__dict__.keys() if cls.__mro__ else '')
        try: print(super(cls, cls).xxx)
        except AttributeError as e: print(e)
        try: print(cls.x)
        except AttributeError as e: print(e)
        print(isinstance(cls, M), repr(cls))
        try:
            
                if cls.__name__ != "X":
                    class X(cls): pass
        except TypeError as e: print(e)
        return type.mro(cls)
class A(metaclass=M): x = 1
class B(A): x = 1
