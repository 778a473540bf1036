# The closest name, also where the wrong name has two letters.
import traceback


def report(f):
    try: f()
    except Exception as e: print(traceback.format_exception_only(e)[-1], end='')


report(lambda: (lambda v: v2)(10))
report(lambda: (lambda v1: v2)(10))
report(lambda: (lambda value, vale: vaule)(10, 1))
report(lambda: [].apend)
try:
    raise KeyError(1)
except* KeyError as group:
    print(repr(group), repr(group.args))
