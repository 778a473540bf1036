class D:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print("del", self.n)
def t(x):
    print("t", x)
    return x
saved = []
def f(n):
    d = D("f%d" % n)
    if n == 0:
        raise ValueError(D("arg"))
    try:
        f(n - 1)
    finally:
        e = D("fin%d" % n)
def g():
    try:
        f(2)
    except ValueError as e:
        saved.append(e)
g()
print("saved", len(saved))
tb = saved[0].__traceback__
names = []
while tb:
    names.append(tb.tb_frame.f_code.co_name + ":" + str(tb.tb_lineno))
    tb = tb.tb_next
print(names)
saved[0].__traceback__ = None
print("cleared")
saved.clear()
print("empty")
class E(Exception):
    def __init__(self, x):
        self.x = x
    def __str__(self):
        return "E:" + self.x.n
try:
    try:
        raise E(D("first"))
    except E as e:
        raise E(D("second")) from e
except E as e:
    print(e, e.__cause__)
    e.add_note("note")
    print(e.__notes__)
print("after")
def ctx():
    try:
        raise KeyError("a")
    except KeyError:
        try:
            raise ValueError("b")
        except ValueError as e:
            return e
x = ctx()
print(repr(x), repr(x.__context__), x.__suppress_context__)
def loop():
    last = None
    for i in range(3):
        try:
            raise ValueError(i)
        except ValueError as e:
            if last:
                e.__context__ = last
            last = e
    return last
y = loop()
while y:
    print(y.args)
    y = y.__context__
print("end")
