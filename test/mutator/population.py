"""What the mutator works on: objects that tell their end, and the places that hold them."""
import weakref

now = 0
PLACES = 40


class World:
    """The places, a generator of random numbers that needs no large integers, and what is known to live."""

    def __init__(self, seed):
        self.state = seed * 7919 % 2147483647 + 1
        self.places = [None] * PLACES
        self.graves = []
        self.made = 0
        self.living = set()

    def draw(self, n):
        self.state = self.state * 48271 % 2147483647
        return self.state % n

    def pick(self):
        return self.places[self.draw(PLACES)]

    def put(self, value):
        self.places[self.draw(PLACES)] = value

    def find(self, kind):
        """The first place from a random one on that holds an instance of `kind`."""
        start = self.draw(PLACES)
        for i in range(PLACES):
            if isinstance(self.places[(start + i) % PLACES], kind):
                return (start + i) % PLACES
        return None

    def number(self):
        self.made += 1
        self.living.add(self.made)
        return self.made

    def node(self):
        return KINDS[self.draw(len(KINDS))](self)

    def gone(self, reference):
        print(now, 'gone')

    def empty(self):
        self.graves.clear()
        for i in range(PLACES):
            self.places[i] = None


def tell(node, word='end'):
    print(now, word, node.number)
    node.world.living.discard(node.number)


class Plain:
    def __init__(self, world):
        self.world = world
        self.number = world.number()

    def __del__(self):
        tell(self)

    def method(self, *args):
        return self


class Compared(Plain):
    """Equal to the others of its residue; its hash is known, so that the order of sets is."""

    def __hash__(self):
        return self.number % 17

    def __eq__(self, other):
        return isinstance(other, Compared) and self.number % 5 == other.number % 5


class Slotted:
    __slots__ = ('world', 'number', 'left', 'right', '__weakref__')

    def __init__(self, world):
        self.world = world
        self.number = world.number()

    def __del__(self):
        tell(self)

    method = Plain.method


class Listed(list):
    def __init__(self, world):
        self.world = world
        self.number = world.number()

    def __del__(self):
        tell(self)

    method = Plain.method
    __hash__ = object.__hash__


class Mapped(dict):
    def __init__(self, world):
        self.world = world
        self.number = world.number()

    def __del__(self):
        tell(self)

    method = Plain.method
    __hash__ = object.__hash__


class Returning(Plain):
    """Comes back to life once."""

    def __del__(self):
        tell(self, 'returns' if not self.__dict__.get('returned') else 'end')
        if not self.__dict__.get('returned'):
            self.returned = True
            self.world.graves.append(self)


class Emptying(Plain):
    """Takes something else along."""

    def __del__(self):
        tell(self)
        self.world.places[self.number % PLACES] = None


class Raising(Plain):
    """Deals with an exception of its own while another may be under way."""

    def __del__(self):
        try:
            raise ValueError(self)
        except ValueError as error:
            tell(error.args[0])


class Watched:
    """Tells its end through a weak reference alone."""

    def __init__(self, world):
        self.world = world
        self.number = number = world.number()

        def over(_):
            print(now, 'over', number)
            world.living.discard(number)

        WATCHES[number] = weakref.ref(self, lambda r: (WATCHES.pop(number), over(r)))

    method = Plain.method


WATCHES = {}
KINDS = [Plain, Plain, Plain, Compared, Compared, Slotted, Slotted, Listed, Mapped, Returning, Emptying, Raising, Watched]
NODES = (Plain, Slotted, Listed, Mapped, Watched)
