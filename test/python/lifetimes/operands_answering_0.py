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
print('# X(1) is X(2) (function)')
def case():
    X(1) is X(2)
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1) is X(2) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1) is X(2)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1) is X(2) (generator)')
def case():
    yield 1
    X(1) is X(2)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1) is X(2) (module)')
try:
    X(1) is X(2)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1) is not X(2) (function)')
def case():
    X(1) is not X(2)
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1) is not X(2) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1) is not X(2)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1) is not X(2) (generator)')
def case():
    yield 1
    X(1) is not X(2)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1) is not X(2) (module)')
try:
    X(1) is not X(2)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1) in X(2) (function)')
def case():
    X(1) in X(2)
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1) in X(2) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1) in X(2)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1) in X(2) (generator)')
def case():
    yield 1
    X(1) in X(2)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1) in X(2) (module)')
try:
    X(1) in X(2)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1) not in X(2) (function)')
def case():
    X(1) not in X(2)
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1) not in X(2) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1) not in X(2)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1) not in X(2) (generator)')
def case():
    yield 1
    X(1) not in X(2)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1) not in X(2) (module)')
try:
    X(1) not in X(2)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1) == X(2) (function)')
def case():
    X(1) == X(2)
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1) == X(2) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1) == X(2)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1) == X(2) (generator)')
def case():
    yield 1
    X(1) == X(2)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1) == X(2) (module)')
try:
    X(1) == X(2)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1) != X(2) (function)')
def case():
    X(1) != X(2)
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1) != X(2) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1) != X(2)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1) != X(2) (generator)')
def case():
    yield 1
    X(1) != X(2)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1) != X(2) (module)')
try:
    X(1) != X(2)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1) < X(2) (function)')
def case():
    X(1) < X(2)
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1) < X(2) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1) < X(2)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1) < X(2) (generator)')
def case():
    yield 1
    X(1) < X(2)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1) < X(2) (module)')
try:
    X(1) < X(2)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1) < X(2) < X(3) (function)')
def case():
    X(1) < X(2) < X(3)
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1) < X(2) < X(3) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1) < X(2) < X(3)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1) < X(2) < X(3) (generator)')
def case():
    yield 1
    X(1) < X(2) < X(3)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1) < X(2) < X(3) (module)')
try:
    X(1) < X(2) < X(3)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1) + X(2) (function)')
def case():
    X(1) + X(2)
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1) + X(2) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1) + X(2)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1) + X(2) (generator)')
def case():
    yield 1
    X(1) + X(2)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1) + X(2) (module)')
try:
    X(1) + X(2)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1) + 2 (function)')
def case():
    X(1) + 2
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1) + 2 (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1) + 2
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1) + 2 (generator)')
def case():
    yield 1
    X(1) + 2
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1) + 2 (module)')
try:
    X(1) + 2
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# 2 + X(1) (function)')
def case():
    2 + X(1)
try: case()
except Exception as error: print(type(error).__name__)

print('# 2 + X(1) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        2 + X(1)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# 2 + X(1) (generator)')
def case():
    yield 1
    2 + X(1)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# 2 + X(1) (module)')
try:
    2 + X(1)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1) @ X(2) @ X(3) (function)')
def case():
    X(1) @ X(2) @ X(3)
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1) @ X(2) @ X(3) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1) @ X(2) @ X(3)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1) @ X(2) @ X(3) (generator)')
def case():
    yield 1
    X(1) @ X(2) @ X(3)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1) @ X(2) @ X(3) (module)')
try:
    X(1) @ X(2) @ X(3)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1)[X(2)] (function)')
def case():
    X(1)[X(2)]
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2)] (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1)[X(2)]
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2)] (generator)')
def case():
    yield 1
    X(1)[X(2)]
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2)] (module)')
try:
    X(1)[X(2)]
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1)[X(2):X(3)] (function)')
def case():
    X(1)[X(2):X(3)]
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2):X(3)] (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1)[X(2):X(3)]
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2):X(3)] (generator)')
def case():
    yield 1
    X(1)[X(2):X(3)]
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2):X(3)] (module)')
try:
    X(1)[X(2):X(3)]
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1)[X(2):X(3):X(4)] (function)')
def case():
    X(1)[X(2):X(3):X(4)]
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2):X(3):X(4)] (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1)[X(2):X(3):X(4)]
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2):X(3):X(4)] (generator)')
def case():
    yield 1
    X(1)[X(2):X(3):X(4)]
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2):X(3):X(4)] (module)')
try:
    X(1)[X(2):X(3):X(4)]
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1)[X(2), X(3)] (function)')
def case():
    X(1)[X(2), X(3)]
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2), X(3)] (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1)[X(2), X(3)]
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2), X(3)] (generator)')
def case():
    yield 1
    X(1)[X(2), X(3)]
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2), X(3)] (module)')
try:
    X(1)[X(2), X(3)]
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1)[X(2)] = X(3) (function)')
def case():
    X(1)[X(2)] = X(3)
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2)] = X(3) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1)[X(2)] = X(3)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2)] = X(3) (generator)')
def case():
    yield 1
    X(1)[X(2)] = X(3)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2)] = X(3) (module)')
try:
    X(1)[X(2)] = X(3)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1)[X(2):X(3)] = X(4) (function)')
