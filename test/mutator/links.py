"""Objects, attributes, temporaries."""
import population
from population import NODES, PLACES


def make(world):
    world.put(world.node())


def make_again(world):
    # By a name: whether a list takes a temporary over before the old item ends depends on how often CPython ran the statement.
    node = world.node()
    world.places[world.draw(PLACES)] = node


def drop(world):
    world.put(None)


def exchange(world):
    i, j = world.draw(PLACES), world.draw(PLACES)
    world.places[i], world.places[j] = world.places[j], world.places[i]


def rotate(world):
    i, j, k = world.draw(PLACES), world.draw(PLACES), world.draw(PLACES)
    p = world.places
    node = world.node()
    p[i], p[j], p[k] = p[j], p[k], node


def link(world):
    a, b = world.pick(), world.pick()
    if isinstance(a, NODES):
        a.left = b


def link_both(world):
    a = world.node()
    b = world.node()
    a.left = b
    b.right = a
    world.put(a)


def link_itself(world):
    a = world.node()
    a.left = a
    if world.draw(2):
        world.put(a)
    b = world.pick()
    if isinstance(b, NODES):
        a.right = b


def ring(world):
    first = last = world.node()
    for _ in range(world.draw(6)):
        new = world.node()
        new.left = last
        last = new
    first.left = last
    if world.draw(3) == 0:
        world.put(last)


def chain(world):
    head = world.pick()
    for _ in range(world.draw(8)):
        node = world.node()
        node.left, head = head, node
    world.put(head)


def unlink(world):
    a = world.pick()
    if isinstance(a, NODES) and getattr(a, 'left', None) is not None:
        del a.left


def clear_dict(world):
    a = world.pick()
    if isinstance(a, population.Plain):
        kept = a.world, a.number, a.__dict__.get('returned')
        d = a.__dict__
        d.clear()
        d['world'], d['number'], d['returned'] = kept


def replace_dict(world):
    a = world.pick()
    if isinstance(a, population.Plain):
        a.__dict__ = {'number': a.number, 'returned': a.__dict__.get('returned'), 'left': world.node(), 'world': world}


def keep_dict(world):
    a = world.pick()
    if isinstance(a, population.Plain):
        world.put(a.__dict__)


def keep_method(world):
    a = world.pick()
    if isinstance(a, NODES):
        world.put(a.method)


def method_ring(world):
    a = world.node()
    a.left = a.method
    world.put(a)


def call_method(world):
    a = world.pick()
    if isinstance(a, NODES):
        a.method(world.node(), world.node()).method(world.node())


def temporaries(world):
    (world.node(), [world.node(), world.node()], {'a': world.node()})[1][0]
    world.node() is world.node()
    [world.node(), world.node()] == [world.node()]


def star(world):
    def take(a, *args, b=None, **kwargs):
        del a
        print(population.now, 'taken', len(args), len(kwargs))
        args = None
        return b

    items = [world.node() for _ in range(3)]
    world.put(take(*items, world.node(), b=world.node(), c=world.node(), **{'d': world.node()}))


def class_of_its_own(world):
    held = world.node()

    class Own(population.Plain):
        keep = held

        def method(self, *args):
            return __class__

    instance = Own(world)
    Own.instance = world.pick() if world.draw(2) else None
    if world.draw(3) == 0:
        Own.last = instance
    world.put(instance if world.draw(2) else Own)


def change_class(world):
    i = world.find(population.Compared)
    if i is not None:
        world.places[i].__class__ = population.Raising


def properties(world):
    node = world.node()
    world.put(property(node.method, world.pick()))
    world.put(staticmethod(world.node()))
    world.put(slice(world.node(), node, world.pick()))
