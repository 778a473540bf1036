"""Values that no memory holds: each is refused at once, and the interpreter goes on."""
import sys, time

PROGRAMS = [
    '1 << 10**11',
    '1 << 10**30',
    'bytes(2 * 1024**4)',
    'bytearray(2**50)',
    '"x" * 2**40',
    '"xy" * 2**62',
    '"ab" * 2**63',
    '[0] * 2**40',
    '[0] * 2**62',
    '(1,) * 2**61',
    'b"x" * 2**45',
    'bytes(2**63)',
    '[0] * 2**63',
    'list(range(10**12))',
    'range(10**30)[5]',
    'len(range(10**30))',
    'range(10**30)[10**29]',
    '"a".ljust(2**45)',
    '"a".center(2**62)',
    '"%2000000000000d" % 1',
    'f"{1:2000000000000}"',
    '"\\t".expandtabs(2**50)',
    '"a".zfill(2**46)',
    '"a".replace("", "b" * 10**6)[0]',
    '("a" * 10**6).replace("a", "b" * 10**7)',
    '"".join(["a" * 10**8] * 10**6)',
    'int("9" * 5000)',
    'str(10**5000)',
    'bytes(-1)',
    '[].__mul__(2**70)',
    'memoryview(b"a" * 2**44)',
    '1 >> 10**30',
    'import math; math.factorial(10**20)',
    'import math; math.comb(10**30, 10**29)',
    'bytearray().extend(iter(int, 1)) if 0 else bytearray(2**62)',
    'import array; array.array("d", [0.0]) * 2**50',
    'int.from_bytes(b"a", "big").to_bytes(2**50, "big")',
    'hash(10**10000) and "x".__mul__(-2**70)',
    'import itertools; list(itertools.product(range(10**9), repeat=10**9))',
    'import os; os.urandom(2**45)',
    'open("/dev/zero", "rb").read(2**45)',
    'import struct; struct.pack("99999999999s", b"")',
    'import random; random.randbytes(2**45)',
    'range(10**30).count(5), 10**29 in range(10**30), range(0, 10**30, 7)[-1]',
]

for program in PROGRAMS:
    start = time.process_time()
    scope = {}
    try:
        lines = program.split("; ")
        exec("; ".join(lines[:-1]), scope)
        shown = repr(eval(lines[-1], scope))[:60]
    except BaseException as e:
        shown = f"{type(e).__name__} {e}"
    print(program, "->", shown, "SLOW" if time.process_time() - start > 5 else "")
