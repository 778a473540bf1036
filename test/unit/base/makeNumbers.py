"""Writes numbers.json beside itself: what CPython makes of numbers as text. Run it under CPython 3.14."""
import json, math, os, random, struct
from pathlib import Path

random.seed(5)

def any_double():
    while True:
        x = struct.unpack("<d", random.randbytes(8))[0]
        if math.isfinite(x):
            return x

def tricky():
    return random.choice([
        any_double, lambda: random.uniform(-1000, 1000), lambda: float(random.randrange(-10**6, 10**6)) / 8,
        lambda: random.randrange(1, 2000) / 2 ** random.randrange(0, 12), lambda: float(random.randrange(10**18)),
        lambda: random.choice([0.0, -0.0, 5e-324, 1.7976931348623157e308, 1e16, 9999999999999998.0, 1e22, 1e23, 1e-4, 1e-5, 9.5, 99.5, 0.5, 2.5, 5e22, 25.0, 1250.0]),
        lambda: float(random.randrange(1, 100)) * 10.0 ** random.randrange(-20, 25),
    ])()

def hexed(x):
    return "nan" if x != x else x.hex()

def attempt(f, *a):
    try:
        return f(*a)
    except Exception as e:
        return type(e).__name__

doubles = [tricky() for _ in range(250)]
out = {"repr": [[x.hex(), repr(x)] for x in doubles]}
out["format"] = []
for _ in range(500):
    x, code = tricky(), random.choice("eEfFgG")
    precision = random.choice([0, 0, 1, 1, 2, 3, 6, 10, 17, 20, 40])
    alternate = random.random() < .25
    spec = ("#" if alternate else "") + f".{precision}{code}"
    if precision > 100 and abs(x) > 1e100: continue
    out["format"].append([x.hex(), code, precision, alternate, format(x, spec)])
out["format"] += [[x.hex(), c, p, False, format(x, f".{p}{c}")] for x, c, p in
    [(0.1, "f", 120), (0.1, "e", 150), (5e-324, "f", 1100), (5e-324, "g", 1000), (2.5, "g", 130), (1e300, "f", 0), (1e300, "e", 310), (9.5, "e", 0), (1e22, "f", 2)]]
out["formatNone"] = [[x.hex(), p, format(x, f".{p}")] for x in doubles[:80] for p in (1, 3, 16)]
out["formatZ"] = [[x.hex(), format(x, "z.1f")] for x in (-0.01, -0.0, -0.06, 0.01, -3.0)]
out["round"] = [[x.hex(), n, hexed(r) if isinstance(r := attempt(round, x, n), float) else r]
                for x in doubles for n in random.sample([0, 1, 2, 3, 5, 10, 16, 22, 100, 320, 400, -1, -2, -3, -10, -308, -400], 3)]
out["round"] += [[x.hex(), n, hexed(round(x, n))] for x in (0.5, 1.5, 2.5, 2.675, 1.005, 25.0, 35.0, 1e15 + .5) for n in (0, 1, 2, -1)]
out["roundWhole"] = [[x.hex(), str(round(x))] for x in doubles if abs(x) < 1e20]
out["parse"] = [[s, hexed(r) if isinstance(r := attempt(float, s), float) else None] for s in
    ["1", " 1.5\n", "1_0.0_1e1_0", "1__0", "_1", "1_", "1._5", "1_.5", ".5", "5.", ".", "", "e5", "1e", "1e+5", "+inf", "-Infinity", "nan", "-nAn",
     "infin", "in_f", "n_an", "0x10", "1e400", "-1e-400", "2.2250738585072011e-308", "1" * 400, "1 2", "+-1", "++1", "- 1", "\x0b1\x0c", "1d5", "infinityx",
     "9007199254740993", "9007199254740992.99999999999999999999999", "1" + "0" * 800 + "1e-700", "179769313486231580793e289", "4.9e-324", "2e-324"]]
out["hex"] = [[x.hex(), (x).hex(), str(x.as_integer_ratio()[0]), str(x.as_integer_ratio()[1])] for x in doubles[:100]]
out["fromhex"] = [[s, hexed(r) if isinstance(r := attempt(float.fromhex, s), float) else r] for s in
    ["0x1p0", "1.8", "-0x.8p1", "0x", "", "p1", ".", "0x.p1", "1p", "1p+", "0x1p1024", "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7fp1023", "0x1p-1074", "0x1p-1075",
     "0x1.8p-1075", "0x1.0000000000001p-1075", "0x3p-1076", "inf", " -Infinity ", "nan", "0x1p99999999999999999999", "0x0p99999999999999999999", "0x1p-99999999999999999999",
     "1.00000000000008", "1.00000000000018", "1.000000000000080001", "0X1P3", "1 p3", "0x1_0", "+0x1", "-0", "deadbeef.cafe", "0x1.p3", "0xg"]]
