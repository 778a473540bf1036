# Written by generate.py.
import gc

class X:
    __slots__ = ('n',)
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n if type(self.n) is int else '?')
    def __eq__(self, other): raise KeyError('eq')
    def __hash__(self): raise KeyError('hash')
print('# (X(1), X(2)) == (X(3), X(4)) (function)')
def case():
    (X(1), X(2)) == (X(3), X(4))
try: case()
except Exception as error: print(type(error).__name__)

print('# (X(1), X(2)) == (X(3), X(4)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        (X(1), X(2)) == (X(3), X(4))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# (X(1), X(2)) == (X(3), X(4)) (generator)')
def case():
    yield 1
    (X(1), X(2)) == (X(3), X(4))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# (X(1), X(2)) == (X(3), X(4)) (module)')
try:
    (X(1), X(2)) == (X(3), X(4))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# [X(1)] < [X(2)] (function)')
def case():
    [X(1)] < [X(2)]
try: case()
except Exception as error: print(type(error).__name__)

print('# [X(1)] < [X(2)] (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        [X(1)] < [X(2)]
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# [X(1)] < [X(2)] (generator)')
def case():
    yield 1
    [X(1)] < [X(2)]
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# [X(1)] < [X(2)] (module)')
try:
    [X(1)] < [X(2)]
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# {1: X(1)} == {1: X(2)} (function)')
def case():
    {1: X(1)} == {1: X(2)}
try: case()
except Exception as error: print(type(error).__name__)

print('# {1: X(1)} == {1: X(2)} (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        {1: X(1)} == {1: X(2)}
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# {1: X(1)} == {1: X(2)} (generator)')
def case():
    yield 1
    {1: X(1)} == {1: X(2)}
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# {1: X(1)} == {1: X(2)} (module)')
try:
    {1: X(1)} == {1: X(2)}
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1) < 3 (function)')
def case():
    X(1) < 3
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1) < 3 (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1) < 3
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1) < 3 (generator)')
def case():
    yield 1
    X(1) < 3
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1) < 3 (module)')
try:
    X(1) < 3
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# 3 < X(1) (function)')
def case():
    3 < X(1)
try: case()
except Exception as error: print(type(error).__name__)

print('# 3 < X(1) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        3 < X(1)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# 3 < X(1) (generator)')
def case():
    yield 1
    3 < X(1)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# 3 < X(1) (module)')
try:
    3 < X(1)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# (X(1) for i in X(2)) (function)')
def case():
    (X(1) for i in X(2))
try: case()
except Exception as error: print(type(error).__name__)

print('# (X(1) for i in X(2)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        (X(1) for i in X(2))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# (X(1) for i in X(2)) (generator)')
def case():
    yield 1
    (X(1) for i in X(2))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# (X(1) for i in X(2)) (module)')
try:
    (X(1) for i in X(2))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# (i for i in [X(1), X(2)]) (function)')
def case():
    (i for i in [X(1), X(2)])
try: case()
except Exception as error: print(type(error).__name__)

print('# (i for i in [X(1), X(2)]) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        (i for i in [X(1), X(2)])
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# (i for i in [X(1), X(2)]) (generator)')
def case():
    yield 1
    (i for i in [X(1), X(2)])
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# (i for i in [X(1), X(2)]) (module)')
try:
    (i for i in [X(1), X(2)])
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# next(i for i in [X(1), X(2)]) (function)')
def case():
    next(i for i in [X(1), X(2)])
try: case()
except Exception as error: print(type(error).__name__)

print('# next(i for i in [X(1), X(2)]) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        next(i for i in [X(1), X(2)])
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# next(i for i in [X(1), X(2)]) (generator)')
def case():
    yield 1
    next(i for i in [X(1), X(2)])
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# next(i for i in [X(1), X(2)]) (module)')
try:
    next(i for i in [X(1), X(2)])
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1).n.n (function)')
def case():
    X(1).n.n
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1).n.n (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1).n.n
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1).n.n (generator)')
def case():
    yield 1
    X(1).n.n
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1).n.n (module)')
try:
    X(1).n.n
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# print(*[X(1).n], *[X(2).n]) (function)')
def case():
    print(*[X(1).n], *[X(2).n])
try: case()
except Exception as error: print(type(error).__name__)

