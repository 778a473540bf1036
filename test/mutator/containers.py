"""Lists, tuples, dicts, sets, deques and their iterators."""
import collections
import functools
import itertools

import population
from population import NODES, PLACES


def _list(world):
    i = world.find(list)
    return None if i is None else world.places[i]


def _dict(world):
    i = world.find(dict)
    return None if i is None else world.places[i]


def _set(world):
    i = world.find(set)
    return None if i is None else world.places[i]


def new_list(world):
    world.put([world.pick() for _ in range(world.draw(5))])


def new_tuple(world):
    world.put((world.pick(), world.node(), world.pick()))


def new_nested(world):
    value = world.node()
    for _ in range(world.draw(60)):
        value = (value,) if world.draw(2) else [value, world.draw(3)]
    world.put(value)


def new_dict(world):
    world.put({world.draw(9): world.pick() for _ in range(world.draw(5))} | {'own': world.node()})


def new_set(world):
    world.put({population.Compared(world) for _ in range(world.draw(12))})


def new_frozenset(world):
    world.put(frozenset([population.Compared(world) for _ in range(world.draw(5))]))


def list_in_itself(world):
    items = [world.node(), world.node()]
    items.append(items)
    if world.draw(2):
        world.put(items)


def append(world):
    items = _list(world)
    if items is not None:
        items.append(world.pick() if world.draw(2) else world.node())


def insert(world):
    items = _list(world)
    if items is not None:
        items.insert(world.draw(4), world.node())


def pop(world):
    items = _list(world)
    if items:
        items.pop(world.draw(len(items)))


def delete(world):
    items = _list(world)
    if items:
        del items[world.draw(len(items))]


def set_item(world):
    items = _list(world)
    if items:
        items[world.draw(len(items))] = world.node()


def set_slice(world):
    items = _list(world)
    if items is not None:
        i, j = world.draw(5), world.draw(5)
        items[i:j] = [world.node() for _ in range(world.draw(4))]


def set_steps(world):
    items = _list(world)
    if items is not None:
        items[::2] = [world.node() for _ in range(len(items[::2]))]


def delete_steps(world):
    items = _list(world)
    if items is not None:
        del items[world.draw(3) :: 2]


def clear_list(world):
    items = _list(world)
    if items is not None:
        items.clear()


def extend(world):
    items = _list(world)
    if items is not None and len(items) < 50:
        items.extend(world.node() for _ in range(world.draw(4)))


def add_in_place(world):
    items = _list(world)
    if items is not None and len(items) < 50:
        items += (world.pick(), world.node())
        items *= world.draw(3)


def copies(world):
    items = _list(world)
    if items is not None:
        world.put(items[1:] if world.draw(2) else list(items))


def sort(world):
    items = _list(world)
    if items is not None:
        items.sort(key=lambda x: (world.node().number, x)[0] % 7)


def dict_set(world):
    mapping = _dict(world)
    if mapping is not None:
        mapping[world.draw(9)] = world.pick() if world.draw(2) else world.node()


def dict_by_node(world):
    mapping = _dict(world)
    if mapping is not None:
        mapping[population.Compared(world)] = world.node()


def dict_pop(world):
    mapping = _dict(world)
    if mapping:
        mapping.pop(world.draw(9), None)


def dict_delete(world):
    mapping = _dict(world)
    key = world.draw(9)
    if mapping and key in mapping:
        del mapping[key]


def dict_popitem(world):
    mapping = _dict(world)
    if mapping:
        world.put(mapping.popitem())


def dict_update(world):
    mapping = _dict(world)
    if mapping is not None:
        mapping.update({1: world.node(), 2: world.pick()}, own=world.node())


def dict_default(world):
    mapping = _dict(world)
    if mapping is not None:
        mapping.setdefault(world.draw(9), world.node())


def dict_clear(world):
    mapping = _dict(world)
    if mapping is not None and type(mapping) is dict and 'world' not in mapping:
        mapping.clear()


def dict_copy(world):
    mapping = _dict(world)
    if mapping is not None:
        world.put(dict(mapping) if world.draw(2) else mapping | {3: world.node()})


def dict_views(world):
    mapping = _dict(world)
    if mapping is not None:
        world.put([mapping.keys, mapping.values, mapping.items][world.draw(3)]())


def set_add(world):
    members = _set(world)
    if members is not None:
        members.add(population.Compared(world))


def set_pop(world):
    members = _set(world)
    if members:
        members.discard(population.Compared(world))


def set_clear(world):
    members = _set(world)
    if members is not None:
        members.clear()


def set_operators(world):
    members = _set(world)
    if members is not None:
        other = {population.Compared(world), population.Compared(world)}
        world.put([members | other, members & other, members - other, members ^ other][world.draw(4)])
        members -= other


def iterators(world):
    items = _list(world)
    if items is not None:
        world.put([iter, reversed, enumerate][world.draw(3)](items))
        world.put([iter((world.node(), world.node())), zip(items, [world.node()]), map(str, items), filter(None, items)][world.draw(4)])


def advance(world):
    for kind in (type(iter([])), enumerate, zip, type(iter(())), itertools.chain, itertools.islice):
        i = world.find(kind)
        if i is not None and not isinstance(world.places[i], map):
            world.put(next(world.places[i], None))


def tools(world):
    world.put(itertools.chain([world.node()], (world.node(), world.pick())))
    world.put(itertools.islice([world.node(), world.node()], 1))
    world.put(functools.partial(world.pick, world.node(), key=world.node()))


def grouped(world):
    for number, group in itertools.groupby([world.node() for _ in range(4)], lambda node: node.number // 2):
        world.put(next(group))


def pairs(world):
    for a, b in itertools.product([world.node(), world.node()], [world.node()]):
        pass
    del a
    world.put(b)


def deques(world):
    i = world.find(collections.deque)
    if i is None:
        world.put(collections.deque([world.node(), world.pick()], maxlen=5))
        return
    items = world.places[i]
    choice = world.draw(7)
    if choice == 0:
        items.append(world.node())
    elif choice == 1:
        items.appendleft(world.node())
    elif choice == 2 and items:
        items.pop()
    elif choice == 3 and items:
        items.popleft()
    elif choice == 4:
        items.clear()
    elif choice == 5:
        items.extend([world.node(), world.pick(), items])
    else:
        items.rotate(1)


def special_dicts(world):
    ordered = collections.OrderedDict(a=world.node(), b=world.pick())
    ordered['a'] = world.node()
    ordered.move_to_end('a')
    ordered.popitem(world.draw(2) == 0)
    world.put(ordered)
    default = collections.defaultdict(world.node)
    default[1], default[2]
    world.put(default)


def unpack(world):
    items = _list(world)
    if items:
        first, *rest = items
        world.put(rest)
        del rest
        first = None


def comprehensions(world):
    items = [node for _ in range(3) if (node := world.node()).number % 2]
    world.put({node.number: node for node in items})
    world.put(sum(1 for node in items if node.method()))


def sorted_nodes(world):
    world.put(sorted([world.node() for _ in range(4)], key=lambda node: -node.number)[:2])
    world.put(max([world.node(), world.node()], key=lambda node: node.number))