ints = [0, 1, -1, 255, 2**31, 2**53 - 1, 2**53, 2**53 + 1, -2**53, 2**64, -2**63, 10**30, -10**40] + [random.randrange(-2**k, 2**k) for k in (20, 60, 100, 200, 500) for _ in range(6)]
out["ints"] = [[str(a), a.bit_length(), a.bit_count(), hex(a), oct(a), bin(a)] for a in ints]
out["isqrt"] = [[str(abs(a)), str(math.isqrt(abs(a)))] for a in ints + [2**106, 2**106 - 1, (10**25)**2, (10**25)**2 - 1, (2**26 + 1)**2 - 1, 67108865**2, 94906265**2, 94906266**2-1]]
out["divmod"] = [[str(a), str(b), str(a // b), str(a % b), (a / b).hex(), str(math.gcd(a, b))] for a in ints for b in random.sample(ints, 6) if b]
big = [(10**400, 10**93), (10**400, 10**91), (1, 10**320), (3, 2**1075), (1, 2**1075), (5, 2**1076), (-7 * 10**330, 10**330), (2**1024 - 2**970, 1), (2**1024-2**970-1, 1), (3*2**1100+1, 2**1101)]
out["divide"] = [[str(a), str(b), attempt(lambda: (a / b).hex())] for a, b in big]
out["toDouble"] = [[str(a), attempt(lambda: float(a).hex())] for a in ints + [2**1024, 2**1024 - 2**970, 2**1024 - 2**970 - 1, 2**54 + 3, 2**54 + 2]]
out["powmod"] = [[str(a), str(b), str(m), str(pow(a, b, m))] for a, b, m in
    [(3, 100, 7), (-6, 5, 3), (-6, 5, -3), (-3, 101, 7), (3, 101, -7), (2, 10**30, 10**9 + 7), (5, 0, 1), (5, 0, -1), (0, 0, 5), (2, 9007199254740991, 94906263), (123456789, 987654321, 94906265), (7, 2**200 + 12345, 10**50 + 151), (-7, 2**200 + 12345, -10**50 - 151)]]
out["inverse"] = [[str(a), str(m), str(r) if isinstance(r := attempt(pow, a, -1, m), int) else None] for a, m in [(3, 7), (-3, 7), (3, -7), (2, 4), (1, 1), (0, 1), (0, 5), (12345678901234567890, 10**40 + 7), (5, 2**64)]]
out["shift"] = [[str(a), n, str(a << n), str(a >> n)] for a in ints for n in random.sample([0, 1, 5, 31, 52, 53, 54, 64, 200], 3)]
out["power"] = [[str(a), n, str(a ** n)] for a in (0, 1, -1, 2, -2, 3, 10, 255, 94906265, 94906266, -94906266, 2**60) for n in (0, 1, 2, 3, 7, 15, 52, 53, 54, 70)]
out["compare"] = [[str(a), x.hex(), (a > x) - (a < x)] for a in ints for x in random.sample([float(b) for b in ints], 4) + [.5]]
out["int"] = [[s, b, str(r) if isinstance(r := attempt(int, s, b), int) else None] for s, b in
    [("0", 10), ("-0", 10), (" 12 ", 10), ("1_000", 10), ("1__0", 10), ("_1", 10), ("1_", 10), ("0x_1f", 16), ("0x_1f", 0), ("0x__1f", 0), ("0x1f", 10), ("1f", 16), ("0b11", 16), ("0b11", 2), ("0o17", 8),
     ("0o17", 0), ("017", 0), ("000", 0), ("0_0", 0), ("0_1", 0), ("00_00", 0), ("017", 10), ("z", 36), ("Zz", 36), ("z", 35), ("0b", 2), ("0b", 0), ("0x", 16), ("", 10), ("+", 10), ("-5", 0), ("- 5", 10), ("+-5", 10),
     ("12345678901234567890", 10), ("-123456789012345678901234567890", 10), ("9007199254740993", 10), ("fedcba9876543210fedcba", 16), ("zyxwvutsrqponmlkjihgfedcba9876543210", 36), ("21012101210" * 9, 3), ("7" * 50, 8), ("1" * 77, 2),
     ("8", 8), ("2", 2), ("9" * 20, 0), ("\t5\v", 10), ("5 5", 10), ("0X1F", 0), ("0B1", 0), ("0O7", 0), ("0b2", 0), ("0xg", 16), ("0_7", 8), ("b1", 16), ("0b1", 12)]]
out["bytes"] = [[str(a), n, e, s, r.hex() if isinstance(r := attempt(lambda: a.to_bytes(n, e, signed=s)), bytes) else None]
    for a in ints + [127, 128, -128, -129, 32767, -32768, 65535, 65536] for n in (0, 1, 2, 8, 9, 30) for e, s in [random.choice([("little", True), ("big", True), ("little", False), ("big", False)])]]
path = Path(__file__).with_name("numbers.json")
path.write_text("{\n" + ",\n".join(f"{json.dumps(k)}: {json.dumps(v, separators=(',', ':'))}" for k, v in out.items()) + "\n}\n")
