# `_multiprocessing.SemLock`, and the pools and locks that stand on it.
import concurrent.futures
import multiprocessing
import multiprocessing.pool
import os
import threading
import time
from _multiprocessing import SemLock, flags, sem_unlink

prefix = f'/piton-{os.getpid()}-'


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


print(flags, SemLock.SEM_VALUE_MAX)
attempt(SemLock, 2, 1, 1, prefix + 'a', True)
attempt(SemLock, 1, -1, 1, prefix + 'a', True)
attempt(SemLock, 1, 1, 1, '/a/b/c', True)
attempt(SemLock)
s = SemLock(1, 1, 2, prefix + 'a', True)
print(s.kind, s.maxvalue, s.name, type(s.handle))
print(s.acquire(), s.acquire(False), s.acquire(True, 0.01), s.acquire(True, -5), s._count(), s._is_mine(), s._is_zero(), s._get_value())
print(s.release(), s.release(), s._count())
attempt(s.release)
attempt(s.acquire, timeout='a')
r = SemLock(0, 1, 1, prefix + 'b', True)
attempt(r.release)
print(r.acquire(), r.acquire(), r._count(), r._is_mine(), r.release(), r.release(), r._is_mine())
r.acquire()
thread = threading.Thread(target=lambda: attempt(r.release))
thread.start()
thread.join()
print(r._get_value(), r._is_zero(), r.__enter__(), r._count(), r.__exit__(), r._count(), r._after_fork(), r._count())
n = SemLock(1, 1, 1, prefix + 'c', False)
print(n.name == prefix + 'c')
attempt(SemLock, 1, 1, 1, prefix + 'c', False)
again = SemLock._rebuild(0, 1, 1, n.name)
same = SemLock._rebuild(n.handle, 1, 1, None)
print(again._get_value(), again.acquire(), n._get_value(), same._is_zero(), n.release(), same._get_value(), same.name)
del same
sem_unlink(n.name)
attempt(sem_unlink, n.name)
attempt(SemLock._rebuild, 0, 1, 1, n.name)

# A thread that waits lets the others run.
lock = SemLock(1, 0, 1, prefix + 'd', True)
order = []


def waiter():
    lock.acquire()
    order.append('acquired')


thread = threading.Thread(target=waiter)
thread.start()
time.sleep(0.02)
order.append('released')
lock.release()
thread.join()
print(order)

# Processes that share one.
lock = SemLock(1, 0, 1, prefix + 'e', True)
child = os.fork()
if child == 0:
    time.sleep(0.02)
    lock.release()
    os._exit(7)
print(lock.acquire(), os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))

with multiprocessing.pool.ThreadPool(3) as pool:
    print(pool.map(lambda n: n * n, range(10)), pool.apply(divmod, (17, 5)), list(pool.imap(str, range(3))))
    attempt(pool.apply, divmod, (1, 0))
with concurrent.futures.ThreadPoolExecutor(3) as executor:
    print(list(executor.map(lambda n: n + 1, range(5))))
context = multiprocessing.get_context('fork')
with context.Semaphore(2) as _, context.RLock() as _, context.Lock() as taken:
    print(taken)
event = context.Event()
threading.Timer(0.01, event.set).start()
print(event.wait(5), event.is_set())
