# A thread forks: in the child it is the main thread, the others have ended, and its own end ends the process.
import os
import sys
import threading
import warnings

warnings.simplefilter("ignore")
main = threading.current_thread()
other_may_end = threading.Event()
other = threading.Thread(target=other_may_end.wait)
other.start()


def joining():
    main.join()
    other.join()
    print("joined", main.is_alive(), other.is_alive(), flush=True)


def child():
    print("alone", threading.current_thread() is threading.main_thread(), len(sys._current_frames()), flush=True)
    print("native id is the process id", threading.get_native_id() == os.getpid(), flush=True)
    t = threading.Thread(target=joining)
    t.start()
    t.join()


def worker():
    pid = os.fork()
    if pid == 0:
        child()
    else:
        print("status", os.waitpid(pid, 0)[1])
        other_may_end.set()


threading.Thread(target=worker, name="worker").start()
