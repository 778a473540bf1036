# Coroutines and asynchronous generators that never ended.
import warnings

warnings.simplefilter('ignore')


class X:
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n, flush=True)


async def never():
    X('never')


async def waits(x):
    local = X('local of the coroutine')
    try:
        await Once()
    finally:
        print('finally of the coroutine', flush=True)


class Once:
    def __await__(self):
        x = X('in await')
        yield


async def agen():
    x = X('in the asynchronous generator')
    try:
        yield 1
    finally:
        print('finally of the asynchronous generator', flush=True)


c = never()
w = waits(X('argument'))
w.send(None)
a = agen()
try:
    a.__anext__().send(None)
except StopIteration:
    pass
print('end of program', flush=True)
