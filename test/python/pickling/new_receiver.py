# A native __new__ checks the class that it is given.
def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


class L(list):
    pass


class M(list):
    def __new__(cls):
        return super().__new__(cls)


for f in (lambda: object.__new__(), lambda: object.__new__(1), lambda: list.__new__(1), lambda: list.__new__(int),
          lambda: object.__new__(int), lambda: dict.__new__(), lambda: int.__new__(str), lambda: object.__new__(list),
          lambda: BaseException.__new__(OSError), lambda: tuple.__new__(L), lambda: object.__new__(L),
          lambda: object.__new__(M), lambda: type.__new__(1), lambda: type.__new__(int, 'a', (), {}),
          lambda: list.__new__(M), lambda: M(), lambda: int.__new__(bool)):
    t(f)
