import traceback, sys
code = compile('\n\nraise ValueError(1)', 'f.html', 'exec')
c2 = code.replace(co_name='block "x"')
print(c2.co_name, c2.co_qualname)
def tb(f):
    try: f()
    except Exception as e:
        t = e.__traceback__
        while t:
            print(t.tb_frame.f_code.co_name, t.tb_frame.f_code.co_qualname, t.tb_lineno, t.tb_frame.f_code.co_filename.rpartition('/')[2])
            t = t.tb_next
tb(lambda: exec(c2, {}))
tb(lambda: exec(c2, {}, {'a': 1}))
def f():
    raise ValueError
f.__code__ = f.__code__.replace(co_name='other', co_filename='ff', co_qualname='q.other', co_firstlineno=100)
tb(f)
import types
g = types.FunctionType(f.__code__.replace(co_name='g2'), {'ValueError': ValueError})
tb(g)
def cur():
    return sys._getframe().f_code.co_name, [f.name for f in traceback.extract_stack()][-2:]
cur.__code__ = cur.__code__.replace(co_name='cu')
print(cur())
exec(compile('def h():\n  import sys\n  print(sys._getframe(0).f_code.co_name, sys._getframe(1).f_code.co_name)\nh()','x','exec').replace(co_name='modname'))
