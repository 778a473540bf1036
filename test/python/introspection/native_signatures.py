# Signatures of builtin functions: those that CPython can tell, and those that it cannot.
import inspect
import operator
import math

for f in (operator.call, abs, print, input, max, min, dir, vars, iter, next, getattr, math.log, len, sorted):
    try:
        print(f.__name__, inspect.signature(f))
    except ValueError as e:
        print(e)

for args in ((), (dict,), (print, 1, 2)):
    try:
        print(operator.call(*args))
    except TypeError as e:
        print(e)
