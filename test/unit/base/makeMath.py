"""Writes math.json beside itself: results of the module math. Run it under CPython 3.14 on x86-64 Linux."""
import json, math, random, struct
from pathlib import Path

random.seed(11)
def hexed(x):
    return "nan" if x != x else x.hex()
def attempt(f, *a):
    try:
        return hexed(float(f(*a)))
    except (ValueError, OverflowError) as e:
        return type(e).__name__
def bits():
    while True:
        x = struct.unpack("<d", random.randbytes(8))[0]
        if x == x: return x
out = {}
edge = [0.0, -0.0, 1.0, -1.0, 0.5, 2.0, 3.0, math.inf, -math.inf, math.nan, 5e-324, 1e-10, 1e22, 1e300, 0.1, 710.0, -745.0, 10.0, 100.0, 1000.0]
for n in "exp exp2 expm1 log log2 log10 log1p sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh cbrt gamma lgamma erf erfc ulp".split():
    xs = edge + [random.uniform(-1, 1) for _ in range(12)] + [random.uniform(-30, 30) for _ in range(8)] + [bits() for _ in range(4)]
    out[n] = [[hexed(x), attempt(getattr(math, n), x)] for x in xs]
pairs = [(a, b) for a in edge[:11] for b in edge[:11]] + [(random.uniform(0, 20), random.uniform(-20, 20)) for _ in range(40)] + [(bits(), bits()) for _ in range(20)] + [(bits(), random.uniform(-2, 2)) for _ in range(20)]
for n in "pow atan2 hypot remainder nextafter".split():
    out[n] = [[hexed(a), hexed(b), attempt(getattr(math, n), a, b)] for a, b in random.sample(pairs, 120)]
out["fma"] = [[*map(hexed, t), attempt(math.fma, *t)] for t in [tuple(random.choice([random.uniform(-2, 2), random.choice([1e200, 1e-200, 5e-324, -1e-160, 1.0, -3.0, 0.0, -0.0, 1 + 2**-52, 2.0**-53])]) for _ in range(3)) for _ in range(80)]]
lists = [[random.choice([bits() / 1e3, random.uniform(-1, 1), 1e16, -1e16, 1e-300, .1, 2.0**53, 1.0]) for _ in range(random.randrange(9))] for _ in range(40)] + [[math.inf, 1.0], [math.inf, -math.inf], [1e308, 1e308, -1e308], [.1] * 10, [1.0, 1e100, 1.0, -1e100]]
out["fsum"] = [[list(map(hexed, l)), attempt(math.fsum, l)] for l in lists]
out["norm"] = [[list(map(hexed, l)), attempt(lambda: math.hypot(*l))] for l in lists]
out["sumprod"] = [[list(map(hexed, l)), list(map(hexed, m)), attempt(math.sumprod, l, m)] for l in lists[:40] for m in [[random.choice([random.uniform(-3, 3), 1.0, -1.0, 1e10]) for _ in l]]]
out["steps"] = [[hexed(a), hexed(b), n, hexed(math.nextafter(a, b, steps=n))] for a, b, n in [(0.0, 1.0, 5), (-5e-324, 1.0, 1), (-5e-324, 1.0, 3), (5e-324, -1.0, 1), (5e-324, -1.0, 2), (1.0, 1.0000000000000004, 9), (1.0, 0.0, 1000), (-1.0, 1.0, 2**40), (1.0, math.inf, 0)]]
out["comb"] = [[n, k, str(math.comb(n, k)), str(math.perm(n, k))] for n, k in [(0, 0), (5, 2), (5, 7), (52, 5), (60, 30), (62, 31), (100, 3), (100, 50), (1000, 20), (300, 150), (10**6, 2), (10**15, 3), (67, 33)]]
out["factorial"] = [[n, str(math.factorial(n))] for n in (0, 1, 2, 5, 18, 19, 20, 25, 100, 300)]
Path(__file__).with_name("math.json").write_text("{\n" + ",\n".join(f"{json.dumps(k)}: {json.dumps(v, separators=(',', ':'))}" for k, v in out.items()) + "\n}\n")
