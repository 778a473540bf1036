"""Threads, joined at once or at a later step; events make their order certain."""
import contextvars
import threading

import population

VARIABLE = contextvars.ContextVar('variable')
LOCAL = threading.local()


def thread(world):
    def run(node, other):
        mine = world.node()
        other = None
        print(population.now, 'thread', node.number)

    t = threading.Thread(target=run, args=(world.node(),), kwargs={'other': world.node()})
    t.start()
    t.join()
    if world.draw(4) == 0:
        world.put(t)


def thread_local(world):
    def run():
        LOCAL.held = world.node()
        LOCAL.other = [world.node()]
        print(population.now, 'local')

    t = threading.Thread(target=run)
    t.start()
    t.join()


def thread_exchange(world):
    go, done = threading.Event(), threading.Event()
    box = []

    def run():
        held = world.node()
        box.append(world.node())
        done.set()
        go.wait()
        held = None
        box.clear()

    t = threading.Thread(target=run)
    t.start()
    done.wait()
    world.put(box[0])
    go.set()
    t.join()


def thread_with_generator(world):
    def make():
        held = world.node()
        yield held
        yield world.node()

    g = make()
    next(g)

    def run():
        world.put(next(g))

    t = threading.Thread(target=run)
    t.start()
    t.join()


def context(world):
    c = contextvars.copy_context()
    c.run(VARIABLE.set, world.node())
    if world.draw(3) == 0:
        world.put(c)
    world.put(c[VARIABLE])
