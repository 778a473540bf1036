class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def show(e, ind=0):
    if isinstance(e, BaseExceptionGroup):
        print(" " * ind + type(e).__name__, e.message)
        for x in e.exceptions: show(x, ind + 1)
    else: print(" " * ind + repr(e), "ctx", repr(e.__context__), "cause", repr(e.__cause__))
def f(exc, handler=0):
    d = 1
    try:
        try:
            raise exc
        except* ValueError as e:
            print("VE", e.exceptions)
            if handler == 1: raise KeyError("in handler")
            if handler == 2: raise
        except* (TypeError, OSError) as e:
            print("TO", len(e.exceptions))
            if handler == 1: raise IndexError("second") from None
        else: print("else")
        finally: print("fin")
    except BaseException as e:
        show(e)
    try: e
    except NameError: print("e unbound")
f(ValueError(1))
f(ExceptionGroup("g", [ValueError(1), TypeError(2)]))
f(ExceptionGroup("g", [ValueError(1), KeyError(2), ExceptionGroup("h", [OSError(3), ValueError(4)])]))
f(ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(9)]), 1)
f(ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(9)]), 2)
f(KeyError("naked"))
def ok():
    try: pass
    except* ValueError: print("no")
    else: print("else")
    finally: print("fin")
ok()
def bad():
    try:
        try: raise ValueError
        except* ExceptionGroup: pass
    except TypeError as e: print(e)
    try:
        try: raise ValueError
        except* 5: pass
    except TypeError as e: print(e)
bad()
def loop():
    for i in range(3):
        try:
            if i: raise ExceptionGroup("i", [ValueError(i)])
        except* ValueError as e: print(i, e.exceptions)
loop()
