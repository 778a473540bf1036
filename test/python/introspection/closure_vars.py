# What a function takes from outside is told by its code: inspect.getclosurevars, dis.
import dis
import inspect

LIMIT = 3


def outer(y):
    def inner(x):
        global counter
        counter = x
        import os.path as p
        return len(x.items), LIMIT, y, missing, p.join, super
    return inner


f = outer(1)
v = inspect.getclosurevars(f)
print(v.nonlocals, v.globals, sorted(v.builtins), sorted(v.unbound))
wanted = {'LOAD_GLOBAL', 'STORE_GLOBAL', 'LOAD_ATTR', 'IMPORT_NAME'}
print(sorted({(i.opname, i.argval) for i in dis.get_instructions(f) if i.opname in wanted}))


class OwnDict:
    a = 3

    @property
    def __dict__(self):
        return {}


o = OwnDict()
o.a = 4
print(o.a, o.__dict__, inspect.getattr_static(o, 'a'), type(vars(OwnDict)['__dict__']))


class Documented:
    """Documented(x, *, y=1)
--

Text."""


print(Documented.__text_signature__, inspect.signature(type('Sub', (Documented,), {})))


class FromKeys(dict):
    __call__ = dict.__dict__['fromkeys']


print(FromKeys()([1, 2], 3), type(FromKeys()([1])))
