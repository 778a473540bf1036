import _thread, time, sys
out=[]
lock=_thread.allocate_lock()
done=_thread.allocate_lock(); done.acquire()
cnt=[0]
def worker(n):
    for i in range(20000):
        lock.acquire()
        c=cnt[0]; cnt[0]=c+1
        lock.release()
    lock.acquire(); out.append(n); k=len(out); lock.release()
    if k==4: done.release()
for i in range(4): _thread.start_new_thread(worker,(i,))
done.acquire()
print(cnt, sorted(out))
def spin():
    x=0
    while not stop: x+=1
    print('spun', x>0)
stop=False
h=_thread.start_joinable_thread(spin)
time.sleep(0.05)
stop=True
h.join(); print(h.is_done())
print(lock.acquire(True,0.01), lock.acquire(True,0.05), lock.locked())
lock.release()
r=_thread.RLock()
with r:
    with r: print(r._recursion_count(), r._is_owned())
    def other(): print('other', r.acquire(False), r._is_owned())
    _thread.start_joinable_thread(other).join()
print(r.locked())
L=_thread._local()
L.x=1
class M(_thread._local):
    def __init__(self,a): self.a=a; print('init',a)
m=M(7); m.b=2
def loc():
    print(hasattr(L,'x'), m.a, hasattr(m,'b'), m.__dict__)
    L.x=5; print(L.x)
_thread.start_joinable_thread(loc).join()
print(L.x, m.a, m.b, L.__dict__)
def ex(): raise SystemExit
_thread.start_joinable_thread(ex).join()
h=_thread._ThreadHandle()
try: h.join()
except RuntimeError as e: print(e)
def selfjoin():
    try: hh[0].join()
    except RuntimeError as e: print(e)
hh=[]
def go():
    time.sleep(0.01); selfjoin()
hh.append(_thread.start_joinable_thread(go)); hh[0].join()
# blocking inside sort key / __del__ (nosuspend)
def bg():
    time.sleep(0.02); lk.release()
lk=_thread.allocate_lock(); lk.acquire()
_thread.start_new_thread(bg,())
class K:
    def __init__(s,v): s.v=v
    def __lt__(s,o):
        global lk
        if lk:
            lk.acquire(); lk=None; print('got in lt')
        return s.v<o.v
print([k.v for k in sorted([K(3),K(1),K(2)])])
class D:
    def __del__(s): time.sleep(0.01); print('del done')
d=D(); d=None
def gen():
    for i in range(3):
        time.sleep(0.005); yield i
res=[]
def consume(n): res.append(sum(gen())*n)
hs=[_thread.start_joinable_thread(lambda n=n: consume(n)) for n in (1,10)]
for q in hs: q.join()
print(sorted(res))
def deep(n):
    if n==0: time.sleep(0.001); return 0
    return 1+deep(n-1)
hs=[_thread.start_joinable_thread(lambda: res.append(deep(500))) for n in range(3)]
for q in hs: q.join()
print(sorted(res), _thread._count())
try: lock.acquire(timeout=-5)
except ValueError as e: print(e)
def exc():
    try: 1/0
    except ZeroDivisionError:
        time.sleep(0.01)
        print(type(sys.exception()))
h=_thread.start_joinable_thread(exc)
time.sleep(0.003); print(sys.exception()); h.join()
