"""split and replace: separators of one and more characters, limits, and what is special in JavaScript patterns."""
for s in ("", ",", "a,b,,c,", "a$$b", "x&y$&z", "no", "é,ü,€"):
    for sep in (",", ",,", "$", "$&", "é"):
        print(s.split(sep), s.split(sep, 1), s.split(sep, 0), s.rsplit(sep, 1), end=" ")
        for by in ("", "$", "$&", "$$1", "-", "$`"):
            print(s.replace(sep, by), s.replace(sep, by, 1), end=" ")
        print()
print("\ud800,b".split(","), "a\ud800b\ud800".replace("\ud800", "$&") == "a$&b$&", "\U0001f600,x".replace("x", "$&"), "\U0001f600,x".split(","))
from functools import lru_cache
calls = []
@lru_cache(maxsize=2)
def f(*a, **k):
    calls.append(a)
    return len(calls)
print([f(1, 2), f(1.0, 2), f(True, 2), f("1", 2), f(1, 2), f(3, 4), f("1", 2), f(1, k=2), f(1, 2)], f.cache_info())
@lru_cache(maxsize=None)
def g(a, b): return [a, b]
print(g((1, 2), "x") is g((1, 2), "x"), g(1, None), g.cache_info())
