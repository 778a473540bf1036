# Written by generate.py.
import gc

class X:
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n if type(self.n) is int else '?')
    def __eq__(self, other): return True
    def __hash__(self): return 1
    def __lt__(self, other): return True
    def __contains__(self, other): return True
    def __getitem__(self, key, *never): return 1
    def __setitem__(self, key, value): pass
    def __delitem__(self, key): pass
    def __add__(self, other): return 1
    def __radd__(self, other): return 1
    def __iadd__(self, other): return 1
    def __matmul__(self, other): return self
    def __neg__(self): return 1
    def __iter__(self): return iter(())
    def m(self, *args, **kwargs): return 1
    def __call__(self, *args, **kwargs): return 1
    def keys(self): return []
    def __enter__(self): return 1
    def __exit__(self, *args): pass
    def __format__(self, spec): return 'x'
    def __index__(self): return 0
print('# X(1).m(*[X(2), X(3)]) (function)')
def case():
    X(1).m(*[X(2), X(3)])
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1).m(*[X(2), X(3)]) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1).m(*[X(2), X(3)])
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1).m(*[X(2), X(3)]) (generator)')
def case():
    yield 1
    X(1).m(*[X(2), X(3)])
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1).m(*[X(2), X(3)]) (module)')
try:
    X(1).m(*[X(2), X(3)])
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1).m(X(2), x=X(3), y=X(4)) (function)')
def case():
    X(1).m(X(2), x=X(3), y=X(4))
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1).m(X(2), x=X(3), y=X(4)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1).m(X(2), x=X(3), y=X(4))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1).m(X(2), x=X(3), y=X(4)) (generator)')
def case():
    yield 1
    X(1).m(X(2), x=X(3), y=X(4))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1).m(X(2), x=X(3), y=X(4)) (module)')
try:
    X(1).m(X(2), x=X(3), y=X(4))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print("# X(1).m(X(2), *[X(3)], x=X(4), **{'y': X(5)}) (function)")
def case():
    X(1).m(X(2), *[X(3)], x=X(4), **{'y': X(5)})
try: case()
except Exception as error: print(type(error).__name__)

print("# X(1).m(X(2), *[X(3)], x=X(4), **{'y': X(5)}) (loop)")
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1).m(X(2), *[X(3)], x=X(4), **{'y': X(5)})
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print("# X(1).m(X(2), *[X(3)], x=X(4), **{'y': X(5)}) (generator)")
def case():
    yield 1
    X(1).m(X(2), *[X(3)], x=X(4), **{'y': X(5)})
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print("# X(1).m(X(2), *[X(3)], x=X(4), **{'y': X(5)}) (module)")
try:
    X(1).m(X(2), *[X(3)], x=X(4), **{'y': X(5)})
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1)(X(2), x=X(3)) (function)')
def case():
    X(1)(X(2), x=X(3))
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1)(X(2), x=X(3)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1)(X(2), x=X(3))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1)(X(2), x=X(3)) (generator)')
def case():
    yield 1
    X(1)(X(2), x=X(3))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1)(X(2), x=X(3)) (module)')
try:
    X(1)(X(2), x=X(3))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1) and None, X(2) and 1 (function)')
def case():
    X(1) and None, X(2) and 1
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1) and None, X(2) and 1 (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1) and None, X(2) and 1
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1) and None, X(2) and 1 (generator)')
def case():
    yield 1
    X(1) and None, X(2) and 1
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1) and None, X(2) and 1 (module)')
try:
    X(1) and None, X(2) and 1
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# (X(1), X(2), X(3)) (function)')
def case():
    (X(1), X(2), X(3))
try: case()
except Exception as error: print(type(error).__name__)

print('# (X(1), X(2), X(3)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        (X(1), X(2), X(3))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# (X(1), X(2), X(3)) (generator)')
def case():
    yield 1
    (X(1), X(2), X(3))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# (X(1), X(2), X(3)) (module)')
try:
    (X(1), X(2), X(3))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# [X(1), X(2), X(3)] (function)')
def case():
    [X(1), X(2), X(3)]
try: case()
except Exception as error: print(type(error).__name__)

