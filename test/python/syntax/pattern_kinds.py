# Classes match as sequence or mapping by the first of their order that does; keys of a mapping pattern must differ as numbers.
import collections
from collections.abc import Mapping, Sequence


class Plain:
    pass


class M(Plain, collections.UserDict, Sequence):
    pass


class S(Plain, collections.UserList, Mapping):
    pass


class T(Sequence, dict):
    def __getitem__(self, i):
        raise IndexError

    def __len__(self):
        return 0


def kind(x):
    match x:
        case [*_]:
            return 'sequence'
        case {}:
            return 'mapping'


print([kind(c()) for c in (M, S, T, Plain)])
for pattern in ('{0: _, False: _}', '{0: _, 0.0: _}', '{1: _, True: _}', '{0: _, -0: _}', '{0.5: _, 1: _}', 'f""', 'f"{x}"', '{f"a": 1}'):
    try:
        compile(f'match x:\n case {pattern}: pass', '', 'exec')
        print(pattern)
    except SyntaxError as e:
        print(pattern, e.msg)


class Odd:
    @property
    def __eq__(self):
        raise AttributeError('no comparison')

    __hash__ = None


print(Odd() == Odd())
