# A write that waits for its descriptor in a native goes on although other threads never stop wanting to run.
import gc
import os
import threading

COUNT = 5
barrier = threading.Barrier(COUNT + 1)


def work():
    barrier.wait()
    while True:
        gc.collect()


for _ in range(COUNT):
    threading.Thread(target=work, daemon=True).start()
barrier.wait()
print("written when the program ends")
