# The texts differ by how the C function is called: as a function, through a slot, or as an initialisation.
import itertools


def show(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except TypeError as e:
        print(e)


show({}.__delattr__)
show((1).__add__, 1, 2)
show((1).__add__, x=1)
show((1).__pow__)
show([].__len__, 1)
show({}.__contains__)
show([].__getitem__)
show(staticmethod)
show(staticmethod, func=1)
show(min, 0, default=1, key=2, foo=3)
show(zip, strict=True, foo=2)
show(itertools.product, 0, repeat=1, foo=2)
show(ImportError, 0, name=1, path=2, name_from=3, foo=3)
show(ImportError, 0, nam=3)
show('a'.split, maxsplt=1)
show(print, sp=1)
show(sorted)
show(itertools, 1)


class Pairs:
    def keys(self):
        return ['x', 'x']

    def __getitem__(self, key):
        return 1


try:
    show(show, **Pairs())
except TypeError as e:
    print(e)
