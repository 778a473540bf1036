"""Writes hashes.json beside itself: CPython's hashes and random numbers. Run it under CPython 3.14."""
import json, os, random, subprocess, sys
from pathlib import Path

random.seed(7)
if len(sys.argv) > 1:
    texts, blobs = json.load(sys.stdin)
    print(json.dumps([[str(hash("".join(map(chr, t)))) for t in texts], [str(hash(bytes(b))) for b in blobs]]))
    sys.exit()
texts = [[ord(c) for c in s] for s in ["", "a", "abc", "hello world", "x" * 7, "x" * 8, "x" * 9, "é", "naïve café", "日本語", "aé日", "\U0001f600", "a\U0001f600b", "q" * 300]]
texts += [[random.randrange(1, top) for _ in range(random.randrange(1, 30))] for top in (128, 256, 0xd800, 0x10ffff) for _ in range(4)]
texts = [[c for c in t if not 0xd800 <= c < 0xe000] for t in texts]
blobs = [[], [0], [0, 0], list(range(15)), list(range(16)), list(range(256)), [255] * 9]
out = {"texts": texts, "blobs": blobs, "seeds": {}}
for seed in (0, 1, 42, 4294967295):
    p = subprocess.run([sys.executable, __file__, "x"], input=json.dumps([texts, blobs]), capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": str(seed)})
    out["seeds"][seed] = json.loads(p.stdout)
ints = [0, 1, -1, -2, 2**61 - 1, 2**61, -2**61, 2**61 - 2, 1 - 2**61, 10**40, -10**41, 2**53, -2**53] + [random.randrange(-2**k, 2**k) for k in (55, 64, 300) for _ in range(5)]
out["ints"] = [[str(a), str(hash(a))] for a in ints]
floats = [0.0, -0.0, 0.5, -0.5, 1.5, -1.0, 1e300, -1e300, 5e-324, -5e-324, 2.0**61, 1e16, 0.1, -0.1, 3.14, float("inf"), float("-inf"), 2.0**-61, -2.0**-61, 2.0**-28, 2.0**-30*3] + [random.uniform(-1, 1) * 10.0**random.randrange(-300, 300) for _ in range(30)]
out["floats"] = [[x.hex(), str(hash(x))] for x in floats]
cs = [complex(a, b) for a, b in zip(random.sample(floats, 20), random.sample(floats, 20))] + [0j, 1j, -1j, complex(-1, 0), 1 + 2j]
out["complex"] = [[str(hash(c.real)), str(hash(c.imag)), str(hash(c))] for c in cs]
groups = [[], [0], [1, 2], [1, 2, 3], [-1, 2**70, 5]] + [[hash(random.choice([0.1, 7.25])) * random.randrange(3) + random.randrange(-2**62, 2**62) for _ in range(random.randrange(12))] for _ in range(20)]
out["tuples"] = [[[str(hash(v)) for v in g], str(hash(tuple(g))), str(hash(frozenset(g)))] for g in groups]
out["random"] = []
for seed in (0, 1, -5, 42, 2**32, 2**64 + 7, 10**400):
    r = random.Random(seed)
    out["random"].append([str(seed), [r.random().hex() for _ in range(3)], [str(r.getrandbits(k)) for k in (1, 5, 31, 32, 33, 40, 53, 54, 64, 65, 200)], [r.random() and 0 for _ in range(400)][0], r.random().hex(), sum(r.getstate()[1]), r.getstate()[1][-1]])
Path(__file__).with_name("hashes.json").write_text("{\n" + ",\n".join(f"{json.dumps(k)}: {json.dumps(v, separators=(',', ':'))}" for k, v in out.items()) + "\n}\n")
