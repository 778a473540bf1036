# While the interpreter ends no other thread runs any more: joining and starting threads fail instead of hanging.
import gc
import threading
import time


def forever():
    while True:
        time.sleep(0.001)


class Late:
    def __init__(self):
        self.myself = self
        self.thread = threading.Thread(target=forever, daemon=True)
        self.thread.start()

    def __del__(self):
        for act in (self.thread.join, threading.Thread(target=print).start):
            try:
                act()
            except PythonFinalizationError as e:
                print(type(e).__name__, e)


gc.disable()
Late()
