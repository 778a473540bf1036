import sys
def f(n):
    return 0 if n==0 else 1+f(n-1)
print(f(900))
def g(): g()
try: g()
except RecursionError as e: 
    t=e.__traceback__; n=0
    while t.tb_next: t=t.tb_next; n+=1
    print(e, n)
sys.setrecursionlimit(200000)
print(f(150000))
def gen(n):
    if n: yield from gen(n-1)
    yield n
print(sum(gen(900)))
sys.setrecursionlimit(1000)
try: print(sum(gen(1500)))
except RecursionError as e: print('RE',e)
class A:
    def __getattr__(self,n): return getattr(self,n+'x')
try: A().foo
except RecursionError as e: print('RE',e)
class B:
    def __repr__(self): return repr(self)
try: repr(B())
except RecursionError as e: print('RE',e)
class C:
    def __lt__(s,o): return sorted([C(),C()])
try: C()<C()
except RecursionError as e: print('RE',e)
def h():
    try: h()
    finally: pass
try: h()
except RecursionError as e: print(e, e.__context__)
try: f(1005)
except RecursionError as e: print('x')
print(f(980))
def lim():
    try: return lim()+1
    except RecursionError: return 1
print(lim())
