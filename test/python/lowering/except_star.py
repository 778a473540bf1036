class D:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print("del", self.n)
def t(x):
    print("t", x)
    return x
def show(e):
    if isinstance(e, BaseExceptionGroup):
        return e.message + "[" + ", ".join(show(x) for x in e.exceptions) + "]"
    return type(e).__name__ + str(e.args)
def run(f):
    try:
        f()
        print("ok")
    except BaseException as e:
        print("out", show(e), e.__context__ is not None and show(e.__context__))
def eg():
    return ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("h", [ValueError(3), KeyError(4)])])
def a():
    d = D("a")
    try:
        raise eg()
    except* ValueError as e:
        print("V", show(e))
    except* (TypeError, KeyError) as e:
        print("TK", show(e))
def b():
    try:
        raise eg()
    except* ValueError:
        print("V")
def c():
    try:
        raise eg()
    except* ValueError as e:
        x = D("in handler")
        raise OSError("new")
    except* TypeError as e:
        raise
    finally:
        print("fin")
def naked():
    try:
        raise ValueError("n")
    except* ValueError as e:
        print(show(e))
def naked2():
    try:
        raise ValueError("n")
    except* TypeError as e:
        print(show(e))
    else:
        print("no")
def els():
    try:
        t(1)
    except* ValueError:
        print("no")
    else:
        print("else")
def bad():
    try:
        raise ValueError("x")
    except* ExceptionGroup:
        pass
def reraised():
    try:
        raise eg()
    except* KeyError as e:
        raise e
for f in [a, b, c, naked, naked2, els, bad, reraised]:
    print(f.__name__)
    run(f)
