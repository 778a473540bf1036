# Nesting that CPython's own stack has room for.


def nest(n, make, x=None):
    for _ in range(n):
        x = make(x)
    return x


n = 30000
for make in (lambda x: [x], lambda x: (x,), lambda x: {1: x}):
    a, b = nest(n, make), nest(n, make)
    print(a == b, a in [b], len(repr(a)) > n)
print(hash(nest(n, lambda x: (x,))) == hash(nest(n, lambda x: (x,))))
print(isinstance(1, nest(n, lambda x: (x,), int)), issubclass(int, nest(n, lambda x: (x,), str)))
for text in ("-" * 2000 + "1", "not " * 2000 + "1", "lambda: " * 1500 + "1", "1 if 1 else " * 2000 + "1", "x ** " * 1500 + "1"):
    compile(text, "", "eval")
print(eval("-" * 2001 + "1"))
a = []
a.append(a)
b = [a]
b[0] = b
try:
    a == b
except RecursionError:
    print("endless")
