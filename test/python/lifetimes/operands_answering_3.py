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
print('# raise KeyError(X(1)) (function)')
def case():
    raise KeyError(X(1))
try: case()
except Exception as error: print(type(error).__name__)

print('# raise KeyError(X(1)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        raise KeyError(X(1))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# raise KeyError(X(1)) (generator)')
def case():
    yield 1
    raise KeyError(X(1))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# raise KeyError(X(1)) (module)')
try:
    raise KeyError(X(1))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# assert X(1), X(2) (function)')
def case():
    assert X(1), X(2)
try: case()
except Exception as error: print(type(error).__name__)

print('# assert X(1), X(2) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        assert X(1), X(2)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# assert X(1), X(2) (generator)')
def case():
    yield 1
    assert X(1), X(2)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# assert X(1), X(2) (module)')
try:
    assert X(1), X(2)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# assert not X(1), X(2) (function)')
def case():
    assert not X(1), X(2)
try: case()
except Exception as error: print(type(error).__name__)

print('# assert not X(1), X(2) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        assert not X(1), X(2)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# assert not X(1), X(2) (generator)')
def case():
    yield 1
    assert not X(1), X(2)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# assert not X(1), X(2) (module)')
try:
    assert not X(1), X(2)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# class C: a = X(1); b = X(2); 1/0 (function)')
def case():
    class C: a = X(1); b = X(2); 1/0
try: case()
except Exception as error: print(type(error).__name__)

