"""Functions, closures, generators, coroutines, exceptions and what their frames hold."""
import contextlib
import types

import population
from population import NODES, PLACES


def closure(world):
    a, b = world.pick(), world.node()

    def inner(value=world.node()):
        nonlocal b
        b, value = value, None
        return a

    if isinstance(a, NODES) and world.draw(2):
        a.right = inner
    world.put(inner)


def recursive_closure(world):
    held = world.node()

    def inner():
        return inner, held

    if world.draw(2):
        world.put(inner)


def call_closure(world):
    i = world.find(types.FunctionType)
    if i is not None:
        try:
            world.places[i]()
        except TypeError:
            pass


def function_attributes(world):
    i = world.find(types.FunctionType)
    if i is not None:
        function = world.places[i]
        function.held = world.node()
        function.__defaults__ = (world.node(),)


def cell_of(world):
    i = world.find(types.FunctionType)
    if i is not None and world.places[i].__closure__:
        world.put(world.places[i].__closure__[0])


def _counting(world, node):
    try:
        for i in range(3):
            other = world.node()
            got = yield node
            if isinstance(got, NODES):
                node = got
    except ValueError as error:
        print(population.now, 'thrown')
        yield other
    finally:
        world.places[i] = world.node()
        print(population.now, 'finally')


def _delegating(world, node):
    result = yield from _counting(world, node)
    yield result


def _plain(world):
    held = [world.node()]
    yield held[0]
    with contextlib.suppress(KeyError):
        yield held.pop()
        raise KeyError(world.node())
    return world.node()


def generator(world):
    world.put([_counting, _delegating][world.draw(2)](world, world.node()) if world.draw(3) else _plain(world))


def expression(world):
    world.put(x.method() for x in [world.node(), world.node()] if isinstance(x, NODES))


def resume(world):
    i = world.find(types.GeneratorType)
    if i is not None:
        world.put(next(world.places[i], None))


def send(world):
    i = world.find(types.GeneratorType)
    if i is not None and world.places[i].gi_frame is not None:
        try:
            if world.places[i].gi_frame.f_lasti >= 0 and world.places[i].gi_running is False and _started(world.places[i]):
                world.places[i].send(world.node())
        except (StopIteration, TypeError):
            pass


def _started(generator):
    import inspect

    return inspect.getgeneratorstate(generator) == 'GEN_SUSPENDED'


def throw(world):
    i = world.find(types.GeneratorType)
    if i is not None:
        try:
            world.places[i].throw(ValueError(world.node()))
        except (ValueError, StopIteration) as error:
            if world.draw(3) == 0:
                world.put(error)


def close(world):
    i = world.find(types.GeneratorType)
    if i is not None:
        world.places[i].close()


def generator_ring(world):
    def running():
        held = world.node()
        me = yield
        yield held

    g = running()
    next(g)
    g.send(g)


def frame_of(world):
    i = world.find(types.GeneratorType)
    if i is not None and world.places[i].gi_frame is not None:
        world.put(world.places[i].gi_frame)


class _Awaited:
    def __init__(self, world):
        self.held = world.node()

    def __await__(self):
        yield self
        return self.held


async def _waiting(world, other):
    mine = world.node()
    if isinstance(other, types.CoroutineType):
        return None
    return await _Awaited(world), mine


def coroutine(world):
    c = _waiting(world, world.node())
    try:
        c.send(None)
        if world.draw(2):
            c.send(None)
    except StopIteration as stop:
        world.put(stop.value)
    world.put(c)


def _fail(world, depth, node):
    mine = world.node()
    if depth == 0:
        raise LookupError(node, world.node())
    try:
        _fail(world, depth - 1, mine)
    finally:
        del mine


def raise_and_drop(world):
    try:
        _fail(world, world.draw(5), world.node())
    except LookupError:
        print(population.now, 'caught')


def raise_and_keep(world):
    try:
        _fail(world, world.draw(3), world.pick())
    except LookupError as error:
        world.put(error if world.draw(2) else error.__traceback__)


def chain_errors(world):
    try:
        try:
            _fail(world, 1, world.node())
        except LookupError as error:
            raise ValueError(world.node()) from error
    except ValueError as second:
        if world.draw(2):
            second.held = world.node()
        world.put(second.__context__ if world.draw(2) else second)


def error_ring(world):
    error = None
    try:
        _fail(world, 0, None)
    except LookupError as caught:
        error = caught
    if world.draw(4) == 0:
        world.put(error.__traceback__.tb_next)


def return_in_finally(world):
    def inner():
        a = world.node()
        try:
            return a
        finally:
            b = world.node()
            a = b

    world.put(inner())


def with_statement(world):
    @contextlib.contextmanager
    def manager(node):
        try:
            yield world.node()
        except KeyError as error:
            print(population.now, 'suppressed', error.args[0].number)

    with manager(world.node()) as inner:
        if world.draw(2):
            raise KeyError(world.node())
    world.put(inner)


def groups(world):
    try:
        raise ExceptionGroup('g', [ValueError(world.node()), KeyError(world.node())])
    except* ValueError as part:
        world.put(part.exceptions[0])
    except* KeyError:
        print(population.now, 'group')


def loop_variables(world):
    for node in [world.node() for _ in range(3)]:
        if node.number % 3 == 0:
            continue
        last = node
    else:
        node = None
    world.put(node)


def match_statement(world):
    match [world.node(), world.node(), {'k': world.node()}]:
        case [first, *_, {'k': inner}] if inner.number % 2:
            world.put(inner)
        case [_, second, _]:
            world.put(second)


def deep_call(world):
    def inner(depth, node):
        if depth:
            return inner(depth - 1, world.node())
        return world.node()

    world.put(inner(world.draw(10), world.node()))
