# Copies of code objects, the line that a frame stands on after an exception left it, code of generator expressions
# called by hand, and what comprehensions outside functions show of their variables.
import types


def sample(a, b=1):
    "doc"
    x = 1000
    return a, x, b


def shown(c):
    return c.co_consts, c.co_varnames, c.co_nlocals, c.co_name


code = sample.__code__
print(shown(code))
print(shown(code.replace(co_consts=(1,), co_varnames=('p', 'q', 'r'))))
for name, value in [('co_nlocals', 9), ('co_argcount', 9), ('co_names', 'x'), ('co_code', b'\0'), ('co_stacksize', -1), ('co_what', 1)]:
    try:
        code.replace(**{name: value})
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(code == code.replace(co_name='other'), code == code.replace(co_name='sample'))


def unmatched():
    try:
        1 / 0
    except ValueError:
        pass
    except (KeyError,
            TypeError):
        pass


def final():
    try:
        1 / 0
    finally:
        x = 1
        pass


def nested():
    try:
        try:
            1 / 0
        finally:
            pass
    finally:
        pass


for f in (unmatched, final, nested):
    try:
        f()
    except ZeroDivisionError as e:
        tb = e.__traceback__.tb_next
        print(f.__name__, tb.tb_lineno - f.__code__.co_firstlineno, tb.tb_frame.f_lineno - f.__code__.co_firstlineno)

lineless = final.__code__.replace(co_linetable=b'')
print(list(lineless.co_lines()), lineless == final.__code__)
final.__code__ = lineless
try:
    final()
except ZeroDivisionError as e:
    print(e.__traceback__.tb_next.tb_lineno, e.__traceback__.tb_next.tb_frame.f_lineno)

by_hand = types.FunctionType((x for x in ()).gi_code, {})
for given in (iter([5, 6]), [1, 2], 3, None, (c for c in 'ab')):
    try:
        print(list(by_hand(given)))
    except TypeError as e:
        print(e)


class C:
    inside = [sorted(locals()) for _ in [1]]


print(C.inside, [sorted(locals()) for only in [1]], '_' in vars(C))