print('# class C: a = X(1); b = X(2); 1/0 (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        class C: a = X(1); b = X(2); 1/0
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# class C: a = X(1); b = X(2); 1/0 (generator)')
def case():
    yield 1
    class C: a = X(1); b = X(2); 1/0
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# class C: a = X(1); b = X(2); 1/0 (module)')
try:
    class C: a = X(1); b = X(2); 1/0
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# def f(a=X(1), *, b=X(2)): pass (function)')
def case():
    def f(a=X(1), *, b=X(2)): pass
    f = None
try: case()
except Exception as error: print(type(error).__name__)

print('# def f(a=X(1), *, b=X(2)): pass (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        def f(a=X(1), *, b=X(2)): pass
        f = None
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# def f(a=X(1), *, b=X(2)): pass (generator)')
def case():
    yield 1
    def f(a=X(1), *, b=X(2)): pass
    f = None
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# def f(a=X(1), *, b=X(2)): pass (module)')
try:
    def f(a=X(1), *, b=X(2)): pass
    f = None
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# match X(1): (function)')
def case():
    match X(1):
        case X(n=2) | X(n=1): pass
try: case()
except Exception as error: print(type(error).__name__)

print('# match X(1): (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        match X(1):
            case X(n=2) | X(n=1): pass
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# match X(1): (generator)')
def case():
    yield 1
    match X(1):
        case X(n=2) | X(n=1): pass
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# match X(1): (module)')
try:
    match X(1):
        case X(n=2) | X(n=1): pass
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# match (X(1), X(2)): (function)')
def case():
    match (X(1), X(2)):
        case (a, b): pass
try: case()
except Exception as error: print(type(error).__name__)

print('# match (X(1), X(2)): (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        match (X(1), X(2)):
            case (a, b): pass
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# match (X(1), X(2)): (generator)')
def case():
    yield 1
    match (X(1), X(2)):
        case (a, b): pass
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# match (X(1), X(2)): (module)')
try:
    match (X(1), X(2)):
        case (a, b): pass
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print("# match {'a': X(1), 'b': X(2)}: (function)")
def case():
    match {'a': X(1), 'b': X(2)}:
        case {'a': a}: pass
try: case()
except Exception as error: print(type(error).__name__)

print("# match {'a': X(1), 'b': X(2)}: (loop)")
def case(times):
    kept = X(0)
    for turn in range(times):
        match {'a': X(1), 'b': X(2)}:
            case {'a': a}: pass
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print("# match {'a': X(1), 'b': X(2)}: (generator)")
def case():
    yield 1
    match {'a': X(1), 'b': X(2)}:
        case {'a': a}: pass
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print("# match {'a': X(1), 'b': X(2)}: (module)")
try:
    match {'a': X(1), 'b': X(2)}:
        case {'a': a}: pass
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# match [X(1), X(2), X(3)]: (function)')
def case():
    match [X(1), X(2), X(3)]:
        case [a, *rest] if rest is None: pass
        case [*_]: pass
try: case()
except Exception as error: print(type(error).__name__)

print('# match [X(1), X(2), X(3)]: (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        match [X(1), X(2), X(3)]:
            case [a, *rest] if rest is None: pass
            case [*_]: pass
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# match [X(1), X(2), X(3)]: (generator)')
def case():
    yield 1
    match [X(1), X(2), X(3)]:
        case [a, *rest] if rest is None: pass
        case [*_]: pass
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# match [X(1), X(2), X(3)]: (module)')
try:
    match [X(1), X(2), X(3)]:
        case [a, *rest] if rest is None: pass
        case [*_]: pass
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# max(X(1), X(2)) (function)')
def case():
    max(X(1), X(2))
try: case()
except Exception as error: print(type(error).__name__)

print('# max(X(1), X(2)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        max(X(1), X(2))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# max(X(1), X(2)) (generator)')
def case():
    yield 1
    max(X(1), X(2))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# max(X(1), X(2)) (module)')
try:
    max(X(1), X(2))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# sorted([X(1), X(2)], key=X(3)) (function)')
def case():
    sorted([X(1), X(2)], key=X(3))
try: case()
except Exception as error: print(type(error).__name__)

print('# sorted([X(1), X(2)], key=X(3)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        sorted([X(1), X(2)], key=X(3))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# sorted([X(1), X(2)], key=X(3)) (generator)')
def case():
    yield 1
    sorted([X(1), X(2)], key=X(3))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# sorted([X(1), X(2)], key=X(3)) (module)')
try:
    sorted([X(1), X(2)], key=X(3))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# map(X(1), [X(2)]) (function)')
def case():
    map(X(1), [X(2)])
try: case()
except Exception as error: print(type(error).__name__)

print('# map(X(1), [X(2)]) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        map(X(1), [X(2)])
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# map(X(1), [X(2)]) (generator)')
def case():
    yield 1
    map(X(1), [X(2)])
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# map(X(1), [X(2)]) (module)')
try:
    map(X(1), [X(2)])
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# list(map(X(1), [X(2)])) (function)')
def case():
    list(map(X(1), [X(2)]))
try: case()
except Exception as error: print(type(error).__name__)

print('# list(map(X(1), [X(2)])) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        list(map(X(1), [X(2)]))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# list(map(X(1), [X(2)])) (generator)')
def case():
    yield 1
    list(map(X(1), [X(2)]))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# list(map(X(1), [X(2)])) (module)')
try:
    list(map(X(1), [X(2)]))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# zip([X(1)], [X(2)]) (function)')
def case():
    zip([X(1)], [X(2)])
try: case()
except Exception as error: print(type(error).__name__)

print('# zip([X(1)], [X(2)]) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        zip([X(1)], [X(2)])
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# zip([X(1)], [X(2)]) (generator)')
def case():
    yield 1
    zip([X(1)], [X(2)])
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# zip([X(1)], [X(2)]) (module)')
try:
    zip([X(1)], [X(2)])
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# dict(a=X(1), b=X(2)) (function)')
def case():
    dict(a=X(1), b=X(2))
try: case()
except Exception as error: print(type(error).__name__)

print('# dict(a=X(1), b=X(2)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        dict(a=X(1), b=X(2))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# dict(a=X(1), b=X(2)) (generator)')
def case():
    yield 1
    dict(a=X(1), b=X(2))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# dict(a=X(1), b=X(2)) (module)')
try:
    dict(a=X(1), b=X(2))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# [X(1)] + [X(2)] (function)')
def case():
    [X(1)] + [X(2)]
try: case()
except Exception as error: print(type(error).__name__)

print('# [X(1)] + [X(2)] (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        [X(1)] + [X(2)]
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# [X(1)] + [X(2)] (generator)')
def case():
    yield 1
    [X(1)] + [X(2)]
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# [X(1)] + [X(2)] (module)')
try:
    [X(1)] + [X(2)]
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# [X(1)] * 2 (function)')
def case():
    [X(1)] * 2
try: case()
except Exception as error: print(type(error).__name__)

print('# [X(1)] * 2 (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        [X(1)] * 2
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# [X(1)] * 2 (generator)')
def case():
    yield 1
    [X(1)] * 2
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# [X(1)] * 2 (module)')
try:
    [X(1)] * 2
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# [X(1), X(2)][0] (function)')
def case():
    [X(1), X(2)][0]
try: case()
except Exception as error: print(type(error).__name__)

print('# [X(1), X(2)][0] (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        [X(1), X(2)][0]
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# [X(1), X(2)][0] (generator)')
def case():
    yield 1
    [X(1), X(2)][0]
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# [X(1), X(2)][0] (module)')
try:
    [X(1), X(2)][0]
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# [X(1), X(2)].pop() (function)')
def case():
    [X(1), X(2)].pop()
try: case()
except Exception as error: print(type(error).__name__)

print('# [X(1), X(2)].pop() (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        [X(1), X(2)].pop()
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# [X(1), X(2)].pop() (generator)')
def case():
    yield 1
    [X(1), X(2)].pop()
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# [X(1), X(2)].pop() (module)')
try:
    [X(1), X(2)].pop()
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# [X(1), X(2)].append(X(3)) (function)')
def case():
    [X(1), X(2)].append(X(3))
try: case()
except Exception as error: print(type(error).__name__)

print('# [X(1), X(2)].append(X(3)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        [X(1), X(2)].append(X(3))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# [X(1), X(2)].append(X(3)) (generator)')
def case():
    yield 1
    [X(1), X(2)].append(X(3))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# [X(1), X(2)].append(X(3)) (module)')
try:
    [X(1), X(2)].append(X(3))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# [X(1)].index(X(2)) (function)')
def case():
    [X(1)].index(X(2))
try: case()
except Exception as error: print(type(error).__name__)

print('# [X(1)].index(X(2)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        [X(1)].index(X(2))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# [X(1)].index(X(2)) (generator)')
def case():
    yield 1
    [X(1)].index(X(2))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# [X(1)].index(X(2)) (module)')
try:
    [X(1)].index(X(2))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# {1: X(1)}.get(X(2), X(3)) (function)')
def case():
    {1: X(1)}.get(X(2), X(3))
try: case()
except Exception as error: print(type(error).__name__)

print('# {1: X(1)}.get(X(2), X(3)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        {1: X(1)}.get(X(2), X(3))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# {1: X(1)}.get(X(2), X(3)) (generator)')
def case():
    yield 1
    {1: X(1)}.get(X(2), X(3))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# {1: X(1)}.get(X(2), X(3)) (module)')
try:
    {1: X(1)}.get(X(2), X(3))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# {1: X(1)}.setdefault(1, X(2)) (function)')
def case():
    {1: X(1)}.setdefault(1, X(2))
try: case()
except Exception as error: print(type(error).__name__)

print('# {1: X(1)}.setdefault(1, X(2)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        {1: X(1)}.setdefault(1, X(2))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# {1: X(1)}.setdefault(1, X(2)) (generator)')
def case():
    yield 1
    {1: X(1)}.setdefault(1, X(2))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# {1: X(1)}.setdefault(1, X(2)) (module)')
try:
    {1: X(1)}.setdefault(1, X(2))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# {1: X(1)}.pop(1, X(2)) (function)')
def case():
    {1: X(1)}.pop(1, X(2))
try: case()
except Exception as error: print(type(error).__name__)

print('# {1: X(1)}.pop(1, X(2)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        {1: X(1)}.pop(1, X(2))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# {1: X(1)}.pop(1, X(2)) (generator)')
def case():
    yield 1
    {1: X(1)}.pop(1, X(2))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# {1: X(1)}.pop(1, X(2)) (module)')
try:
    {1: X(1)}.pop(1, X(2))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print("# getattr(X(1), 'n', X(2)) (function)")
def case():
    getattr(X(1), 'n', X(2))
try: case()
except Exception as error: print(type(error).__name__)

print("# getattr(X(1), 'n', X(2)) (loop)")
def case(times):
    kept = X(0)
    for turn in range(times):
        getattr(X(1), 'n', X(2))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print("# getattr(X(1), 'n', X(2)) (generator)")
def case():
    yield 1
    getattr(X(1), 'n', X(2))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print("# getattr(X(1), 'n', X(2)) (module)")
try:
    getattr(X(1), 'n', X(2))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print("# getattr(X(1), 'x', X(2)) (function)")
def case():
    getattr(X(1), 'x', X(2))
try: case()
except Exception as error: print(type(error).__name__)

print("# getattr(X(1), 'x', X(2)) (loop)")
def case(times):
    kept = X(0)
    for turn in range(times):
        getattr(X(1), 'x', X(2))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print("# getattr(X(1), 'x', X(2)) (generator)")
def case():
    yield 1
    getattr(X(1), 'x', X(2))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print("# getattr(X(1), 'x', X(2)) (module)")
try:
    getattr(X(1), 'x', X(2))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# type(X(1)) (function)')
def case():
    type(X(1))
try: case()
except Exception as error: print(type(error).__name__)

print('# type(X(1)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        type(X(1))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# type(X(1)) (generator)')
def case():
    yield 1
    type(X(1))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# type(X(1)) (module)')
try:
    type(X(1))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# super(X(1), X(2)) (function)')
def case():
    super(X(1), X(2))
try: case()
except Exception as error: print(type(error).__name__)

print('# super(X(1), X(2)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        super(X(1), X(2))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# super(X(1), X(2)) (generator)')
def case():
    yield 1
    super(X(1), X(2))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# super(X(1), X(2)) (module)')
try:
    super(X(1), X(2))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# [X(1), X(2), X(3)][1:] (function)')
def case():
    [X(1), X(2), X(3)][1:]
try: case()
except Exception as error: print(type(error).__name__)

print('# [X(1), X(2), X(3)][1:] (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        [X(1), X(2), X(3)][1:]
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# [X(1), X(2), X(3)][1:] (generator)')
def case():
    yield 1
    [X(1), X(2), X(3)][1:]
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# [X(1), X(2), X(3)][1:] (module)')
try:
    [X(1), X(2), X(3)][1:]
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# [X(1), X(2)][::-1][0] (function)')
def case():
    [X(1), X(2)][::-1][0]
try: case()
except Exception as error: print(type(error).__name__)

print('# [X(1), X(2)][::-1][0] (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        [X(1), X(2)][::-1][0]
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# [X(1), X(2)][::-1][0] (generator)')
def case():
    yield 1
    [X(1), X(2)][::-1][0]
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# [X(1), X(2)][::-1][0] (module)')
try:
    [X(1), X(2)][::-1][0]
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None


print('# over')
a = b = c = d = e = f = i = j = rest = C = step = case = gen = r = None
gc.collect()