print('# [X(1), X(2), X(3)] (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        [X(1), X(2), X(3)]
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# [X(1), X(2), X(3)] (generator)')
def case():
    yield 1
    [X(1), X(2), X(3)]
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# [X(1), X(2), X(3)] (module)')
try:
    [X(1), X(2), X(3)]
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# {X(1), X(2)} (function)')
def case():
    {X(1), X(2)}
try: case()
except Exception as error: print(type(error).__name__)

print('# {X(1), X(2)} (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        {X(1), X(2)}
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# {X(1), X(2)} (generator)')
def case():
    yield 1
    {X(1), X(2)}
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# {X(1), X(2)} (module)')
try:
    {X(1), X(2)}
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# {X(1): X(2), X(3): X(4)} (function)')
def case():
    {X(1): X(2), X(3): X(4)}
try: case()
except Exception as error: print(type(error).__name__)

print('# {X(1): X(2), X(3): X(4)} (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        {X(1): X(2), X(3): X(4)}
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# {X(1): X(2), X(3): X(4)} (generator)')
def case():
    yield 1
    {X(1): X(2), X(3): X(4)}
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# {X(1): X(2), X(3): X(4)} (module)')
try:
    {X(1): X(2), X(3): X(4)}
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# [*[X(1), X(2)], X(3)] (function)')
def case():
    [*[X(1), X(2)], X(3)]
try: case()
except Exception as error: print(type(error).__name__)

print('# [*[X(1), X(2)], X(3)] (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        [*[X(1), X(2)], X(3)]
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# [*[X(1), X(2)], X(3)] (generator)')
def case():
    yield 1
    [*[X(1), X(2)], X(3)]
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# [*[X(1), X(2)], X(3)] (module)')
try:
    [*[X(1), X(2)], X(3)]
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# (*[X(1), X(2)], X(3)) (function)')
def case():
    (*[X(1), X(2)], X(3))
try: case()
except Exception as error: print(type(error).__name__)

print('# (*[X(1), X(2)], X(3)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        (*[X(1), X(2)], X(3))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# (*[X(1), X(2)], X(3)) (generator)')
def case():
    yield 1
    (*[X(1), X(2)], X(3))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# (*[X(1), X(2)], X(3)) (module)')
try:
    (*[X(1), X(2)], X(3))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# [X(1), *X(2)] (function)')
def case():
    [X(1), *X(2)]
try: case()
except Exception as error: print(type(error).__name__)

print('# [X(1), *X(2)] (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        [X(1), *X(2)]
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# [X(1), *X(2)] (generator)')
def case():
    yield 1
    [X(1), *X(2)]
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# [X(1), *X(2)] (module)')
try:
    [X(1), *X(2)]
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print("# {**{'a': X(1)}, 'b': X(2)} (function)")
def case():
    {**{'a': X(1)}, 'b': X(2)}
try: case()
except Exception as error: print(type(error).__name__)

print("# {**{'a': X(1)}, 'b': X(2)} (loop)")
def case(times):
    kept = X(0)
    for turn in range(times):
        {**{'a': X(1)}, 'b': X(2)}
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print("# {**{'a': X(1)}, 'b': X(2)} (generator)")
def case():
    yield 1
    {**{'a': X(1)}, 'b': X(2)}
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print("# {**{'a': X(1)}, 'b': X(2)} (module)")
try:
    {**{'a': X(1)}, 'b': X(2)}
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print("# {'a': X(1), **{'a': X(2)}} (function)")
def case():
    {'a': X(1), **{'a': X(2)}}
try: case()
except Exception as error: print(type(error).__name__)

print("# {'a': X(1), **{'a': X(2)}} (loop)")
def case(times):
    kept = X(0)
    for turn in range(times):
        {'a': X(1), **{'a': X(2)}}
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print("# {'a': X(1), **{'a': X(2)}} (generator)")
def case():
    yield 1
    {'a': X(1), **{'a': X(2)}}
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print("# {'a': X(1), **{'a': X(2)}} (module)")
try:
    {'a': X(1), **{'a': X(2)}}
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print("# f'{X(1)}{X(2)}' (function)")
def case():
    f'{X(1)}{X(2)}'
try: case()
except Exception as error: print(type(error).__name__)

print("# f'{X(1)}{X(2)}' (loop)")
def case(times):
    kept = X(0)
    for turn in range(times):
        f'{X(1)}{X(2)}'
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print("# f'{X(1)}{X(2)}' (generator)")
def case():
    yield 1
    f'{X(1)}{X(2)}'
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print("# f'{X(1)}{X(2)}' (module)")
try:
    f'{X(1)}{X(2)}'
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print("# f'{X(1)!s:{X(2)}}' (function)")
def case():
    f'{X(1)!s:{X(2)}}'
try: case()
except Exception as error: print(type(error).__name__)

print("# f'{X(1)!s:{X(2)}}' (loop)")
def case(times):
    kept = X(0)
    for turn in range(times):
        f'{X(1)!s:{X(2)}}'
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print("# f'{X(1)!s:{X(2)}}' (generator)")
def case():
    yield 1
    f'{X(1)!s:{X(2)}}'
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print("# f'{X(1)!s:{X(2)}}' (module)")
try:
    f'{X(1)!s:{X(2)}}'
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print("# '%s %s' % (X(1).n, X(2).n) (function)")
def case():
    '%s %s' % (X(1).n, X(2).n)
try: case()
except Exception as error: print(type(error).__name__)

print("# '%s %s' % (X(1).n, X(2).n) (loop)")
def case(times):
    kept = X(0)
    for turn in range(times):
        '%s %s' % (X(1).n, X(2).n)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print("# '%s %s' % (X(1).n, X(2).n) (generator)")
def case():
    yield 1
    '%s %s' % (X(1).n, X(2).n)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print("# '%s %s' % (X(1).n, X(2).n) (module)")
try:
    '%s %s' % (X(1).n, X(2).n)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1) if X(2) else X(3) (function)')
def case():
    X(1) if X(2) else X(3)
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1) if X(2) else X(3) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1) if X(2) else X(3)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1) if X(2) else X(3) (generator)')
def case():
    yield 1
    X(1) if X(2) else X(3)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1) if X(2) else X(3) (module)')
