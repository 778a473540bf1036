import traceback
def t(f):
    try: f()
    except Exception: print('\n'.join(line for line in traceback.format_exc().splitlines() if '^' in line))
def a(): return   tuple(x.y for x in [1])
def b(): return all(x.y for x in [1])
def c(): return any(x.y for x in [1])
def d(): return tuple(x for x in 3)
def e(): return list(x.y for x in [1])
def g(): return set(x.y for x in [1])
def h():
    tuple = list
    return tuple(x.y for x in [1])
for f in (a,b,c,d,e,g,h): t(f)
