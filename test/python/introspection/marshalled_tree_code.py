import ast, marshal
src='''
import sys
def f(a, b=2):
    "doc"
    x = [a, b, 1.5, 1e400, -0.0, 10**3, 12345678901234567890123, b"ab\\xff", "\\ud800x", 3j, (1, 2, "x"), ...]
    yield x
    return f"{a!r:>{b}}"
def g():
    r = yield from f(1)
    print(r)
print([*g()])
def bad():
    raise ValueError("x")
'''
t=ast.parse(src)
c=compile(t,"<tree>","exec")
d=marshal.dumps(c)
c2=marshal.loads(d)
n={}
exec(c2,n)
try:
    n['bad']()
except ValueError as e:
    print(e.__traceback__.tb_next.tb_lineno)
print(c2.co_filename)
e = marshal.loads(marshal.dumps(compile(ast.parse("(yield_ := 3) + 4j", mode="eval"), "e", "eval")))
print(eval(e))
import sys
def locs():
    loc = marshal.loads(marshal.dumps(compile(ast.parse("import sys\nx=5\nprint(sorted(k for k in sys._getframe().f_locals))"),'q','exec')))
    exec(loc, {}, {'ab':1})
locs()
print(marshal.loads(marshal.dumps(c2)) is not None)
