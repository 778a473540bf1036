# What the short ways of emitted code assume is broken in the middle of loops.
class D:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print("del", self.n)


class L(list):
    def __getitem__(self, i):
        return "L%s" % i
    def __setitem__(self, i, v):
        print("set", i, v.n)


class Drops:
    def __init__(self, holder):
        self.holder = holder
    def __del__(self):
        print("drops", len(self.holder))
        self.holder.clear()


def items():
    seqs = [[1, 2, 3], (4, 5, 6), L([7, 8, 9]), "abc", {0: "zero", 1: "one"}, [1.5, 2.0]]
    for s in seqs:
        for i in (0, 1, True):
            print(s[i], end=" ") if False else print(s[i])
    for s in seqs:
        try:
            s[1] = D(repr(s[0]))
        except TypeError as e:
            print(e)
    for i in (0, -1, 5, 0.5, "x"):
        try:
            print(seqs[0][i] if i == 0 else type(seqs[0][i]).__name__)
        except (IndexError, TypeError) as e:
            print(type(e).__name__)


def replaced():
    holder = []
    inner = [Drops(holder), D(1), D(2)]
    holder.append(inner)
    for i in range(3):
        inner[i] = i
    print(inner, holder)


def numbers():
    total = 0
    for x in (1, 2.5, 2.5, 2 ** 31, 2 ** 53, 2 ** 70, True, 1j, D):
        try:
            total = total + x * 2
            total = total - 1
            print(total, total > 3 if not isinstance(total, complex) else "?")
        except TypeError as e:
            print(e)


def default(a, b=2, *rest, c=3, **kw):
    return a, b, rest, c, sorted(kw)


def calls():
    for i in range(6):
        print(default(i), default(i, 1, 2), default(i, c=i), default(i, z=1), default(*(i, 5), **{"y": 1}))
        if i == 1:
            default.__defaults__ = (20,)
        elif i == 2:
            default.__kwdefaults__ = {"c": 30}
        elif i == 3:
            default.__defaults__ = (21, 22)
        elif i == 4:
            default.__defaults__ = None
            try:
                default(i)
            except TypeError as e:
                print("missing", "positional" in str(e))
            return


class Plain:
    pass


def init(self):
    self.x = D("init")


def instances():
    for i in range(4):
        p = Plain()
        print(hasattr(p, "x"))
        if i == 1:
            Plain.__init__ = init
        elif i == 2:
            del Plain.__init__
    try:
        Plain(1)
    except TypeError as e:
        print(e)


def globals_change():
    global len, ValueError
    for i in range(4):
        try:
            if i == 3:
                raise KeyError(i)
            print(len([1, 2]))
        except ValueError as e:
            print("caught", type(e).__name__)
        if i == 0:
            def len(x):
                return "own"
        elif i == 1:
            del len
        elif i == 2:
            ValueError = KeyError
    del ValueError


def pairs():
    kept = []
    for t in zip([D("a"), D("b"), D("c")], (1, 2, 3)):
        if t[1] == 2:
            kept.append(t)
    del t
    print(len(kept), kept[0][1])
    kept.clear()
    for i, d in enumerate([D("x"), D("y")]):
        print(i, d.n)
    it = zip([1, 2], [3, 4])
    first = next(it)
    second = next(it)
    print(first, second)


def star(*args):
    args = None
    print("body")


def handed():
    star(D("s1"), D("s2"))
    star(*[D("s3")])
    print("end")


items()
replaced()
numbers()
calls()
instances()
globals_change()
pairs()
handed()
