𠀀 = 1
print(ascii(list(globals())[-1]), globals().get('𠀀'), '𠀀' in globals())
class A:
    𠀁 = 2
    def __init__(self): self.𠀂 = 3
a = A()
print(A.__dict__.get('𠀁'), ascii([k for k in vars(A) if not k.startswith('__')]), ascii(vars(a)), a.__dict__['𠀂'], getattr(a, '𠀂'))
setattr(a, '𠀃', 4); print(a.𠀃, ascii(dir(a)[-4:]))
def f(𠀀=1, *, 𠀁=2, **k): return ascii((𠀀, 𠀁, k, locals()))
print(f(𠀀=3, 𠀁=4, 𠀂=5)); print(f(**{'𠀀':3, '𠀁':4, '𠀂':5, '😀': 6}))
print(ascii(f.__code__.co_varnames), ascii(f.__kwdefaults__), f.__kwdefaults__['𠀁'])
exec('𠀅 = 7', d := {}); print(d['𠀅'], ascii([k for k in d if k[0] != '_']))
d = {}; d['𠀅'] = 8; exec('print(𠀅)', d)
print(ascii(dict(𠀀=1)), dict(𠀀=1)['𠀀'], dict(𠀀=1) == {'𠀀': 1})
import types; n = types.SimpleNamespace(**{'𠀀': 1}); print(ascii(n), n.𠀀)
print(ascii(str(type('𠀀', (), {}))))
def g(): pass
g.𠀀 = 1; print(ascii(g.__dict__), len(list(g.__dict__)[0]))
try: a.𠀉
except AttributeError as e: print(ascii(e.name), len(e.name), ascii(str(e)))
try: 𠀉
except NameError as e: print(ascii(e.name), len(e.name), ascii(str(e)))
import ast; print(ascii(ast.dump(ast.parse('𠀀(𠀁=1)'))), len(ast.parse('𠀀').body[0].value.id))
