# The context of what is thrown into a generator is what its body handles, not what the caller does.
def show(e):
    r=[]
    while e is not None and len(r)<8: r.append(e.args[0] if e.args else type(e).__name__); e=e.__context__
    return r
def plain():
    yield 1
    yield 2
def tries(exc):
    try: yield
    except Exception as e:
        print(' in', show(e)); yield
    raise exc
def deleg(g): yield from g
for started in (0,1):
  for make in (plain, lambda: tries(Exception(9)), lambda: deleg(plain()), lambda: deleg(tries(Exception(9)))):
    for how in (lambda: Exception(1), lambda: ValueError):
        a=make()
        if started: next(a)
        try:
            try: raise Exception(0)
            except Exception as z:
                a.throw(how())
        except Exception as e: print(started, show(e))
async def co():
    await aw()
class aw:
    def __await__(self): yield 1
a=co(); a.send(None)
try:
    try: raise Exception(0)
    except Exception as z: a.throw(Exception(1))
except Exception as e: print(show(e))
def fin():
    try: yield
    finally: raise Exception('f')
for inside in (0,1):
    a=fin(); next(a)
    try:
        if inside:
            try: raise Exception(0)
            except Exception: a.close()
        else: a.close()
    except Exception as e: print('close', show(e))
def handling():
    try: raise Exception('h')
    except Exception: yield 1
a=handling(); next(a)
try:
    try: raise Exception(0)
    except Exception as z: a.throw(Exception(1))
except Exception as e: print('handling', show(e))
