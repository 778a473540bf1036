"""Writes numberCases.json: formats and operators on numbers as CPython 3.14 computes them.

Run with CPython 3.14:  python makeNumberCases.py > numberCases.json
A number is text: an int, a float with a point, an exponent or a name, or two floats with a comma for a complex.
"""
import json
import operator
import random

random.seed(314)
INTS = ["0", "1", "-1", "2", "-7", "10", "255", "-256", "2147483648", "9007199254740991", "9007199254740992", "-9007199254740993",
        "18446744073709551615", "100000000000000000000", "-2503155504993241601315571986085849"]
FLOATS = ["0.0", "-0.0", "1.0", "-1.5", "0.5", "2.5", "3.5", "1e16", "-1e300", "1e-300", "5e-324", "inf", "-inf", "nan", "123.456", "9.995"]
COMPLEX = ["0.0,1.0", "1.0,2.0", "-0.0,-1.0", "inf,1.0", "nan,2.0", "-inf,nan", "3.0,-4.0", "0.0,0.0", "1e200,1e200"]
SYMBOLS = ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "divmod", "lshift", "rshift", "and_", "or_", "xor", "eq", "lt", "ge"]


def value(text):
    if "," in text:
        return complex(*map(float, text.split(",")))
    return int(text) if text.lstrip("-").isdigit() else float(text)


def outcome(f, *args):
    try:
        return repr(f(*args))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def spec():
    r = random.random
    s = ""
    if r() < 0.4:
        s += random.choice(["", "*", "0", "x", " "]) + random.choice("<>=^")
    s += random.choice(["", "", "+", "-", " "]) + random.choice(["", "", "", "z"]) + random.choice(["", "", "#"]) + random.choice(["", "", "0"])
    s += random.choice(["", "", str(random.randrange(1, 30))]) + random.choice(["", "", ",", "_"])
    if r() < 0.4:
        s += "." + random.choice(["0", "1", "3", "6", "17", ""]) + random.choice(["", "", ",", "_"])
    return s + random.choice([""] * 4 + list("bcdeEfFgGnosxX%"))


formats = []
for _ in range(1500):
    x = random.choice(INTS + FLOATS + COMPLEX)
    s = spec()
    if s:
        formats.append([x, s, outcome(format, value(x), s)])
operators = []
for _ in range(2500):
    name = random.choice(SYMBOLS)
    a, b = (random.choice(INTS + FLOATS + FLOATS + COMPLEX) for _ in "ab")
    if name in ("lshift", "rshift"):
        b = random.choice(["0", "1", "31", "53", "64", "-1", "1.5"])
    if name == "pow" and value(b) == value(b) and abs(value(b)) > 1000 and b.lstrip("-").isdigit():
        b = "3"
    f = divmod if name == "divmod" else getattr(operator, name)
    operators.append([name, a, b, outcome(f, value(a), value(b))])
print("{")
for key, rows in (("formats", formats), ("operators", operators)):
    print(f'"{key}": [')
    print(",\n".join(json.dumps(row) for row in rows))
    print("]" + ("," if key == "formats" else ""))
print("}")