try:
    X(1) if X(2) else X(3)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1) and X(2) (function)')
def case():
    X(1) and X(2)
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1) and X(2) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1) and X(2)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1) and X(2) (generator)')
def case():
    yield 1
    X(1) and X(2)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1) and X(2) (module)')
try:
    X(1) and X(2)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1) or X(2) (function)')
def case():
    X(1) or X(2)
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1) or X(2) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1) or X(2)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1) or X(2) (generator)')
def case():
    yield 1
    X(1) or X(2)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1) or X(2) (module)')
try:
    X(1) or X(2)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1).n (function)')
def case():
    X(1).n
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1).n (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1).n
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1).n (generator)')
def case():
    yield 1
    X(1).n
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1).n (module)')
try:
    X(1).n
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1).nope (function)')
def case():
    X(1).nope
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1).nope (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1).nope
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1).nope (generator)')
def case():
    yield 1
    X(1).nope
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1).nope (module)')
try:
    X(1).nope
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1).nope(X(2)) (function)')
def case():
    X(1).nope(X(2))
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1).nope(X(2)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1).nope(X(2))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1).nope(X(2)) (generator)')
def case():
    yield 1
    X(1).nope(X(2))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1).nope(X(2)) (module)')
try:
    X(1).nope(X(2))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# a, b = X(1), X(2) (function)')
def case():
    a, b = X(1), X(2)
try: case()
except Exception as error: print(type(error).__name__)

print('# a, b = X(1), X(2) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        a, b = X(1), X(2)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# a, b = X(1), X(2) (generator)')
def case():
    yield 1
    a, b = X(1), X(2)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# a, b = X(1), X(2) (module)')
try:
    a, b = X(1), X(2)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# a, b, c, d = X(1), X(2), X(3), X(4) (function)')
def case():
    a, b, c, d = X(1), X(2), X(3), X(4)
try: case()
except Exception as error: print(type(error).__name__)

print('# a, b, c, d = X(1), X(2), X(3), X(4) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        a, b, c, d = X(1), X(2), X(3), X(4)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# a, b, c, d = X(1), X(2), X(3), X(4) (generator)')
def case():
    yield 1
    a, b, c, d = X(1), X(2), X(3), X(4)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# a, b, c, d = X(1), X(2), X(3), X(4) (module)')
try:
    a, b, c, d = X(1), X(2), X(3), X(4)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# a, *b = X(1), X(2), X(3) (function)')
def case():
    a, *b = X(1), X(2), X(3)
try: case()
except Exception as error: print(type(error).__name__)

print('# a, *b = X(1), X(2), X(3) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        a, *b = X(1), X(2), X(3)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# a, *b = X(1), X(2), X(3) (generator)')
def case():
    yield 1
    a, *b = X(1), X(2), X(3)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# a, *b = X(1), X(2), X(3) (module)')
try:
    a, *b = X(1), X(2), X(3)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# a, b = [X(1), X(2)] (function)')
def case():
    a, b = [X(1), X(2)]
try: case()
except Exception as error: print(type(error).__name__)

print('# a, b = [X(1), X(2)] (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        a, b = [X(1), X(2)]
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# a, b = [X(1), X(2)] (generator)')
def case():
    yield 1
    a, b = [X(1), X(2)]
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# a, b = [X(1), X(2)] (module)')
try:
    a, b = [X(1), X(2)]
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# [a, b] = (X(1), X(2), X(3)) (function)')
def case():
    [a, b] = (X(1), X(2), X(3))
try: case()
except Exception as error: print(type(error).__name__)

print('# [a, b] = (X(1), X(2), X(3)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        [a, b] = (X(1), X(2), X(3))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# [a, b] = (X(1), X(2), X(3)) (generator)')
def case():
    yield 1
    [a, b] = (X(1), X(2), X(3))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# [a, b] = (X(1), X(2), X(3)) (module)')
try:
    [a, b] = (X(1), X(2), X(3))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# a = b = X(1) (function)')
def case():
    a = b = X(1)
try: case()
except Exception as error: print(type(error).__name__)

print('# a = b = X(1) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        a = b = X(1)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# a = b = X(1) (generator)')
def case():
    yield 1
    a = b = X(1)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# a = b = X(1) (module)')
try:
    a = b = X(1)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# (a, b), c = (X(1), X(2)), X(3) (function)')
def case():
    (a, b), c = (X(1), X(2)), X(3)
try: case()
except Exception as error: print(type(error).__name__)

print('# (a, b), c = (X(1), X(2)), X(3) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        (a, b), c = (X(1), X(2)), X(3)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# (a, b), c = (X(1), X(2)), X(3) (generator)')
def case():
    yield 1
    (a, b), c = (X(1), X(2)), X(3)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# (a, b), c = (X(1), X(2)), X(3) (module)')
try:
    (a, b), c = (X(1), X(2)), X(3)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None


print('# over')
a = b = c = d = e = f = i = j = rest = C = step = case = gen = r = None
gc.collect()
