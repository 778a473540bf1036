class D:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print("del", self.n)
def t(x):
    print("t", x)
    return x
class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x = x
        self.y = y
def m(v):
    d = D("m")
    match v:
        case 0 | 1:
            return "small"
        case int(n) if n > 100:
            return "big %d" % n
        case [a, b]:
            return ("pair", a, b)
        case [first, *rest]:
            return ("seq", first, rest)
        case {"k": k, **rest}:
            return ("map", k, rest)
        case P(x=0, y=yy):
            return ("p0", yy)
        case P(a, P(b, c)) as whole:
            return ("nested", a, b, c, whole is v)
        case str() as s:
            return "str " + s
        case None:
            return "none"
        case _:
            return "other"
for v in [0, 1, 7, 200, [1, 2], [1, 2, 3], (), {"k": 1, "z": 2}, {}, P(0, 5), P(1, P(2, 3)), P(1, 2), "s", None, 2.5]:
    print(m(v))
def dies():
    match [D("one"), D("two")]:
        case [x]:
            print("no")
        case [x, y]:
            print(x.n)
            x = None
            print("then", y.n)
dies()
print("end")
