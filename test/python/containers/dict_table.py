"""Dicts of every size and kind of key through insertions, deletions, copies and walks that go on meanwhile."""
import random
random.seed(11)


class Same:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return isinstance(other, (Same, int)) and self.n == getattr(other, "n", other)
    def __hash__(self): return hash(self.n)


KINDS = [
    lambda i: i, lambda i: -i * 1024, lambda i: i << 40, lambda i: "k%d" % i, lambda i: i + 0.5, lambda i: float(i),
    lambda i: (i, "t"), lambda i: (i, i), lambda i: Same(i), lambda i: b"%d" % i, lambda i: bool(i % 2), lambda i: None,
    lambda i: [i, str(i), i / 2][i % 3],
]


def exercise(make, steps, span):
    d, model, log = {}, [], []
    def find(k):
        return next((j for j, (x, _) in enumerate(model) if x == k), -1)
    for step in range(steps):
        k = make(random.randrange(span))
        at = find(k)
        what = random.randrange(12)
        if what < 6:
            d[k] = step
            if at < 0: model.append((k, step))
            else: model[at] = (model[at][0], step)
        elif what < 9:
            assert (d.pop(k, "none") == "none") == (at < 0)
            if at >= 0: del model[at]
        elif what == 9 and model:
            assert d.popitem() == model.pop()
        elif what == 10:
            e = d.copy()
            e[k] = -1
            assert (k in d) == (at >= 0) and len(e) == len(model) + (at < 0)
            d = dict(d)
        elif what == 11:
            assert d.get(k, "none") == ("none" if at < 0 else model[at][1])
        assert len(d) == len(model)
    assert [(k, v) for k, v in d.items()] == model and list(d) == [k for k, _ in model]
    assert list(reversed(d)) == [k for k, _ in reversed(model)] and list(d.values()) == [v for _, v in model]
    return len(model)


for number, make in enumerate(KINDS):
    print(number, [exercise(make, steps, span) for steps, span in ((30, 5), (200, 12), (600, 60))])

# walks and changes
def walk(d, change):
    seen = []
    try:
        for k in d:
            seen.append(k)
            change(d, k)
    except RuntimeError as e:
        return seen[:5], str(e)
    return seen[:5], len(seen)


def exchange(d, k):
    del d[k]
    d[k] = 1


for n in (1, 3, 20):
    for d in ({i: 0 for i in range(n)}, {str(i): 0 for i in range(n)}):
        print(walk(dict(d), lambda d, k: d.__setitem__(k, 5)))
        if n == 1: print(walk(dict(d), exchange))
        print(walk(dict(d), lambda d, k: d.pop(k)), walk(dict(d), lambda d, k: d.clear()))
        print(walk(dict(d), lambda d, k: d.update(x=1)))

# a queue: the first goes, another comes
q = {}
total = 0
for i in range(3000):
    q[i] = i
    if len(q) > 10:
        k = next(iter(q))
        total += q.pop(k)
print(total, list(q)[:3])
nan = float("nan")
print({nan: 1}[nan], {1: "a", 1.0: "b", True: "c"}, {0.0: 1, -0.0: 2, 0: 3}, {2**53: 1, float(2**53): 2})
big = {i: i for i in range(1000)}
for i in range(0, 1000, 2): del big[i]
other = dict(big)
other["x"] = other[1001] = 0
print(len(big), len(other), 998 in other, 999 in other, "x" in big, list(other)[-3:])
def named(**kw): return kw
d = named(**{"a": 1, "b": 2}, c=3)
print(d, named(**d), named(**d) is not d)
try: named(**{1: 2})
except TypeError as e: print(e)
try: (lambda **k: k)(**{"a": 1}, **{"a": 2})
except TypeError as e: print(e)
