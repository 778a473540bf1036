# An AttributeError from a hook or a descriptor learns which attribute of what was missing; ImportError knows the name.
import operator


class Fallback:
    def __getattr__(self, attr):
        raise AttributeError('Error', 23)


class Custom:
    def __getattribute__(self, attr):
        raise AttributeError


class Property:
    @property
    def x(self):
        raise AttributeError('in property')

    @property
    def y(self):
        return self.z

    @property
    def named(self):
        raise AttributeError('own', name='other')


class Setting:
    def __setattr__(self, name, value):
        raise AttributeError('set')


def set_it():
    Setting().x = 1


def show(f):
    try:
        f()
    except AttributeError as e:
        print(e.name, type(e.obj).__name__, e.args)


show(lambda: Fallback().first)
show(lambda: getattr(Fallback(), 'second'))
show(lambda: Fallback().third(1))
show(lambda: Custom().foo)
show(lambda: Custom().foo(1))
show(lambda: Property().x)
show(lambda: Property().y)
show(lambda: Property().named)
show(lambda: operator.attrgetter('a.b')(Fallback()))
show(set_it)
print(hasattr(Fallback(), 'x'), getattr(Custom(), 'x', 'default'))
try:
    from math import sinn
except ImportError as e:
    print(e.name, e.name_from)
