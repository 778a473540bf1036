# Threads that use a lock in busy loops all get their turns; a program ends though its daemons never do.
import queue
import threading


def drained(extra):
    """Waits for a consumer without sleeping, with some more function calls each time round."""
    q = queue.Queue()
    taken = []

    def consume():
        while (item := q.get()) is not None:
            taken.append(item)
            q.task_done()

    t = threading.Thread(target=consume)
    t.start()
    for i in range(3):
        q.put(i)

    def pause():
        pass

    while not q.empty():
        for _ in range(extra):
            pause()
    q.join()
    q.put(None)
    t.join()
    return taken


print([drained(extra) for extra in range(4)])


def forever():
    while True:
        pass


class Late:
    def __init__(self):
        self.cycle = self
        self.thread = threading.Thread(target=forever, daemon=True)
        self.thread.start()

    def __del__(self):
        try:
            self.thread.join()
        except PythonFinalizationError as e:
            print(type(e).__name__, e)


Late()
print('end')
