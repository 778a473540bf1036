"""module doc"""
def f():
    """doc"""
    assert 0, "asserted"
    return __debug__
print(__doc__, f.__doc__)
try: print(f())
except AssertionError as e: print(repr(e))
