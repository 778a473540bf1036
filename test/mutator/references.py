"""Weak references, proxies, weak containers, finalizers."""
import copy
import weakref

import population
from population import NODES

VALUES = weakref.WeakValueDictionary()
KEYS = weakref.WeakKeyDictionary()
MEMBERS = weakref.WeakSet()


def reference(world):
    i = world.find(NODES)
    if i is not None:
        world.put(weakref.ref(world.places[i]))


def reference_with_callback(world):
    i = world.find(NODES)
    if i is not None:
        world.put(weakref.ref(world.places[i], world.gone))


def several_callbacks(world):
    node = world.node()

    def first(_):
        print(population.now, 'first')

    def second(_):
        print(population.now, 'second')
        world.put(None)

    node.left = [weakref.ref(node, first)]
    world.put([weakref.ref(node, second), weakref.ref(node, first), weakref.ref(node)])
    if world.draw(2):
        world.put(node)


def callback_in_ring(world):
    a, b = world.node(), world.node()
    a.left, b.left = b, a
    if world.draw(2):
        a.right = weakref.ref(b, world.gone)
    else:
        world.put(weakref.ref(b, world.gone))


def follow(world):
    i = world.find(weakref.ref)
    if i is not None:
        world.put(world.places[i]())


def proxy(world):
    i = world.find(NODES)
    if i is not None:
        p = weakref.proxy(world.places[i], world.gone)
        p.left = world.node()
        world.places[i] = None
        try:
            p.number
        except ReferenceError:
            print(population.now, 'dead proxy')


def weak_method(world):
    i = world.find(NODES)
    if i is not None:
        m = weakref.WeakMethod(world.places[i].method, world.gone)
        if world.draw(2):
            world.places[i] = None
        world.put(m())
        world.put(m)


def weak_value(world):
    i = world.find(population.Plain)
    if i is not None:
        VALUES[world.draw(10)] = world.places[i]


def weak_key(world):
    i = world.find((population.Compared, population.Slotted))
    if i is not None:
        KEYS[world.places[i]] = world.node()


def weak_member(world):
    i = world.find(NODES)
    if i is not None:
        MEMBERS.add(world.places[i])
        if world.draw(2):
            print(population.now, 'members', len(MEMBERS), len(VALUES), len(KEYS))


def look_up(world):
    world.put(VALUES.get(world.draw(10)))
    i = world.find(population.Compared)
    if i is not None:
        world.put(KEYS.get(world.places[i]))


def walk(world):
    print(population.now, 'values', [node.number for node in VALUES.values()])


def finalizer(world):
    i = world.find(NODES)
    if i is not None:
        number = world.places[i].number
        f = weakref.finalize(world.places[i], print, 'finalize', number)
        f.atexit = False
        if world.draw(5) == 0:
            f.detach()
        if world.draw(5) == 0:
            f()


def copied(world):
    i = world.find((list, dict))
    if i is not None and type(world.places[i]) in (list, dict):
        world.put(copy.copy(world.places[i]))
