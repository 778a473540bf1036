# Replaced streams: sys.stdout is the first one again when the modules end.
import io
import sys


class X:
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n, flush=True)


class Stream(io.StringIO):
    def __del__(self):
        print('stream', sys.stdout is sys.__stdout__, flush=True)


stream = Stream()
x = X('x')
sys.stdout = stream
print('lost')
sys.stdout = Stream()
sys.ps1 = X('ps1')
sys.argv.append(X('argv'))
sys.last_value = X('last value')