def case():
    X(1)[X(2):X(3)] = X(4)
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2):X(3)] = X(4) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1)[X(2):X(3)] = X(4)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2):X(3)] = X(4) (generator)')
def case():
    yield 1
    X(1)[X(2):X(3)] = X(4)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2):X(3)] = X(4) (module)')
try:
    X(1)[X(2):X(3)] = X(4)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1)[X(2):X(3):X(4)] = X(5) (function)')
def case():
    X(1)[X(2):X(3):X(4)] = X(5)
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2):X(3):X(4)] = X(5) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1)[X(2):X(3):X(4)] = X(5)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2):X(3):X(4)] = X(5) (generator)')
def case():
    yield 1
    X(1)[X(2):X(3):X(4)] = X(5)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2):X(3):X(4)] = X(5) (module)')
try:
    X(1)[X(2):X(3):X(4)] = X(5)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1).n = X(2) (function)')
def case():
    X(1).n = X(2)
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1).n = X(2) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1).n = X(2)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1).n = X(2) (generator)')
def case():
    yield 1
    X(1).n = X(2)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1).n = X(2) (module)')
try:
    X(1).n = X(2)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1).other = X(2) (function)')
def case():
    X(1).other = X(2)
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1).other = X(2) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1).other = X(2)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1).other = X(2) (generator)')
def case():
    yield 1
    X(1).other = X(2)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1).other = X(2) (module)')
try:
    X(1).other = X(2)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# del X(1)[X(2)] (function)')
def case():
    del X(1)[X(2)]
try: case()
except Exception as error: print(type(error).__name__)

print('# del X(1)[X(2)] (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        del X(1)[X(2)]
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# del X(1)[X(2)] (generator)')
def case():
    yield 1
    del X(1)[X(2)]
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# del X(1)[X(2)] (module)')
try:
    del X(1)[X(2)]
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# del X(1)[X(2):X(3)] (function)')
def case():
    del X(1)[X(2):X(3)]
try: case()
except Exception as error: print(type(error).__name__)

print('# del X(1)[X(2):X(3)] (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        del X(1)[X(2):X(3)]
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# del X(1)[X(2):X(3)] (generator)')
def case():
    yield 1
    del X(1)[X(2):X(3)]
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# del X(1)[X(2):X(3)] (module)')
try:
    del X(1)[X(2):X(3)]
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1)[X(2)] += X(3) (function)')
def case():
    X(1)[X(2)] += X(3)
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2)] += X(3) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1)[X(2)] += X(3)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2)] += X(3) (generator)')
def case():
    yield 1
    X(1)[X(2)] += X(3)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2)] += X(3) (module)')
try:
    X(1)[X(2)] += X(3)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1)[X(2):X(3)] += X(4) (function)')
def case():
    X(1)[X(2):X(3)] += X(4)
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2):X(3)] += X(4) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1)[X(2):X(3)] += X(4)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2):X(3)] += X(4) (generator)')
def case():
    yield 1
    X(1)[X(2):X(3)] += X(4)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1)[X(2):X(3)] += X(4) (module)')
try:
    X(1)[X(2):X(3)] += X(4)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# -X(1) (function)')
def case():
    -X(1)
try: case()
except Exception as error: print(type(error).__name__)

print('# -X(1) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        -X(1)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# -X(1) (generator)')
def case():
    yield 1
    -X(1)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# -X(1) (module)')
try:
    -X(1)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# not X(1) (function)')
def case():
    not X(1)
try: case()
except Exception as error: print(type(error).__name__)

print('# not X(1) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        not X(1)
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# not X(1) (generator)')
def case():
    yield 1
    not X(1)
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# not X(1) (module)')
try:
    not X(1)
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1).m(X(2), X(3)) (function)')
def case():
    X(1).m(X(2), X(3))
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1).m(X(2), X(3)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1).m(X(2), X(3))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1).m(X(2), X(3)) (generator)')
def case():
    yield 1
    X(1).m(X(2), X(3))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1).m(X(2), X(3)) (module)')
try:
    X(1).m(X(2), X(3))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1)(X(2), X(3)) (function)')
def case():
    X(1)(X(2), X(3))
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1)(X(2), X(3)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1)(X(2), X(3))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1)(X(2), X(3)) (generator)')
def case():
    yield 1
    X(1)(X(2), X(3))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1)(X(2), X(3)) (module)')
try:
    X(1)(X(2), X(3))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None

print('# X(1).m(*X(2), *X(3)) (function)')
def case():
    X(1).m(*X(2), *X(3))
try: case()
except Exception as error: print(type(error).__name__)

print('# X(1).m(*X(2), *X(3)) (loop)')
def case(times):
    kept = X(0)
    for turn in range(times):
        X(1).m(*X(2), *X(3))
        print('turn')
try: case(2)
except Exception as error: print(type(error).__name__)

print('# X(1).m(*X(2), *X(3)) (generator)')
def case():
    yield 1
    X(1).m(*X(2), *X(3))
    yield 2
try:
    for step in case(): print(step)
except Exception as error: print(type(error).__name__)

print('# X(1).m(*X(2), *X(3)) (module)')
try:
    X(1).m(*X(2), *X(3))
except Exception as error: print(type(error).__name__)
a = b = c = d = e = f = i = j = rest = C = step = None


print('# over')
a = b = c = d = e = f = i = j = rest = C = step = case = gen = r = None
gc.collect()
