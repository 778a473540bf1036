# Text beyond what the engine can hold is a MemoryError, wherever it is put together.
# `sys.maxsize` characters are too many for anybody.
import sys

n = sys.maxsize // 2


def refused(f):
    try:
        f()
    except (MemoryError, OverflowError) as e:
        print(type(e).__name__, e)
    else:
        print("made")


refused(lambda: "a" * sys.maxsize)
refused(lambda: "a".ljust(sys.maxsize))
refused(lambda: b"a" * sys.maxsize)
refused(lambda: [0] * sys.maxsize)
refused(lambda: (0,) * sys.maxsize)
refused(lambda: f"{'a':>{n}}")
refused(lambda: "%*s" % (n, "a"))
refused(lambda: bytes(n))
refused(lambda: bytearray(n))
