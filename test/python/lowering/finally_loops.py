class D:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print("del", self.n)
def t(x):
    print("t", x)
    return x
def f():
    for i in range(4):
        d = D("i%d" % i)
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i)
        finally:
            e = D("fin %d" % i)
            print("finally", i)
    else:
        print("no else")
    while True:
        try:
            try:
                return D("result")
            finally:
                print("inner")
        finally:
            print("outer")
            for k in [1, 2]:
                try:
                    if k == 1:
                        continue
                finally:
                    print("k", k)
print(f().n)
def swallow():
    for i in range(3):
        try:
            raise ValueError(D("exc %d" % i))
        except ValueError:
            continue
        finally:
            print("f", i)
swallow()
def nested(n):
    try:
        try:
            1 // n
        except ZeroDivisionError as e:
            try:
                raise KeyError("k") from e
            except KeyError as k:
                print(type(k.__cause__).__name__, type(k.__context__).__name__)
                raise
        finally:
            print("in")
    except KeyError as e:
        print("k", e.__suppress_context__)
        e = D("rebound")
    else:
        print("else")
    finally:
        print("out")
nested(0)
nested(1)
def gen():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("exit")
        raise
    finally:
        print("gen fin")
for x in gen():
    break
print("end")
