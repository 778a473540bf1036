# The body of a class whose methods use __class__ means the enclosing class by that name.
class Outer:
    def body_reads(self):
        class Inner:
            seen = __class__

            def own():
                return __class__
        return Inner.seen, Inner.own() is Inner

    def body_writes(self):
        class Inner:
            nonlocal __class__
            __class__ = 42

            def own():
                return __class__
        return __class__, Inner.own() is Inner


print(Outer().body_reads())
print(Outer().body_writes())


class InComprehension:
    made = [lambda: __class__ for _ in [1]]


print(InComprehension.made[0]())


def around():
    y = 'function'

    class C:
        y = 'class'
        seen = [y for _ in range(2)]
    return C.seen


print(around())


class Annotated:
    __classdict__: int


print(Annotated.__annotations__)


def signature(x: int) -> str:
    def nested(y: int): pass
    return nested


print(signature.__annotate__.__qualname__, signature(1).__annotate__.__qualname__)


def no_arguments():
    super()


def deleted(x):
    del x
    super()


for f, args in (no_arguments, ()), (deleted, (1,)):
    try:
        f(*args)
    except RuntimeError as e:
        print(e)
