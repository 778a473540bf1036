# Code sees the builtins that its globals name: a module, any mapping; a replaced `__build_class__` builds its classes.
import types


class Names:
    def __getitem__(self, name):
        if name.startswith('known'):
            return name.upper()
        raise KeyError(name)


print(eval('known_name', {'__builtins__': Names()}))
for builtins in (Names(), {}, types.MappingProxyType({}), 123):
    try:
        eval('other', {'__builtins__': builtins})
    except Exception as e:
        print(type(e).__name__, e)

module = types.ModuleType('mine')
module.answer = 42
print(eval('answer', {'__builtins__': module}))


def build(body, name, *bases, **keywords):
    print('builds', name, bases, [*keywords])
    return __build_class__(body, 'My' + name, *bases, **keywords)


namespace = {'__builtins__': {'__build_class__': build}, '__name__': 'made'}
exec('class A: x = 1\nclass B(A, metaclass=M, y=2): pass', namespace | {'M': lambda name, bases, ns, **kw: (name, bases, kw)}, namespace)
print(namespace['A'].__name__, namespace['A'].x, namespace['B'])
try:
    exec('class A: pass', {'__builtins__': {}})
except NameError as e:
    print(e)


class Recording(dict):
    def __setitem__(self, key, value):
        print('set', key)
        super().__setitem__(key, value)

    def __getitem__(self, key):
        if key == 'asked':
            return 'an answer'
        return super().__getitem__(key)


names = Recording()
exec('x = 1\nx += 1\nprint(asked, x)\ndef f():\n    global y\n    y = x\nf()\ndel x', names)
print(sorted(k for k in names if k != '__builtins__'))
try:
    eval('x.__reduce__()', {'__builtins__': {}, 'x': iter([1])})
except AttributeError as e:
    print(repr(e))


def seen():
    import sys
    sys._getframe().f_locals['extra'] = 5
    kept = 1
    return locals()


print(seen()['extra'], [*seen()])
