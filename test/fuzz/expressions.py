"""Expressions of generated programs: the templates filled, and those that bind names or use the program's own functions and classes.

A scope maps each variable to its type. `grows` is true where a statement may run more than once: values are then kept small.
"""
import string

from templates import LITERALS, OPERATIONS, TYPES


class Scope:
    def __init__(self, kind, parent=None):
        self.kind = kind                # 'module', 'function', 'generator', 'async', 'class', 'lambda'
        self.parent = parent
        self.variables = {}
        self.loops = 0
        self.held = set()               # loop variables and the like, which are not to be assigned

    def visible(self):
        seen = dict(self.parent.visible()) if self.parent else {}
        seen.update(self.variables)
        return seen

    @property
    def grows(self):
        return self.loops > 0 or self.kind != 'module'


class Filler(string.Formatter):
    def __init__(self, generator, depth):
        self.generator = generator
        self.depth = depth

    def get_value(self, key, args, kwargs):
        return self.generator.operand(key, self.depth)


class Expressions:
    """Needs of the rest of the generator: self.random, self.scope, self.functions, self.classes."""

    def operand(self, type, depth):
        """An expression that can stand as an operand."""
        text = self.expression(type, depth)
        return text if text.isidentifier() else f'({text})'

    def expression(self, type, depth=None):
        if depth is None:
            depth = self.random.choice([1, 2, 2, 3])
        if self.random.random() < 0.02:
            type = self.random.choice(TYPES)
        r = self.random.random()
        if depth <= 0 or r < 0.12:
            return self.atom(type)
        if r < 0.34:
            text = self.special(type, depth - 1)
            if text is not None:
                return text
        return self.filled(self.random.choice(OPERATIONS[type]), depth - 1)

    def filled(self, template, depth=1):
        return Filler(self, depth).vformat(template, (), {})

    def atom(self, type):
        names = [name for name, kind in self.scope.visible().items() if kind == type]
        if names and self.random.random() < 0.7:
            return self.random.choice(names)
        return self.random.choice(LITERALS[type])

    def special(self, type, depth):
        choices = [self.call_function, self.conditional_walrus, self.object_value]
        if type in ('ints', 'strs', 'set', 'dict', 'tup', 'int', 'str'):
            choices += [self.comprehension] * 2
        return self.random.choice(choices)(type, depth)

    def conditional_walrus(self, type, depth):
        if self.scope.kind == 'class' or self.inside_comprehension or self.random.random() < 0.6:
            return f'(lambda v: {self.with_names({"v": type}, type, depth)})({self.expression(type, depth)})'
        name = self.fresh('w')
        value = self.expression(type, depth)
        self.scope.variables[name] = type
        return f'({name} := {value})'

    def with_names(self, names, type, depth):
        """An expression that sees some more variables."""
        inner = Scope('lambda', self.scope)
        inner.variables.update(names)
        outer, self.scope = self.scope, inner
        self.inside_comprehension += 1
        try:
            return self.expression(type, depth)
        finally:
            self.scope = outer
            self.inside_comprehension -= 1

    def comprehension(self, type, depth):
        source, item = self.random.choice([('ints', 'int'), ('strs', 'str'), ('str', 'str'), ('set', 'int'), ('dict', 'str'), ('bytes', 'int')])
        name = self.random.choice(['i', 'j', 'k'])
        names = {name: item}
        iterable = self.expression(source, depth - 1)
        clauses = f'for {name} in {self.limited(iterable, source)}'
        if self.random.random() < 0.25:
            clauses += f' for m in range({self.with_names(names, "small", 1)})'
            names['m'] = 'int'
        if self.random.random() < 0.4:
            clauses += f' if {self.with_names(names, "bool", min(depth, 1))}'
        def part(type):
            return self.with_names(names, type, min(depth, 1))
        match type:
            case 'ints': return f'[({part("int")}) {clauses}]'
            case 'strs': return f'[({part("str")}) {clauses}]'
            case 'set': return f'{{({part("int")}) {clauses}}}'
            case 'dict': return f'{{({part("str")}): ({part("int")}) {clauses}}}'
            case 'tup': return f'tuple(({part("any")}) {clauses})'
            case 'int': return self.random.choice(['sum', 'max'] ) + f'(({part("int")}) {clauses})'
            case _: return f'"-".join(({part("str")}) {clauses})'

    def limited(self, text, type):
        return f'list({text})[:3]' if type in ('set', 'dict') else f'({text})[:3]'

    def object_value(self, type, depth):
        """Something of an object: its attribute, its operators, what a method answers."""
        objects = [(name, kind) for name, kind in self.scope.visible().items() if kind.startswith('obj:')]
        if not objects:
            if not self.classes:
                return None
            maker = self.random.choice(self.classes)
            name, members = self.construct(maker, depth), maker
        else:
            name, kind = self.random.choice(objects)
            members = next((c for c in self.classes if c.name == kind[4:]), None)
        if members is None:
            return None
        usable = [template for kind, template in members.uses if kind == type]
        if not usable:
            return None
        return self.filled(self.random.choice(usable).replace('{self}', name.replace('{', '{{').replace('}', '}}')), depth)

    def construct(self, maker, depth):
        return f'{maker.name}({", ".join(self.expression(kind, depth - 1) for kind in maker.parameters)})'

    def call_function(self, type, depth):
        if self.calls_left <= 0:
            return None
        fitting = [f for f in self.functions if f.result == type and f.kind == 'function']
        if not fitting:
            return None
        self.calls_left -= 1
        return self.call_of(self.random.choice(fitting), depth)

    def call_of(self, function, depth):
        """A call with arguments by position, by name, starred, and sometimes with one too many or too few."""
        positional, named = [], []
        by_name = False
        for p in function.parameters:
            if p.kind == 'star':
                positional += [] if by_name else [self.expression(p.type, depth) for _ in range(self.random.randrange(3))]
            elif p.kind == 'stars':
                named += [f'{key}={self.expression(p.type, depth)}' for key in self.random.sample(['u', 'v', 'w'], self.random.randrange(3))]
            elif p.default and self.random.random() < 0.4:
                by_name = True
            elif by_name or p.kind == 'keyword':
                named.append(f'{p.name}={self.expression(p.type, depth)}')
            else:
                positional.append(self.expression(p.type, depth))
        r = self.random.random()
        if r < 0.02 and positional:
            positional.pop()
        elif r < 0.04:
            named.append(f'zz={self.atom("int")}')
        elif r < 0.1 and positional:
            positional = [f'*({", ".join(positional)},)']
        elif r < 0.14 and named:
            named = [f'**dict({", ".join(named)})']
        return f'{function.name}({", ".join(positional + named)})'
