# Handlers of signals run in the main thread, whatever it waits for; they may wait in their turn.
import signal, threading, time, queue

def handler(n, frame):
    here = threading.current_thread() is threading.main_thread()
    lock = threading.Lock()
    with lock:
        lock.acquire(timeout=0.02)
    time.sleep(0.02)
    print("handler", here, flush=True)
    stop.append(1)

signal.signal(signal.SIGALRM, handler)

def busy():
    while not stop:
        pass
    return threading.current_thread() is not threading.main_thread()

def start(f, *args):
    t = threading.Thread(target=f, args=args)
    t.start()
    signal.setitimer(signal.ITIMER_REAL, 0.1)
    return t

stop = []
t = start(busy)
t.join()
print("joined", len(stop))

stop = []
q = queue.Queue()
t = start(lambda: (busy(), q.put(busy())))
print("got", q.get())
t.join()

stop = []
lock = threading.Lock()
lock.acquire()
t = start(lambda: (busy(), lock.release()))
lock.acquire()
print("acquired")
t.join()

# The main thread is in the middle of a native that calls back.
stop = []
t = start(busy)
print(sorted([1], key=lambda x: t.join()), len(stop))

# Its wait ends while the handler still runs.
stop = []
event = threading.Event()
def slow(n, frame):
    event.set()
    time.sleep(0.05)
    print("slow handler")
signal.signal(signal.SIGALRM, slow)
t = start(time.sleep, 0.12)
event.wait()
print("event")
t.join()

def raising(n, frame):
    time.sleep(0.02)
    raise ZeroDivisionError("in the handler")
signal.signal(signal.SIGALRM, raising)
stop = []
t = start(busy)
try:
    t.join()
except ZeroDivisionError as e:
    print("raised", e)
stop.append(1)
t.join()

# The handler sees what the main thread handles, not what the other thread does.
import sys
def context(n, frame):
    time.sleep(0.01)
    print("context", sys.exc_info()[0])
    stop.append(1)
signal.signal(signal.SIGALRM, context)
def fail():
    try:
        1 / 0
    except ZeroDivisionError:
        busy()
        time.sleep(0.01)
        print("thread handles", sys.exc_info()[0])
stop = []
try:
    [][1]
except IndexError:
    t = start(fail)
    t.join()
    print("main handles", sys.exc_info()[0])
