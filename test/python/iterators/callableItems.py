# Items of iter(callable, sentinel) that nobody else keeps.
class D:
    def __del__(s): print('del')
def g():
    try: yield 1
    finally: print('closed')
def src():
    L=[(g(),D()),None]
    return lambda: L.pop(0)
for x, y in iter(src(), None):
    print(list(x), type(y))
print('second')
for x in iter(src(), None):
    print(list(x[0]))
import _queue
q=_queue.SimpleQueue(); q.put((g(),D())); q.put(None)
for x, y in iter(q.get, None):
    print(list(x), type(y))
