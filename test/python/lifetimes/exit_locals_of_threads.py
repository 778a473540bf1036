# What threads left in a threading.local.
import threading


class X:
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n, flush=True)


local = threading.local()
local.x = X('main')


def work(n):
    local.x = X(n)
    print('thread', n, flush=True)


for n in (1, 2):
    t = threading.Thread(target=work, args=(n,))
    t.start()
    t.join()
print('end of program', flush=True)
