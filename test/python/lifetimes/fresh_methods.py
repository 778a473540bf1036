# Special methods that a descriptor makes anew for each call end with the call; so do exceptions that natives deal with,
# and the parts of calls that fail.
import copy
import csv
import io
import pickle
import re


class Fresh:
    def __init__(self, implementation):
        self.implementation = implementation

    def __get__(self, instance, owner):
        def method(*args):
            return self.implementation(instance, *args)

        return method


class Everything:
    __len__ = Fresh(lambda self: 3)
    __iter__ = Fresh(lambda self: iter([self]))
    __add__ = Fresh(lambda self, other: [other])
    __neg__ = Fresh(lambda self: 'negative')
    __getitem__ = Fresh(lambda self, key: [key])
    __contains__ = Fresh(lambda self, key: True)
    __call__ = Fresh(lambda self, *args: list(args))
    __getattr__ = Fresh(lambda self, name: [name])
    __enter__ = Fresh(lambda self: self)
    __exit__ = Fresh(lambda self, *args: True)
    __format__ = Fresh(lambda self, spec: spec * 2)
    __eq__ = Fresh(lambda self, other: other is self)
    __hash__ = Fresh(lambda self: 5)
    __bytes__ = Fresh(lambda self: b'bytes')
    __round__ = Fresh(lambda self: 7)


e = Everything()
print(len(e), list(e) == [e], e + 1, -e, e[2], 5 in e, e(1, 2), e.missing, f'{e:ab}', e == e, e == 1, {e: 1}[e], bytes(e), round(e))
with e as inside:
    print(inside is e)


class Unhashable:
    def __hash__(self):
        raise TypeError('none')


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error, getattr(error, '__notes__', ''))


attempt(lambda: {Unhashable(): 1})
attempt(lambda: {Unhashable()})
attempt(lambda: dict([1]))
attempt(lambda: b'+AA'.decode('utf-7'))
attempt(lambda: sum(['a']))
attempt(lambda: open('/dev/null', newline='a'))
attempt(lambda: re.sub('(a)', r'\1b', 'aa'))
attempt(lambda: re.match('(a)', 'a').expand(r'\1'))
attempt(lambda: pickle.dumps({1: 2}, 0))
attempt(lambda: list(csv.reader(io.StringIO('a,b\n'))))
attempt(lambda: copy.deepcopy([[]]))


class Ordered(type):
    def mro(cls):
        return [cls, Everything, object]


class Strange(metaclass=Ordered):
    pass


print(Strange.__mro__)


def chain():
    try:
        1 / 0
    except ZeroDivisionError as error:
        entry = error.__traceback__
        return entry.tb_frame.f_code.co_name


print(chain())
