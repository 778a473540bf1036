# Exceptions of a class that is made often end as those made first: arguments, attributes, tracebacks and their frames'
# variables, causes and contexts, in CPython's order, and what finalisers and weak references see.
import gc
import sys
import weakref


class Told:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        log.append(self.name)


class Own(Exception):
    pass


class WithInit(Exception):
    def __init__(self, a, b=None):
        super().__init__(a)
        self.a = a
        self.b = b


class Late(Exception):
    pass


log = []
gc.disable()


def late(i):
    e = Late(Told('argument'))
    if i % 7 == 6:
        setattr(e, 'x%d' % i, Told('attribute'))
    return e


def inner(kind, i):
    inside = Told('inner local')
    if kind is Own:
        raise Own(Told('argument'), i)
    if kind is WithInit:
        raise WithInit(Told('argument'), Told('attribute'))
    if kind is KeyError:
        raise KeyError(Told('argument'))
    if kind is StopIteration:
        raise StopIteration(Told('argument'))
    raise late(i)


def outer(kind, i):
    outside = Told('outer local')
    inner(kind, i)


def plain(kind, i):
    try:
        outer(kind, i)
    except kind:
        log.append('handled')
    log.append('after')


def named(kind, i):
    try:
        outer(kind, i)
    except kind as e:
        log.append(type(e.args[0]).__name__)
    log.append('after')


def chained(kind, i):
    try:
        try:
            outer(kind, i)
        except kind as e:
            raise RuntimeError(Told('outer argument')) from e
    except RuntimeError as e:
        log.append(type(e.__cause__).__name__)
    log.append('after')


def with_traceback(kind, i):
    try:
        outer(kind, i)
    except kind as e:
        tb = e.__traceback__.tb_next.tb_next
    log.append('kept')
    names = []
    frame = tb.tb_frame
    while frame is not None and frame.f_code.co_name != 'with_traceback':
        names.append((frame.f_code.co_name, sorted(frame.f_locals)))
        frame = frame.f_back
    log.append(str(names))
    del tb, frame
    log.append('after')


def weak(kind, i):
    try:
        outer(kind, i)
    except kind as e:
        ref = weakref.ref(e, lambda r: log.append('callback'))
        alive = ref() is e
    log.append((alive, ref()))


def with_dict(kind, i):
    try:
        outer(kind, i)
    except kind as e:
        e.extra = Told('extra')
        d = e.__dict__
    log.append(sorted(d))
    del d
    log.append('after')


for f in (plain, named, chained, with_traceback, weak, with_dict):
    for kind in (Own, WithInit, KeyError, StopIteration, Late):
        if f is weak and kind in (KeyError, StopIteration):
            continue
        seen = []
        for i in range(100):
            f(kind, i)
            if not seen or seen[-1][1] != log:
                seen.append((i, log[:]))
            log.clear()
        print(f.__name__, kind.__name__)
        for i, text in seen[:4]:
            print('   ', i, text)
        print('   ', len(seen))


class Final(Exception):
    def __del__(self):
        log.append('final')


Ended = type('Ended', (Exception,), {})
for i in range(120):
    if i == 80:
        Ended.__del__ = lambda self: log.append('ended')
    try:
        raise Final(Told('argument'))
    except Final:
        pass
    try:
        raise Ended(Told('argument'))
    except Ended as e:
        pass
    if i in (0, 79, 80, 119):
        print(i, log)
    log.clear()


def count(n):
    try:
        raise Own(n)
    except Own as e:
        return e, sys.exc_info()[2] is e.__traceback__, e.__traceback__.tb_frame is sys._getframe()


kept = [count(i) for i in range(100)]
print(all(a and b for _, a, b in kept), {e.__traceback__.tb_frame.f_locals['n'] == i for i, (e, _, _) in enumerate(kept)})
