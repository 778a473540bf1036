import warnings
def f():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try: warnings.warn("x")
        except UserWarning: pass
f()
warnings.simplefilter("error")
try: warnings.warn("x")
except UserWarning: pass
class Ending(UserWarning):
    def __del__(self): print('end', self.args)
def g():
    try: warnings.warn(Ending('given'))
    except UserWarning as e: print('caught', e.args)
    try: warnings.warn('made', Ending)
    except UserWarning as e: print('caught', e.args)
    print('over')
g()
