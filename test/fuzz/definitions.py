"""Functions, generators, coroutines and classes of generated programs."""
from dataclasses import dataclass, field

from expressions import Scope
from statements import indented
from templates import LITERALS, TYPES


@dataclass
class Parameter:
    name: str
    type: str
    kind: str = 'plain'             # 'positional', 'plain', 'star', 'keyword', 'stars'
    default: str = ''


@dataclass
class Function:
    name: str
    kind: str                       # 'function', 'generator', 'async'
    result: str
    parameters: list = field(default_factory=list)


@dataclass
class Class:
    name: str
    parameters: list                # types for the constructor
    base: 'Class | None' = None
    uses: list = field(default_factory=list)            # (type of the expression, template over {self})
    statements: list = field(default_factory=list)      # templates over {self}


class Definitions:
    def parameters(self):
        found = []
        kinds = self.random.choice([['plain'], ['plain', 'plain'], ['plain', 'plain', 'plain'], ['positional', 'plain'], ['plain', 'star'], ['plain', 'star', 'keyword'],
                                    ['plain', 'keyword', 'stars'], ['star', 'stars'], []])
        defaulted = False
        for kind in kinds:
            type = self.random.choice(TYPES)
            default = ''
            if kind in ('plain', 'keyword', 'positional') and (self.random.random() < 0.35 or (defaulted and kind != 'keyword')):
                default = self.random.choice(LITERALS[type])
                defaulted = True
            found.append(Parameter(self.fresh('a'), type, kind, default))
        return found

    def signature(self, parameters):
        parts = []
        starred = False
        for i, p in enumerate(parameters):
            text = p.name + (f'={p.default}' if p.default else '')
            if p.kind == 'star':
                text, starred = f'*{p.name}', True
            elif p.kind == 'stars':
                text = f'**{p.name}'
            elif p.kind == 'keyword' and not starred:
                parts.append('*')
                starred = True
            parts.append(text)
            if p.kind == 'positional':
                parts.append('/')
        return ', '.join(parts)

    def inside(self, kind, parameters, make):
        """Runs `make` in the scope of a new function, so that what it writes is that function's body."""
        scope = Scope(kind, self.scope)
        for p in parameters:
            scope.variables[p.name] = {'star': 'tup', 'stars': 'dict'}.get(p.kind, p.type)
        outer, self.scope = self.scope, scope
        tried, self.tried = self.tried, self.tried if kind == 'function' else 0
        try:
            return make()
        finally:
            self.scope, self.tried = outer, tried

    def function(self, kind='function', depth=2, result=None):
        result = result or self.random.choice(TYPES)
        made = Function(self.fresh({'function': 'f', 'generator': 'gen', 'async': 'co'}[kind]), kind, result, self.parameters())
        outer_returns, self.returns = getattr(self, 'returns', None), result
        body = self.inside(kind, made.parameters, lambda: self.function_body(kind, result, depth))
        self.returns = outer_returns
        head = f'{"async " if kind == "async" else ""}def {made.name}({self.signature(made.parameters)}):'
        lines = [head, *indented(body)]
        if kind == 'function' and self.random.random() < 0.1:
            lines.insert(0, '@shown')
        self.functions.append(made)
        return lines

    def function_body(self, kind, result, depth):
        lines = []
        if self.scope.parent.kind == 'module' and self.random.random() < 0.25:
            shared = [n for n, t in self.scope.parent.variables.items() if n not in self.scope.variables]
            if shared:
                name = self.random.choice(shared)
                lines.append(f'global {name}')
                type = self.scope.parent.variables[name]
                if type in LITERALS:
                    lines.append(f'{name} = {self.expression(type)}')
        lines += self.block(self.random.randint(1, 5), depth)
        if kind == 'generator':
            lines.insert(self.random.randrange(len(lines) + 1) if all(not l.startswith((' ', 'el', 'ex', 'fin', 'case', 'global')) for l in lines) else len(lines), f'yield {self.expression("any")}')
            lines += [f'yield {self.expression("any")}', f'return {self.expression("any")}']
        elif kind == 'async':
            lines += [f'await Wait({self.expression("any", 1)})', f'return {self.expression(result)}']
        else:
            lines.append(f'return {self.expression(result)}')
        return lines

    def inner_function(self, depth):
        """A closure, made and called at once; it may rebind a variable of the function around it."""
        known = len(self.functions)
        shared = [(n, t) for n, t in self.scope.variables.items() if t in LITERALS and n not in self.scope.held]
        lines = self.function(self.random.choice(['function', 'function', 'generator']), depth - 1)
        made = self.functions[-1]
        if shared and self.scope.kind in ('function', 'generator', 'async') and self.random.random() < 0.6:
            name, type = self.random.choice(shared)
            at = next(i for i, line in enumerate(lines) if line.endswith('):') and 'def ' in line)
            lines[at + 1:at + 1] = [f'    nonlocal {name}', f'    {name} = {self.expression(type, 1)}']
        call = self.call_of(made, 1)
        lines += self.guarded([f'print({f"list({call})" if made.kind == "generator" else call})'])
        del self.functions[known:]
        return lines

    def klass(self):
        base = self.random.choice(self.classes) if self.classes and self.random.random() < 0.5 else None
        made = Class(f'C{len(self.classes)}', [], base)
        fields = [(self.fresh('s'), self.random.choice(['int', 'str', 'ints', 'any'])) for _ in range(self.random.randint(1, 2))]
        own = [type for _, type in fields]
        made.parameters = (base.parameters if base else []) + own
        made.uses, made.statements = (list(base.uses), list(base.statements)) if base else ([], [])
        names = ', '.join(['self', *(f'b{i}' for i in range(len(made.parameters)))])
        body = [f'def __init__({names}):']
        if base:
            body += [f'    {self.random.choice(["super()", f"super({made.name}, self)"])}.__init__({", ".join(f"b{i}" for i in range(len(base.parameters)))})']
        offset = len(base.parameters) if base else 0
        body += [f'    self.{name} = b{i + offset}' for i, (name, _) in enumerate(fields)]
        body += ['def __repr__(self):', f'    return f"{made.name}({{self.{fields[0][0]}!a}})"'] if not base or self.random.random() < 0.5 else []
        for name, type in fields:
            made.uses.append((type, f'{{self}}.{name}'))
            made.statements += [f'{{self}}.{name} = {{{type}}}', f'del {{self}}.{name}']
            if type == 'int':
                made.statements.append(f'{{self}}.{name} += {{int}}')
        for _ in range(self.random.randint(1, 4)):
            body += self.random.choice(self.FEATURES)(self, made, fields[0][0])
        if not base and self.random.random() < 0.25:
            slots = ', '.join(repr(name) for name, _ in fields)
            body.insert(0, f'__slots__ = ({slots}, "more", "__weakref__")')
        made.statements += ['print({self})', 'print(vars({self}))', '{self}.more = {any}', 'print({self}.more)', 'print({self}.absent)', 'print(isinstance({self}, ' + made.name + '), type({self}).__mro__[1:-1])',
                            '{self}.{name}()'.replace('{name}', self.fresh('m')), 'setattr({self}, "more", {int})', 'print(hasattr({self}, "more"), getattr({self}, "more", None))', 'print(super(type({self}), {self}).__repr__ is None)']
        heads = [f'({base.name})'] if base else ['', '', '(Mix)'] if 'class Mix:' in self.made else ['']
        self.classes.append(made)
        return [f'class {made.name}{self.random.choice(heads)}:', *indented(body)]

    def method_body(self, type, parameters=()):
        def make():
            self.scope.variables['self.__class__.__name__'] = 'str'
            self.scope.held.add('self.__class__.__name__')
            return [*self.block(self.random.randint(0, 1), 0), f'return {self.expression(type, 1)}']
        outer, self.returns = getattr(self, 'returns', None), type
        try:
            return indented(self.inside('function', parameters, make))
        finally:
            self.returns = outer

    def method(self, made, field):
        name, type, given = self.random.choice(['go', 'run_it', 'do']), self.random.choice(TYPES), self.random.choice(TYPES)
        made.uses.append((type, f'{{self}}.{name}({{{given}}})'))
        chained = made.base is not None and self.random.random() < 0.4
        up = [f'    print(hasattr(super(), "{name}") and ascii(super().{name}(x)))'] if chained else []
        return [f'def {name}(self, x):', *up, *self.method_body(type, [Parameter('x', given)])]

    def property(self, made, field):
        name, type = self.fresh('q'), self.random.choice(TYPES)
        made.uses.append((type, f'{{self}}.{name}'))
        made.statements += [f'{{self}}.{name} = {{any}}', f'del {{self}}.{name}']
        lines = ['@property', f'def {name}(self):', *self.method_body(type)]
        if self.random.random() < 0.5:
            lines += [f'@{name}.setter', f'def {name}(self, value):', f'    print("set", ascii(value))', f'    self.{field} = value']
        return lines

    def class_method(self, made, field):
        name, type = self.fresh('k'), self.random.choice(TYPES)
        made.uses += [(type, f'{made.name}.{name}()'), (type, f'{{self}}.{name}()')]
        if self.random.random() < 0.5:
            return ['@staticmethod', f'def {name}():', *self.method_body(type)]
        return ['@classmethod', f'def {name}(cls):', '    print(cls.__name__)', *self.method_body(type)]

    def operator(self, made, field):
        sign, name = self.random.choice([('+', 'add'), ('-', 'sub'), ('*', 'mul'), ('//', 'floordiv'), ('@', 'matmul'), ('<<', 'lshift'), ('|', 'or'), ('**', 'pow')])
        type = self.random.choice(['int', 'str', 'any'])
        made.uses += [(type, f'{{self}} {sign} {{int}}'), ('any', f'{{any}} {sign} {{self}}'), ('any', f'{{self}} {sign} {{self}}')]
        lines = [f'def __{name}__(self, x):', *self.method_body(type, [Parameter('x', 'any')])]
        if self.random.random() < 0.5:
            lines += [f'def __r{name}__(self, x):', '    return NotImplemented' if self.random.random() < 0.3 else f'    return ("r", ascii(x))']
        if self.random.random() < 0.4:
            made.statements.append(f'{{self}} {sign}= {{int}}')
            lines += [f'def __i{name}__(self, x):', '    print("in place", x)', '    return self']
        return lines

    def comparison(self, made, field):
        lines = ['def __eq__(self, other):', f'    print("eq")', f'    return NotImplemented if type(other) is int else {self.expression("bool", 1)}']
        made.uses += [('bool', '{self} == {any}'), ('bool', '{self} != {self}'), ('bool', '{self} < {any}'), ('bool', '{self} in [{any}, {self}]'), ('any', '[{self}, {self}].index({self})')]
        if self.random.random() < 0.5:
            lines += ['def __lt__(self, other):', f'    return {self.expression("bool", 1)}']
            made.uses += [('any', 'sorted([{self}, {self}])[0] is {self}'), ('any', 'max({self}, {self}) and 1')]
        if self.random.random() < 0.5:
            lines += ['def __hash__(self):', f'    return {self.expression("small", 1)}']
        made.statements += ['print(len({{{self}, {self}}}))', 'print({{{self}: 1}}.get({self}))', 'print({self} in {set})']
        return lines

    def container(self, made, field):
        made.uses += [('any', '{self}[{any}]'), ('int', 'len({self})'), ('any', '{self}[{small}:{int}]'), ('any', 'list({self})'), ('bool', '{any} in {self}'), ('any', '[*{self}]'), ('bool', 'bool({self})')]
        made.statements += ['{self}[{any}] = {any}', 'del {self}[{any}]', '{self}[{int}] += {int}', 'for x in {self}: print(ascii(x))', 'a, b = {self}', 'print({self}[1, ..., {int}:])', 'print(*{self})', 'print(list(reversed({self})))']
        lines = ['def __len__(self):', f'    return {self.expression(self.random.choice(["small", "int"]), 1)}', 'def __getitem__(self, key):', '    print("get", ascii(key))',
                 '    if type(key) is int and key > 2: raise IndexError(key)', f'    return {self.expression("any", 1)}']
        if self.random.random() < 0.5:
            lines += ['def __setitem__(self, key, value):', '    print("store", ascii(key), ascii(value))']
        if self.random.random() < 0.3:
            lines += ['def __delitem__(self, key):', '    print("remove", ascii(key))', 'def __contains__(self, x):', f'    return {self.expression("any", 1)}']
        if self.random.random() < 0.4:
            lines += ['def __iter__(self):', f'    yield {self.expression("any", 1)}', f'    yield from {self.expression("ints", 1)}']
        return lines

    def conversions(self, made, field):
        pairs = [('__bool__', 'bool', 'bool({self})'), ('__int__', 'int', 'int({self})'), ('__float__', 'float', 'float({self})'), ('__index__', 'int', '[1, 2, 3][{self}]'), ('__str__', 'str', 'str({self})'),
                 ('__abs__', 'any', 'abs({self})'), ('__neg__', 'any', '-{self}'), ('__format__', 'str', 'f"{{self}:x}"'), ('__call__', 'any', '{self}({any})'), ('__round__', 'any', 'round({self})'), ('__invert__', 'any', '~{self}')]
        lines = []
        for name, type, use in self.random.sample(pairs, 2):
            made.uses.append((type, use if name != '__format__' else 'format({self}, "x")'))
            made.uses.append(('bool', 'not {self}'))
            more = {'__format__': ', spec', '__call__': ', *args, **kw'}.get(name, '')
            lines += [f'def {name}(self{more}):', f'    print("{name}")', f'    return {self.expression(type, 1)}']
        return lines

    def attributes(self, made, field):
        choice = self.random.choice(['getattr', 'setattr', 'getattribute', 'subclass', 'class variable', 'descriptor', 'del', 'delattr', 'getitem'])
        match choice:
            case 'getattr':
                made.uses.append(('any', '{self}.dynamic'))
                return ['def __getattr__(self, name):', '    if name.startswith("_"): raise AttributeError(name)', '    return "dynamic " + name']
            case 'setattr':
                return ['def __setattr__(self, name, value):', '    print("setattr", name, ascii(value))', '    super().__setattr__(name, value)']
            case 'getattribute':
                return ['def __getattribute__(self, name):', '    if name[0] != "_": print("look", name)', '    return object.__getattribute__(self, name)']
            case 'subclass':
                return ['def __init_subclass__(cls, **kw):', '    print("subclass", cls.__name__, kw)', '    super().__init_subclass__(**kw)']
            case 'class variable':
                made.uses += [('ints', f'{made.name}.shared'), ('ints', '{self}.shared')]
                made.statements += ['{self}.shared += [1]', f'{made.name}.shared = {{ints}}']
                return [f'shared = {self.expression("ints", 1)}']
            case 'descriptor':
                made.statements += ['print({self}.managed)', '{self}.managed = {any}', f'print({made.name}.managed)']
                return ['class Managed:', '    def __set_name__(self, owner, name):', '        print("named", owner.__name__, name)', '    def __get__(self, instance, owner):', '        return instance is None',
                        *self.random.choice([[], ['    def __set__(self, instance, value):', '        print("descriptor", ascii(value))']]), 'managed = Managed()']
            case 'del':
                return ['def __del__(self):', f'    print("end of", type(self).__name__)']
            case 'delattr':
                return ['def __delattr__(self, name):', '    print("delattr", name)', '    object.__delattr__(self, name)']
            case _:
                made.uses.append(('any', f'{made.name}[{{any}}]'))
                return ['def __class_getitem__(cls, key):', '    return cls.__name__, key']

    FEATURES = [method, method, property, class_method, operator, comparison, container, conversions, attributes, attributes]
