"""Writes sorts.json beside itself: arrays, how CPython sorts them, and a digest of the comparisons it makes. Run it under CPython 3.14."""
import json, random
from pathlib import Path

random.seed(19)
trace = []
class Item:
    def __init__(self, key, at):
        self.key, self.at = key, at
    def __lt__(self, other):
        trace.append((self.at, other.at))
        return self.key < other.key

def shapes():
    for n in (0, 1, 2, 3, 5, 10, 31, 33, 63, 64, 65, 100, 130, 257, 400):
        yield [random.randrange(10 ** 6) for _ in range(n)]
        yield [random.randrange(4) for _ in range(n)]
        yield list(range(n))
        yield list(range(n, 0, -1))
        yield [i // 3 for i in range(n, 0, -1)]
        yield sorted(random.randrange(500) for _ in range(n)) + sorted(random.randrange(900) for _ in range(n // 2))
        yield sorted(random.randrange(500) for _ in range(n // 3)) + sorted((random.randrange(900) for _ in range(n)), reverse=True)
        yield [7] * n + [3] * (n // 2) + [9] * n
        yield list(range(n)) + [n // 2] * 5 + list(range(n // 2, n + n // 2))

def digest(pairs):
    h = 0
    for a, b in pairs:
        h = (h * 31 + a * 1009 + b) % 1000003
    return h

out = []
for keys in shapes():
    items = [Item(k, i) for i, k in enumerate(keys)]
    trace.clear()
    items.sort()
    order = [i.at for i in items]
    steps = list(trace)
    # A comparison that fails half-way: what the list then holds.
    broken = []
    if steps:
        limit = len(steps) * 2 // 3
        class Failing(Item):
            def __lt__(self, other):
                global limit
                limit -= 1
                if limit < 0:
                    raise ZeroDivisionError
                return self.key < other.key
        items = [Failing(k, i) for i, k in enumerate(keys)]
        try:
            items.sort()
        except ZeroDivisionError:
            pass
        broken = [i.at for i in items]
    out.append([keys, digest(enumerate(order)), len(steps), digest(steps), digest(enumerate(broken))])
Path(__file__).with_name("sorts.json").write_text("[\n" + ",\n".join(json.dumps(row, separators=(",", ":")) for row in out) + "\n]\n")
