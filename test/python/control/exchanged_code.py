# A function's code is exchanged while a loop calls it with defaults, keywords and stars.
def f(a, b=2, *rest, c=3, **kw):
    return a, b, rest, c, sorted(kw)


for i in range(4):
    print(f(i), f(i, 1, 2), f(i, c=i), f(i, z=1), f(*(i, 5), **{"y": 1}))
    if i == 1:
        f.__code__ = (lambda a, b=0, *rest, c=0, **kw: ("code", a, b, rest, c, sorted(kw))).__code__
    elif i == 2:
        f.__code__ = (lambda a, z, *more, c, **kw: (a, z, more, c, kw)).__code__
