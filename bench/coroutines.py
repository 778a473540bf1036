# Coroutines: chains of await, asyncio's tasks, asynchronous generators. Each part prints nanoseconds a unit.
import asyncio
import time
import types


@types.coroutine
def pause():
    yield


async def down(depth):
    if depth == 0:
        return 1
    return await down(depth - 1)


def drive(c):
    steps = 0
    while True:
        try:
            c.send(None)
        except StopIteration as e:
            return e.value + steps
        steps += 1


async def awaits(n):
    total = 0
    for i in range(n):
        total += await down(10)
    return total


def chain(n):
    return drive(awaits(n // 10))


async def down_pausing(depth, times):
    if depth == 0:
        for i in range(times):
            await pause()
        return times
    return await down_pausing(depth - 1, times)


def chain_pausing(n):
    return drive(down_pausing(10, n))


async def ping(n):
    for i in range(n):
        await asyncio.sleep(0)
    return n


async def ping_pong(n):
    return sum(await asyncio.gather(ping(n), ping(n)))


def sleeps(n):
    return asyncio.run(ping_pong(n // 20))


async def small(i):
    await asyncio.sleep(0)
    return i


async def gathered(n):
    return sum(await asyncio.gather(*[small(i) for i in range(n)]))


def gather(n):
    return asyncio.run(gathered(n // 20))


async def counting(n):
    for i in range(n):
        yield i


async def consume(n):
    total = 0
    async for i in counting(n):
        total += i
    return total


def asynchronous_for(n):
    return drive(consume(n))


class Lock:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        return False


async def locked(n):
    lock = Lock()
    for i in range(n):
        async with lock:
            pass
    return n


def asynchronous_with(n):
    return drive(locked(n))


PARTS = (chain, chain_pausing, sleeps, gather, asynchronous_for, asynchronous_with)
N = 200000
start = time.perf_counter()
results = []
for part in PARTS:
    before = time.perf_counter()
    results.append(part(N))
    print(part.__name__, round((time.perf_counter() - before) / N * 1e9))
elapsed = time.perf_counter() - start
print('checksum', results)
print('elapsed', elapsed)
