# What a finaliser or callback raises before any frame of its own is reported with the frame in which the object ended.
import sys
import weakref


class C:
    __del__ = lambda: 0


class D:
    pass


def show(u):
    tb = u.exc_traceback
    print(u.err_msg.split(' <')[0], u.object, type(u.exc_value).__name__, tb and (tb.tb_frame.f_code.co_name, tb.tb_next))


sys.unraisablehook = show


def f():
    c = C()
    del c


def g():
    d = D()
    r = weakref.ref(d, int.__add__)
    del d


f()
g()
C()
