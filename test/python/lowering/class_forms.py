class A:
    """Doc of A
       indented
    """
    x: int = 1
    y: "str"
    def __init__(self): self.a = 1; self.b = 2
    def f(self): return __class__
    def g(self):
        def inner(): return __class__
        return inner()
print(A.__doc__, A.__module__, A.__qualname__, A.__firstlineno__, sorted(A.__static_attributes__))
print(A.__annotations__, A().f() is A, A().g() is A)
def outer():
    class L:
        class M:
            def m(self): pass
    def inner(): pass
    return L, inner, (lambda: 0)
l, i, la = outer()
print(l.__qualname__, l.M.__qualname__, l.M.m.__qualname__, i.__qualname__, la.__qualname__)
class P:
    __priv = 1
    def get(self): return self.__priv
    def set(self, v): self.__priv = v
    def __m(self): return "m"
    def call(self): return self.__m()
p = P(); p.set(5); print(p.get(), p.call(), [k for k in p.__dict__])
x = "global"
def scope():
    x = "local"
    class C:
        print(x)
        x = "class"
        print(x)
        def f(self): return x
    return C
c = scope(); print(c.x, c().f())
class G:
    global gg
    gg = 7
    n = gg
print(gg, G.n)
def nl():
    v = 1
    class C:
        nonlocal v
        v = 2
    return v
print(nl())
class Del:
    a = 1
    del a
    try: a
    except NameError as e: print(e)
    try: del a
    except NameError as e: print(e)
class Prop:
    def __init__(self): self._v = 0
    @property
    def v(self): return self._v
    @v.setter
    def v(self, n): print("set", n); self._v = n
q = Prop(); q.v += 5; print(q.v)
class Sub(A):
    def __init_subclass__(cls, **k): print("init_subclass", cls.__name__, k); super().__init_subclass__()
class Sub2(Sub, key=3): pass
class Names:
    def __set_name__(self, owner, name): print("set_name", owner.__name__, name)
class Uses:
    attr = Names()
class Cond:
    if 1: a: int
    else: b: int
    for _ in (1,): c: str
print(Cond.__annotations__)
if 1:
    modvar: int = 1
else:
    other: int
print(__annotations__ if False else __annotate__(1))
