class D:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print("del", self.n)
def t(x):
    print("t", x)
    return x
class CM:
    def __init__(self, n, fail=""):
        self.n = n
        self.fail = fail
        print("make", n)
        if fail == "init":
            raise ValueError(n)
    def __enter__(self):
        print("enter", self.n)
        if self.fail == "enter":
            raise ValueError(self.n)
        return D("val " + self.n)
    def __exit__(self, a, b, c):
        print("exit", self.n, a and a.__name__)
        if self.fail == "exit":
            raise KeyError(self.n)
        return self.fail == "swallow"
    def __del__(self):
        print("del cm", self.n)
def f(x, y, z):
    with CM("a", x) as a, CM("b", y) as b:
        print(a.n, b.n)
        if z == "raise":
            raise TypeError("body")
        if z == "return":
            return "returned"
    return "fell"
for x in ["", "init", "enter", "exit", "swallow"]:
    for y in ["", "enter", "exit", "swallow"]:
        for z in ["", "raise", "return"]:
            try:
                print(f(x, y, z))
            except Exception as e:
                print(type(e).__name__, e, e.__context__ and type(e.__context__).__name__)
def loop():
    for i in range(3):
        with CM("l%d" % i):
            if i == 0:
                continue
            if i == 1:
                break
    with CM("t") as (p, q):
        pass
try:
    loop()
except TypeError:
    print("unpack")
print("end")