print('# print(*[X(1).n], *[X(2).n]) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        print(*[X(1).n], *[X(2).n])
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# print(*[X(1).n], *[X(2).n]) (generator)')
def case():
    yield 1
    print(*[X(1).n], *[X(2).n])
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# print(*[X(1).n], *[X(2).n]) (module)')
try:
    print(*[X(1).n], *[X(2).n])
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print("# t'{X(1)}{X(2)}' (function)")
def case():
    t'{X(1)}{X(2)}'
try: case()
except Exception as error: print(type(error).__name__)

print("# t'{X(1)}{X(2)}' (loop)")
def case(times):
    kept = X(0)
    for turn in range(times):
        t'{X(1)}{X(2)}'
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print("# t'{X(1)}{X(2)}' (generator)")
def case():
    yield 1
    t'{X(1)}{X(2)}'
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print("# t'{X(1)}{X(2)}' (module)")
try:
    t'{X(1)}{X(2)}'
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# next((lambda: (yield X(1)))()) (function)')
def case():
    next((lambda: (yield X(1)))())
try: case()
except Exception as error: print(type(error).__name__)

print('# next((lambda: (yield X(1)))()) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        next((lambda: (yield X(1)))())
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# next((lambda: (yield X(1)))()) (generator)')
def case():
    yield 1
    next((lambda: (yield X(1)))())
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# next((lambda: (yield X(1)))()) (module)')
try:
    next((lambda: (yield X(1)))())
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# (lambda: (yield X(1)))().close() (function)')
def case():
    (lambda: (yield X(1)))().close()
try: case()
except Exception as error: print(type(error).__name__)

print('# (lambda: (yield X(1)))().close() (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        (lambda: (yield X(1)))().close()
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# (lambda: (yield X(1)))().close() (generator)')
def case():
    yield 1
    (lambda: (yield X(1)))().close()
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# (lambda: (yield X(1)))().close() (module)')
try:
    (lambda: (yield X(1)))().close()
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# int(X(1)) (function)')
def case():
    int(X(1))
try: case()
except Exception as error: print(type(error).__name__)

print('# int(X(1)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        int(X(1))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# int(X(1)) (generator)')
def case():
    yield 1
    int(X(1))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# int(X(1)) (module)')
try:
    int(X(1))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# range(X(1), X(2)) (function)')
def case():
    range(X(1), X(2))
try: case()
except Exception as error: print(type(error).__name__)

print('# range(X(1), X(2)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        range(X(1), X(2))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# range(X(1), X(2)) (generator)')
def case():
    yield 1
    range(X(1), X(2))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# range(X(1), X(2)) (module)')
try:
    range(X(1), X(2))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# str(X(1), X(2)) (function)')
def case():
    str(X(1), X(2))
try: case()
except Exception as error: print(type(error).__name__)

print('# str(X(1), X(2)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        str(X(1), X(2))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# str(X(1), X(2)) (generator)')
def case():
    yield 1
    str(X(1), X(2))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# str(X(1), X(2)) (module)')
try:
    str(X(1), X(2))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# try: raise KeyError(X(1)) (function)')
def case():
    try: raise KeyError(X(1))
    except KeyError as e: X(2)
try: case()
except Exception as error: print(type(error).__name__)

print('# try: raise KeyError(X(1)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        try: raise KeyError(X(1))
        except KeyError as e: X(2)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# try: raise KeyError(X(1)) (generator)')
def case():
    yield 1
    try: raise KeyError(X(1))
    except KeyError as e: X(2)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# try: raise KeyError(X(1)) (module)')
try:
    try: raise KeyError(X(1))
    except KeyError as e: X(2)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# try: raise KeyError(X(1)) (function)')
def case():
    try: raise KeyError(X(1))
    except X(2): pass
try: case()
except Exception as error: print(type(error).__name__)

print('# try: raise KeyError(X(1)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        try: raise KeyError(X(1))
        except X(2): pass
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# try: raise KeyError(X(1)) (generator)')
def case():
    yield 1
    try: raise KeyError(X(1))
    except X(2): pass
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# try: raise KeyError(X(1)) (module)')
try:
    try: raise KeyError(X(1))
    except X(2): pass
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# try: X(1).nope (function)')
def case():
    try: X(1).nope
    finally: X(2)
try: case()
except Exception as error: print(type(error).__name__)

print('# try: X(1).nope (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        try: X(1).nope
        finally: X(2)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# try: X(1).nope (generator)')
def case():
    yield 1
    try: X(1).nope
    finally: X(2)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# try: X(1).nope (module)')
try:
    try: X(1).nope
    finally: X(2)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# try: X(1) + X(2) (function)')
def case():
    try: X(1) + X(2)
    except Exception as e: X(3)
    else: X(4)
try: case()
except Exception as error: print(type(error).__name__)

print('# try: X(1) + X(2) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        try: X(1) + X(2)
        except Exception as e: X(3)
        else: X(4)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# try: X(1) + X(2) (generator)')
def case():
    yield 1
    try: X(1) + X(2)
    except Exception as e: X(3)
    else: X(4)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# try: X(1) + X(2) (module)')
try:
    try: X(1) + X(2)
    except Exception as e: X(3)
    else: X(4)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# (a := X(1)), (a := X(2)) (function)')
def case():
    (a := X(1)), (a := X(2))
try: case()
except Exception as error: print(type(error).__name__)

print('# (a := X(1)), (a := X(2)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        (a := X(1)), (a := X(2))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# (a := X(1)), (a := X(2)) (generator)')
def case():
    yield 1
    (a := X(1)), (a := X(2))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# (a := X(1)), (a := X(2)) (module)')
try:
    (a := X(1)), (a := X(2))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1) if (a := X(2)) is None else X(3) (function)')
def case():
    X(1) if (a := X(2)) is None else X(3)
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1) if (a := X(2)) is None else X(3) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1) if (a := X(2)) is None else X(3)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1) if (a := X(2)) is None else X(3) (generator)')
def case():
    yield 1
    X(1) if (a := X(2)) is None else X(3)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1) if (a := X(2)) is None else X(3) (module)')
try:
    X(1) if (a := X(2)) is None else X(3)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# (lambda: X(1))() is (lambda: X(2))() (function)')
def case():
    (lambda: X(1))() is (lambda: X(2))()
try: case()
except Exception as error: print(type(error).__name__)

print('# (lambda: X(1))() is (lambda: X(2))() (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        (lambda: X(1))() is (lambda: X(2))()
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# (lambda: X(1))() is (lambda: X(2))() (generator)')
def case():
    yield 1
    (lambda: X(1))() is (lambda: X(2))()
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# (lambda: X(1))() is (lambda: X(2))() (module)')
try:
    (lambda: X(1))() is (lambda: X(2))()
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(X(X(1))) (function)')
def case():
    X(X(X(1)))
try: case()
except Exception as error: print(type(error).__name__)

print('# X(X(X(1))) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(X(X(1)))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(X(X(1))) (generator)')
def case():
    yield 1
    X(X(X(1)))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(X(X(1))) (module)')
try:
    X(X(X(1)))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print("# [X(1), [X(2), (X(3), {'k': X(4)})]] (function)")
def case():
    [X(1), [X(2), (X(3), {'k': X(4)})]]
try: case()
except Exception as error: print(type(error).__name__)

print("# [X(1), [X(2), (X(3), {'k': X(4)})]] (loop)")
def case(times):
    kept = X(0)
    for turn in range(times):
        [X(1), [X(2), (X(3), {'k': X(4)})]]
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print("# [X(1), [X(2), (X(3), {'k': X(4)})]] (generator)")
def case():
    yield 1
    [X(1), [X(2), (X(3), {'k': X(4)})]]
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print("# [X(1), [X(2), (X(3), {'k': X(4)})]] (module)")
try:
    [X(1), [X(2), (X(3), {'k': X(4)})]]
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# iter([X(1), X(2)]).__next__() (function)')
def case():
    iter([X(1), X(2)]).__next__()
try: case()
except Exception as error: print(type(error).__name__)

print('# iter([X(1), X(2)]).__next__() (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        iter([X(1), X(2)]).__next__()
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# iter([X(1), X(2)]).__next__() (generator)')
def case():
    yield 1
    iter([X(1), X(2)]).__next__()
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# iter([X(1), X(2)]).__next__() (module)')
try:
    iter([X(1), X(2)]).__next__()
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# [*map(X, [1, 2])][0] (function)')
def case():
    [*map(X, [1, 2])][0]
try: case()
except Exception as error: print(type(error).__name__)

print('# [*map(X, [1, 2])][0] (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        [*map(X, [1, 2])][0]
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# [*map(X, [1, 2])][0] (generator)')
def case():
    yield 1
    [*map(X, [1, 2])][0]
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# [*map(X, [1, 2])][0] (module)')
try:
    [*map(X, [1, 2])][0]
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None


print('# over')
a = b = c = d = e = f = i = j = rest = C = step = case = gen = r = None
gc.collect()
