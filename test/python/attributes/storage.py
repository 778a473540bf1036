# Attributes of instances against data descriptors, hooks and slots that a class gains early or late.
from dataclasses import dataclass


class Checked:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, o, cls):
        return self if o is None else ('read', o.__dict__[self.name])

    def __set__(self, o, value):
        o.__dict__[self.name] = value


class Item:
    before = Checked()

    def __init__(self, before, after):
        self.before = before
        self.after = after


items = [Item(i, -i) for i in range(3)]
for i in items:
    i.before += (1,) if isinstance(i.before, tuple) else 1
    print(i.before, i.after, vars(i), sorted(dir(i))[-2:])
Item.after = Checked()
Item.after.name = 'after'
print([(i.after, list(vars(i).items())) for i in items])
items[0].after = 'new'
print(items[0].after, items[0].__dict__)
del Item.after
print(items[0].after, Item(5, 6).after)
items[0].after = 'plain'
print(items[0].after, items[0].__dict__, 'after' in items[0].__dict__)
del items[0].after
print(items[0].__dict__, hasattr(items[0], 'after'))


class Base:
    def __init__(self):
        self.x = 1
        self.y = 2


class Noisy(Base):
    def __setattr__(self, name, value):
        print('set', name, value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print('del', name)
        super().__delattr__(name)


for cls in Base, Noisy, Base, Noisy:
    o = cls()
    o.x = 3
    del o.y
    print(o.__dict__)


class Late:
    __slots__ = ('s', '__dict__')

    def __init__(self):
        self.s = 'slot'
        self.d = 'dict'


def read(o):
    return o.s, o.d


late = Late()
late.__dict__['s'] = 'hidden by the slot'
print(read(late), late.__dict__)


def traced(self, name):
    if not name.startswith('__'):
        print('get', name)
    return object.__getattribute__(self, name)


Late.__getattribute__ = traced
print(read(late), read(Late()), late.__dict__)
late.s = 4
late.d = 5
print(late.s, late.d)
del Late.__getattribute__
print(read(late), late.__dict__)


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int


p = Point(1, 2)
for attempt in (lambda: setattr(p, 'x', 5), lambda: delattr(p, 'y')):
    try:
        attempt()
    except AttributeError as e:
        print(type(e).__name__, e)


def store(o):
    o.x = 9


try:
    store(p)
except AttributeError as e:
    print(type(e).__name__, e)
print(p)


class Plain:
    pass


class Guarded:
    @property
    def v(self):
        return 'property'


o = Plain()
o.v = 1
o.w = 2
o.__class__ = Guarded
print(o.v, o.w, o.__dict__)
o.__class__ = Noisy
print(o.v, o.w, o.__dict__)
o.v = 3
o.__class__ = Plain
print(o.v, o.w, o.__dict__)


class Swapped:
    pass


s = Swapped()
s.v = 0
Swapped.v = property(lambda self: 'late')
print(s.v, s.__dict__)


class Movable(Base):
    pass


m = Movable()
m.v = 0
Movable.__bases__ = (Guarded,)
print(m.v, m.x, m.__dict__)


def f():
    pass


f.__dict__['__name__'] = 'other'
f.__dict__['extra'] = 1
print(f.__name__, f.extra, f.__dict__)
