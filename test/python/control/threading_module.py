import threading, time, sys
print('imported')
res=[]
go=threading.Event()
def w(n):
    go.wait(); time.sleep(0.05*n); res.append(n)
ts=[threading.Thread(target=w,args=(i,),name='T%d'%i) for i in range(5)]
for t in ts: t.start()
print(threading.active_count()); go.set()
for t in ts: t.join()
print(res, threading.active_count())
c=threading.Condition()
q=[]
def prod():
    for i in range(3):
        with c: q.append(i); c.notify()
        time.sleep(0.001)
def cons():
    got=[]
    while len(got)<3:
        with c:
            while not q: c.wait()
            got.append(q.pop(0))
    print('got',got)
a=threading.Thread(target=cons); b=threading.Thread(target=prod); a.start(); b.start(); a.join(); b.join()
e=threading.Event()
print(e.wait(0.01)); threading.Timer(0.01,e.set).start(); print(e.wait(1))
s=threading.Semaphore(2); print(s.acquire(), s.acquire(), s.acquire(blocking=False))
bar=threading.Barrier(3)
out=[]
def bb(): out.append(bar.wait())
ts=[threading.Thread(target=bb) for _ in range(3)]
[t.start() for t in ts]; [t.join() for t in ts]
print(sorted(out))
loc=threading.local(); loc.v=1
def l2(): print(hasattr(loc,'v'))
t=threading.Thread(target=l2); t.start(); t.join()
def bad(): raise ValueError('in thread')
threading.excepthook=lambda a: print('hook',a.exc_type.__name__,a.exc_value,a.thread.name)
t=threading.Thread(target=bad,name='bad'); t.start(); t.join()
cnt=0; L=threading.Lock()
def inc():
    global cnt
    for i in range(20000):
        with L: cnt+=1
ts=[threading.Thread(target=inc) for _ in range(4)]
t0=time.time()
[t.start() for t in ts]; [t.join() for t in ts]
print(cnt)
def dm():
    while True: time.sleep(1)
threading.Thread(target=dm,daemon=True).start()
def late(): time.sleep(0.05); print('late done')
threading.Thread(target=late).start()
print(threading.current_thread() is threading.main_thread(), threading.main_thread().name)
