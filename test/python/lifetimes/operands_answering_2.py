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
print('# for i in [X(1), X(2)]: pass (function)')
def case():
    for i in [X(1), X(2)]: pass
try: case()
except Exception as error: print(type(error).__name__)

print('# for i in [X(1), X(2)]: pass (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        for i in [X(1), X(2)]: pass
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# for i in [X(1), X(2)]: pass (generator)')
def case():
    yield 1
    for i in [X(1), X(2)]: pass
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# for i in [X(1), X(2)]: pass (module)')
try:
    for i in [X(1), X(2)]: pass
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# for i in X(1), X(2): break (function)')
def case():
    for i in X(1), X(2): break
try: case()
except Exception as error: print(type(error).__name__)

print('# for i in X(1), X(2): break (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        for i in X(1), X(2): break
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# for i in X(1), X(2): break (generator)')
def case():
    yield 1
    for i in X(1), X(2): break
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# for i in X(1), X(2): break (module)')
try:
    for i in X(1), X(2): break
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# for i, j in [(X(1), X(2)), (X(3), X(4))]: pass (function)')
def case():
    for i, j in [(X(1), X(2)), (X(3), X(4))]: pass
try: case()
except Exception as error: print(type(error).__name__)

print('# for i, j in [(X(1), X(2)), (X(3), X(4))]: pass (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        for i, j in [(X(1), X(2)), (X(3), X(4))]: pass
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# for i, j in [(X(1), X(2)), (X(3), X(4))]: pass (generator)')
def case():
    yield 1
    for i, j in [(X(1), X(2)), (X(3), X(4))]: pass
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# for i, j in [(X(1), X(2)), (X(3), X(4))]: pass (module)')
try:
    for i, j in [(X(1), X(2)), (X(3), X(4))]: pass
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# [0 for i in [X(1), X(2)]] (function)')
def case():
    [0 for i in [X(1), X(2)]]
try: case()
except Exception as error: print(type(error).__name__)

print('# [0 for i in [X(1), X(2)]] (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        [0 for i in [X(1), X(2)]]
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# [0 for i in [X(1), X(2)]] (generator)')
def case():
    yield 1
    [0 for i in [X(1), X(2)]]
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# [0 for i in [X(1), X(2)]] (module)')
try:
    [0 for i in [X(1), X(2)]]
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# [i for i in [X(1), X(2)]] (function)')
def case():
    [i for i in [X(1), X(2)]]
try: case()
except Exception as error: print(type(error).__name__)

print('# [i for i in [X(1), X(2)]] (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        [i for i in [X(1), X(2)]]
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# [i for i in [X(1), X(2)]] (generator)')
def case():
    yield 1
    [i for i in [X(1), X(2)]]
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# [i for i in [X(1), X(2)]] (module)')
try:
    [i for i in [X(1), X(2)]]
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# [(i, j) for i in [X(1)] for j in [X(2), X(3)]] (function)')
def case():
    [(i, j) for i in [X(1)] for j in [X(2), X(3)]]
try: case()
except Exception as error: print(type(error).__name__)

print('# [(i, j) for i in [X(1)] for j in [X(2), X(3)]] (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        [(i, j) for i in [X(1)] for j in [X(2), X(3)]]
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# [(i, j) for i in [X(1)] for j in [X(2), X(3)]] (generator)')
def case():
    yield 1
    [(i, j) for i in [X(1)] for j in [X(2), X(3)]]
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# [(i, j) for i in [X(1)] for j in [X(2), X(3)]] (module)')
try:
    [(i, j) for i in [X(1)] for j in [X(2), X(3)]]
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# a = [i for i in [X(1), X(2)]] (function)')
def case():
    a = [i for i in [X(1), X(2)]]
    a = None
try: case()
except Exception as error: print(type(error).__name__)

print('# a = [i for i in [X(1), X(2)]] (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        a = [i for i in [X(1), X(2)]]
        a = None
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# a = [i for i in [X(1), X(2)]] (generator)')
def case():
    yield 1
    a = [i for i in [X(1), X(2)]]
    a = None
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# a = [i for i in [X(1), X(2)]] (module)')
try:
    a = [i for i in [X(1), X(2)]]
    a = None
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# list(0 for i in [X(1), X(2)]) (function)')
def case():
    list(0 for i in [X(1), X(2)])
try: case()
except Exception as error: print(type(error).__name__)

print('# list(0 for i in [X(1), X(2)]) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        list(0 for i in [X(1), X(2)])
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# list(0 for i in [X(1), X(2)]) (generator)')
def case():
    yield 1
    list(0 for i in [X(1), X(2)])
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# list(0 for i in [X(1), X(2)]) (module)')
try:
    list(0 for i in [X(1), X(2)])
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# {i: X(3) for i in [X(1), X(2)]} (function)')
def case():
    {i: X(3) for i in [X(1), X(2)]}
try: case()
except Exception as error: print(type(error).__name__)

print('# {i: X(3) for i in [X(1), X(2)]} (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        {i: X(3) for i in [X(1), X(2)]}
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# {i: X(3) for i in [X(1), X(2)]} (generator)')
def case():
    yield 1
    {i: X(3) for i in [X(1), X(2)]}
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# {i: X(3) for i in [X(1), X(2)]} (module)')
try:
    {i: X(3) for i in [X(1), X(2)]}
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# [1/0 for i in [X(1), X(2)]] (function)')
def case():
    [1/0 for i in [X(1), X(2)]]
try: case()
except Exception as error: print(type(error).__name__)

print('# [1/0 for i in [X(1), X(2)]] (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        [1/0 for i in [X(1), X(2)]]
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# [1/0 for i in [X(1), X(2)]] (generator)')
def case():
    yield 1
    [1/0 for i in [X(1), X(2)]]
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# [1/0 for i in [X(1), X(2)]] (module)')
try:
    [1/0 for i in [X(1), X(2)]]
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# with X(1), X(2): pass (function)')
def case():
    with X(1), X(2): pass
try: case()
except Exception as error: print(type(error).__name__)

print('# with X(1), X(2): pass (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        with X(1), X(2): pass
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# with X(1), X(2): pass (generator)')
def case():
    yield 1
    with X(1), X(2): pass
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# with X(1), X(2): pass (module)')
try:
    with X(1), X(2): pass
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# with X(1) as a, X(2) as b: a = b (function)')
def case():
    with X(1) as a, X(2) as b: a = b
try: case()
except Exception as error: print(type(error).__name__)

print('# with X(1) as a, X(2) as b: a = b (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        with X(1) as a, X(2) as b: a = b
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# with X(1) as a, X(2) as b: a = b (generator)')
def case():
    yield 1
    with X(1) as a, X(2) as b: a = b
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# with X(1) as a, X(2) as b: a = b (module)')
try:
    with X(1) as a, X(2) as b: a = b
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# lambda a=X(1), *, b=X(2): 1 (function)')
def case():
    lambda a=X(1), *, b=X(2): 1
try: case()
except Exception as error: print(type(error).__name__)

print('# lambda a=X(1), *, b=X(2): 1 (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        lambda a=X(1), *, b=X(2): 1
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# lambda a=X(1), *, b=X(2): 1 (generator)')
def case():
    yield 1
    lambda a=X(1), *, b=X(2): 1
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# lambda a=X(1), *, b=X(2): 1 (module)')
try:
    lambda a=X(1), *, b=X(2): 1
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# (lambda a=X(1), b=X(2): 1)(X(3)) (function)')
def case():
    (lambda a=X(1), b=X(2): 1)(X(3))
try: case()
except Exception as error: print(type(error).__name__)

print('# (lambda a=X(1), b=X(2): 1)(X(3)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        (lambda a=X(1), b=X(2): 1)(X(3))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# (lambda a=X(1), b=X(2): 1)(X(3)) (generator)')
def case():
    yield 1
    (lambda a=X(1), b=X(2): 1)(X(3))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# (lambda a=X(1), b=X(2): 1)(X(3)) (module)')
try:
    (lambda a=X(1), b=X(2): 1)(X(3))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# (lambda a, b: 1)(X(1), X(2)) (function)')
def case():
    (lambda a, b: 1)(X(1), X(2))
try: case()
except Exception as error: print(type(error).__name__)

print('# (lambda a, b: 1)(X(1), X(2)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        (lambda a, b: 1)(X(1), X(2))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# (lambda a, b: 1)(X(1), X(2)) (generator)')
def case():
    yield 1
    (lambda a, b: 1)(X(1), X(2))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# (lambda a, b: 1)(X(1), X(2)) (module)')
try:
    (lambda a, b: 1)(X(1), X(2))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# (lambda *a, **b: 1)(X(1), X(2), x=X(3), y=X(4)) (function)')
def case():
    (lambda *a, **b: 1)(X(1), X(2), x=X(3), y=X(4))
try: case()
except Exception as error: print(type(error).__name__)

print('# (lambda *a, **b: 1)(X(1), X(2), x=X(3), y=X(4)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        (lambda *a, **b: 1)(X(1), X(2), x=X(3), y=X(4))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# (lambda *a, **b: 1)(X(1), X(2), x=X(3), y=X(4)) (generator)')
def case():
    yield 1
    (lambda *a, **b: 1)(X(1), X(2), x=X(3), y=X(4))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# (lambda *a, **b: 1)(X(1), X(2), x=X(3), y=X(4)) (module)')
try:
    (lambda *a, **b: 1)(X(1), X(2), x=X(3), y=X(4))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# (lambda a, b: 1)(b=X(1), a=X(2)) (function)')
def case():
    (lambda a, b: 1)(b=X(1), a=X(2))
try: case()
except Exception as error: print(type(error).__name__)

print('# (lambda a, b: 1)(b=X(1), a=X(2)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        (lambda a, b: 1)(b=X(1), a=X(2))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# (lambda a, b: 1)(b=X(1), a=X(2)) (generator)')
def case():
    yield 1
    (lambda a, b: 1)(b=X(1), a=X(2))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# (lambda a, b: 1)(b=X(1), a=X(2)) (module)')
try:
    (lambda a, b: 1)(b=X(1), a=X(2))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# (lambda a: 1)(X(1), X(2)) (function)')
def case():
    (lambda a: 1)(X(1), X(2))
try: case()
except Exception as error: print(type(error).__name__)

print('# (lambda a: 1)(X(1), X(2)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        (lambda a: 1)(X(1), X(2))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# (lambda a: 1)(X(1), X(2)) (generator)')
def case():
    yield 1
    (lambda a: 1)(X(1), X(2))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# (lambda a: 1)(X(1), X(2)) (module)')
try:
    (lambda a: 1)(X(1), X(2))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# (lambda a, /, *, b: 1)(X(1), X(2)) (function)')
def case():
    (lambda a, /, *, b: 1)(X(1), X(2))
try: case()
except Exception as error: print(type(error).__name__)

print('# (lambda a, /, *, b: 1)(X(1), X(2)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        (lambda a, /, *, b: 1)(X(1), X(2))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# (lambda a, /, *, b: 1)(X(1), X(2)) (generator)')
def case():
    yield 1
    (lambda a, /, *, b: 1)(X(1), X(2))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# (lambda a, /, *, b: 1)(X(1), X(2)) (module)')
try:
    (lambda a, /, *, b: 1)(X(1), X(2))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# (lambda a: 1)(X(1), c=X(2)) (function)')
def case():
    (lambda a: 1)(X(1), c=X(2))
try: case()
except Exception as error: print(type(error).__name__)

print('# (lambda a: 1)(X(1), c=X(2)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        (lambda a: 1)(X(1), c=X(2))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# (lambda a: 1)(X(1), c=X(2)) (generator)')
def case():
    yield 1
    (lambda a: 1)(X(1), c=X(2))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# (lambda a: 1)(X(1), c=X(2)) (module)')
try:
    (lambda a: 1)(X(1), c=X(2))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# len(X(1), X(2)) (function)')
def case():
    len(X(1), X(2))
try: case()
except Exception as error: print(type(error).__name__)

print('# len(X(1), X(2)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        len(X(1), X(2))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# len(X(1), X(2)) (generator)')
def case():
    yield 1
    len(X(1), X(2))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# len(X(1), X(2)) (module)')
try:
    len(X(1), X(2))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# isinstance(X(1), X(2)) (function)')
def case():
    isinstance(X(1), X(2))
try: case()
except Exception as error: print(type(error).__name__)

print('# isinstance(X(1), X(2)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        isinstance(X(1), X(2))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# isinstance(X(1), X(2)) (generator)')
def case():
    yield 1
    isinstance(X(1), X(2))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# isinstance(X(1), X(2)) (module)')
try:
    isinstance(X(1), X(2))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# [1, 2][X(1)] (function)')
def case():
    [1, 2][X(1)]
try: case()
except Exception as error: print(type(error).__name__)

print('# [1, 2][X(1)] (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        [1, 2][X(1)]
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# [1, 2][X(1)] (generator)')
def case():
    yield 1
    [1, 2][X(1)]
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# [1, 2][X(1)] (module)')
try:
    [1, 2][X(1)]
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# (1)[X(1)] (function)')
def case():
    (1)[X(1)]
try: case()
except Exception as error: print(type(error).__name__)

print('# (1)[X(1)] (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        (1)[X(1)]
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# (1)[X(1)] (generator)')
def case():
    yield 1
    (1)[X(1)]
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# (1)[X(1)] (module)')
try:
    (1)[X(1)]
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# {}[X(1)] (function)')
def case():
    {}[X(1)]
try: case()
except Exception as error: print(type(error).__name__)

print('# {}[X(1)] (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        {}[X(1)]
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# {}[X(1)] (generator)')
def case():
    yield 1
    {}[X(1)]
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# {}[X(1)] (module)')
try:
    {}[X(1)]
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# {}[X(1)] = X(2) (function)')
def case():
    {}[X(1)] = X(2)
try: case()
except Exception as error: print(type(error).__name__)

print('# {}[X(1)] = X(2) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        {}[X(1)] = X(2)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# {}[X(1)] = X(2) (generator)')
def case():
    yield 1
    {}[X(1)] = X(2)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# {}[X(1)] = X(2) (module)')
try:
    {}[X(1)] = X(2)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# {X(1): 1}.__getitem__(X(2)) (function)')
def case():
    {X(1): 1}.__getitem__(X(2))
try: case()
except Exception as error: print(type(error).__name__)

print('# {X(1): 1}.__getitem__(X(2)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        {X(1): 1}.__getitem__(X(2))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# {X(1): 1}.__getitem__(X(2)) (generator)')
def case():
    yield 1
    {X(1): 1}.__getitem__(X(2))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# {X(1): 1}.__getitem__(X(2)) (module)')
try:
    {X(1): 1}.__getitem__(X(2))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# raise X(1) (function)')
def case():
    raise X(1)
try: case()
except Exception as error: print(type(error).__name__)

print('# raise X(1) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        raise X(1)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# raise X(1) (generator)')
def case():
    yield 1
    raise X(1)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# raise X(1) (module)')
try:
    raise X(1)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# raise X(1) from X(2) (function)')
def case():
    raise X(1) from X(2)
try: case()
except Exception as error: print(type(error).__name__)

print('# raise X(1) from X(2) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        raise X(1) from X(2)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# raise X(1) from X(2) (generator)')
def case():
    yield 1
    raise X(1) from X(2)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# raise X(1) from X(2) (module)')
try:
    raise X(1) from X(2)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# raise KeyError(X(1)) from X(2) (function)')
def case():
    raise KeyError(X(1)) from X(2)
try: case()
except Exception as error: print(type(error).__name__)

print('# raise KeyError(X(1)) from X(2) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        raise KeyError(X(1)) from X(2)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# raise KeyError(X(1)) from X(2) (generator)')
def case():
    yield 1
    raise KeyError(X(1)) from X(2)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# raise KeyError(X(1)) from X(2) (module)')
try:
    raise KeyError(X(1)) from X(2)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None


print('# over')
a = b = c = d = e = f = i = j = rest = C = step = case = gen = r = None
gc.collect()
