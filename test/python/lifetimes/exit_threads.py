# Threads that are not daemons are waited for before the exit functions; daemons stop where they are.
import atexit
import threading
import time


class X:
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n, flush=True)


def work(n, x, previous):
    local = X(('local', n))
    go.wait()
    previous.join()
    print('thread', n, flush=True)


def daemon(x):
    local = X('local of the daemon')
    try:
        while True:
            time.sleep(0.01)
    finally:
        print('never')


top = X('top')
atexit.register(print, 'exit function', flush=True)
go = threading.Event()
before = threading.Thread()
before.start()
for n in (1, 2):
    t = threading.Thread(target=work, args=(n, X(('argument', n)), before))
    t.start()
    before = t
threading.Thread(target=daemon, args=(X('argument of the daemon'),), daemon=True).start()
del n, t
print('end of program', flush=True)
go.set()
