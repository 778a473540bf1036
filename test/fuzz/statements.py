"""Statements of generated programs that are not definitions. Each method answers a list of lines without outer indentation."""
from templates import AUGMENTED, ERRORS, METHOD_STATEMENTS, TYPES

GROWING = {'str', 'bytes', 'ints', 'strs', 'tup'}


def indented(lines):
    return ['    ' + line for line in lines] or ['    pass']


class Statements:
    SIMPLE = [('assign', 10), ('show', 12), ('augment', 5), ('mutate', 5), ('store_item', 3), ('unpack', 4), ('delete', 3), ('evaluate', 1),
              ('raise_error', 1), ('asserts', 1), ('object_statement', 5), ('traced', 5), ('drive_generator', 5), ('run_coroutine', 3), ('leave', 2), ('declare', 1)]
    COMPOUND = [('branch', 5), ('for_loop', 6), ('while_loop', 3), ('try_block', 8), ('with_block', 5), ('match_block', 4), ('inner_function', 3), ('try_star', 2)]

    def block(self, count, depth):
        lines = []
        for _ in range(count):
            lines += self.statement(depth)
        return lines

    def statement(self, depth):
        table = self.SIMPLE + (self.COMPOUND if depth > 0 else [])
        name = self.random.choices([n for n, _ in table], [w for _, w in table])[0]
        return getattr(self, name)(depth) or self.show(depth)

    def body(self, depth, most=3):
        return indented(self.block(self.random.randint(1, most), depth - 1))

    def guarded(self, lines):
        """So that one error does not end the program."""
        self.tried += 1
        name = self.random.choice(['err', 'err', 'problem'])
        return ['try:', *indented(lines), f'except Exception as {name}:', f'    print(type({name}).__name__, {name})']

    def small(self, text, type):
        if not self.scope.grows:
            return text
        if type in GROWING:
            return f'({text})[:30]'
        return f'({text}) % 10**40' if type == 'int' else text

    def target(self, type):
        """A variable to assign: new, or one of this scope."""
        own = [name for name in self.scope.variables if name not in self.scope.held]
        if own and self.random.random() < 0.45:
            name = self.random.choice(own)
        else:
            name = self.fresh('v')
        self.scope.variables[name] = type
        return name

    def assign(self, depth):
        type = self.random.choice(TYPES)
        value = self.small(self.expression(type), type)
        r = self.random.random()
        if r < 0.1:
            return [f'{self.target(type)} = {self.target(type)} = {value}']
        if r < 0.15:
            return [f'{self.target(type)}: {self.expression("any", 1)} = {value}']
        return [f'{self.target(type)} = {value}']

    def show(self, depth):
        values = [self.expression(self.random.choice(TYPES)) for _ in range(self.random.randint(1, 2))]
        return [f'print({", ".join(f"ascii({v})" for v in values)})']

    def evaluate(self, depth):
        return [self.expression('any')]

    def augment(self, depth):
        choices = [(n, t) for n, t in self.scope.variables.items() if t in AUGMENTED and n not in self.scope.held]
        if not choices:
            return None
        name, type = self.random.choice(choices)
        lines = [f'{name} {self.filled(self.random.choice(AUGMENTED[type]))}']
        if self.scope.grows:
            lines += [f'del {name}[30:]'] if type in ('ints', 'strs') else [f'{name} = {self.small(name, type)}'] if type in GROWING or type == 'int' else []
        return lines

    def mutate(self, depth):
        choices = [(n, t) for n, t in self.scope.visible().items() if t in METHOD_STATEMENTS]
        if not choices:
            return None
        name, type = self.random.choice(choices)
        lines = [name + self.filled(self.random.choice(METHOD_STATEMENTS[type]))]
        return lines + ([f'del {name}[30:]'] if type in ('ints', 'strs') and self.scope.grows else [])

    def store_item(self, depth):
        choices = [(n, t) for n, t in self.scope.visible().items() if t in ('ints', 'dict', 'strs')]
        if not choices:
            return None
        name, type = self.random.choice(choices)
        if type == 'dict':
            return [self.filled(self.random.choice([f'{name}[{{str}}] = {{int}}', f'{name}[{{str}}] += {{int}}', f'del {name}[{{str}}]']))]
        item = 'int' if type == 'ints' else 'str'
        templates = [f'{name}[{{small}}] = {{{item}}}', f'{name}[{{small}}:{{small}}] = {{{type}}}', f'{name}[{{small}}] += {{{item}}}', f'del {name}[{{small}}]', f'del {name}[{{small}}:]',
                     f'{name}[::2] = {{{type}}}', f'{name}[{{small}}], {name}[0] = {{{item}}}, {name}[-1]']
        lines = [self.filled(self.random.choice(templates))]
        return lines + ([f'del {name}[30:]'] if self.scope.grows else [])

    def unpack(self, depth):
        r = self.random.random()
        if r < 0.3:
            names = [self.target('int') for _ in range(self.random.randint(2, 3))]
            return [f'{", ".join(names)} = {", ".join(self.small(self.expression("int"), "int") for _ in names)}']
        if r < 0.6:
            first, rest = self.target('int'), self.fresh('r')
            value = self.expression('ints')
            self.scope.variables[rest] = 'ints'
            return [f'{self.random.choice([f"{first}, *{rest}", f"*{rest}, {first}", f"[{first}, *{rest}]"])} = {value}']
        if r < 0.8:
            return [f'({self.target("int")}, ({self.target("any")}, {self.target("str")})) = {self.atom("int")}, ({self.expression("any")}, {self.expression("str")})']
        return [f'{self.target("any")}, {self.target("any")} = {self.expression(self.random.choice(["tup", "strs", "ints", "dict"]))}']

    def delete(self, depth):
        own = [name for name in self.scope.variables if name not in self.scope.held]
        if not own:
            return None
        name = self.random.choice(own)
        if self.random.random() < 0.9:          # now and then the program uses it all the same
            del self.scope.variables[name]
        return [f'del {name}']

    def declare(self, depth):
        return [self.random.choice(['type Alias = int', 'import math as m; print(m.floor(2.5))', 'from os.path import join; print(join("a", "b"))', 'pass', 'x: int'])]

    def raise_error(self, depth):
        if not self.tried and self.random.random() < 0.8:
            return self.guarded(self.raise_error_now())
        return self.raise_error_now()

    def raise_error_now(self):
        error = self.random.choice(ERRORS)
        value = self.random.choice([error, f'{error}()', f'{error}({self.expression("any")})', f'{error}({self.expression("str")})', 'Oops("o", code=3)', f'{error}(T({self.label()}))'])
        lines = []
        if self.random.random() < 0.2:
            cause = self.random.choice(['None', 'KeyError("cause")', 'Oops', 'err'])
            value += f' from {cause}'
        elif self.random.random() < 0.1:
            lines = [f'problem = {value}', f'problem.add_note({self.expression("str")})']
            value = 'problem'
        return lines + [f'raise {value}']

    def asserts(self, depth):
        return self.guarded([f'assert {self.expression("bool")}, {self.expression("any")}'])

    def leave(self, depth):
        """Out of a loop or a function, under a condition."""
        choices = ['break', 'continue'] if self.scope.loops else []
        if self.scope.kind == 'function':
            choices.append(f'return {self.expression(self.returns)}')
        elif self.scope.kind in ('generator', 'async'):
            choices.append(f'return {self.expression("any")}')
        if self.scope.kind == 'generator':
            choices += [f'yield {self.expression("any")}', f'print("got", (yield {self.expression("any")}))', f'yield from {self.expression(self.random.choice(["ints", "strs", "tup"]))}'] * 3
        if self.scope.kind == 'async':
            choices += [f'await Wait({self.expression("any")})', f'print("got", await Wait({self.expression("int")}))'] * 3
        if not choices:
            return None
        choice = self.random.choice(choices)
        if choice.startswith(('break', 'continue', 'return')) or self.random.random() < 0.2:
            return [f'if {self.expression("bool")}:', f'    {choice}']
        return [choice]

    def branch(self, depth):
        lines = [f'if {self.expression("bool")}:', *self.body(depth)]
        if self.random.random() < 0.3:
            lines += [f'elif {self.expression("any")}:', *self.body(depth)]
        if self.random.random() < 0.5:
            lines += ['else:', *self.body(depth)]
        return lines

    def looped(self, depth):
        self.scope.loops += 1
        try:
            return self.body(depth)
        finally:
            self.scope.loops -= 1

    def for_loop(self, depth):
        if self.scope.loops > 1:
            return None
        source, item = self.random.choice([('ints', 'int'), ('strs', 'str'), ('str', 'str'), ('range', 'int'), ('items', 'pair'), ('enumerate', 'pair'), ('objects', 'obj'), ('generator', 'any')])
        name = self.fresh('i')
        match source:
            case 'range': iterable = f'range({self.random.randint(1, 4)})'
            case 'items': iterable = f'list({self.expression("dict")}.items())[:3]'
            case 'enumerate': iterable = f'enumerate({self.expression("str")}[:3])'
            case 'objects': iterable = f'[{", ".join(self.traced_value() for _ in range(self.random.randint(1, 3)))}]'
            case 'generator':
                makers = [f for f in self.functions if f.kind == 'generator']
                if not makers:
                    return None
                iterable = self.call_of(self.random.choice(makers), 1)
            case _: iterable = f'({self.expression(source)})[:3]'
        if item == 'pair':
            other = self.fresh('i')
            names, kinds = [name, other], ['str', 'int'] if source == 'items' else ['int', 'str']
        else:
            names, kinds = [name], ['T' if item == 'obj' else item]
        self.scope.variables.update(zip(names, kinds))
        self.scope.held.update(names)
        lines = [f'for {", ".join(names)} in {iterable}:', *self.looped(depth)]
        if self.random.random() < 0.25:
            lines += ['else:', *self.body(depth)]
        self.scope.held.difference_update(names)
        return lines

    def while_loop(self, depth):
        if self.scope.loops > 1:
            return None
        name = self.fresh('n')
        lines = [f'{name} = {self.random.randint(1, 4)}', f'while ({name} := {name} - 1) >= 0 and {self.expression("any")}:', *self.looped(depth)]
        if self.random.random() < 0.25:
            lines += ['else:', *self.body(depth)]
        return lines

    def try_block(self, depth):
        self.tried += 1
        body = self.body(depth, 4)
        self.tried -= 1
        lines = ['try:', *body]
        for _ in range(self.random.choice([0, 1, 1, 1, 2])):
            kind = self.random.choice(['Exception', 'Exception', *ERRORS, f'({self.random.choice(ERRORS)}, {self.random.choice(ERRORS)})'])
            if self.random.random() < 0.7:
                lines += [f'except {kind} as err:', '    print(type(err).__name__, ascii(str(err)), type(err.__context__).__name__, type(err.__cause__).__name__)']
                lines += self.body(depth, 2) if self.random.random() < 0.5 else []
                if self.random.random() < 0.1:
                    lines.append('    raise')
            else:
                lines += [f'except {kind}:', *self.body(depth, 2)]
        handled = len(lines) > len(body) + 1
        if handled and self.random.random() < 0.3:
            lines += ['else:', *self.body(depth, 2)]
        if not handled or self.random.random() < 0.4:
            lines += ['finally:', *self.body(depth, 2)]
        return lines

    def try_star(self, depth):
        inner = ', '.join(f'{self.random.choice(ERRORS)}({self.atom("any")})' for _ in range(self.random.randint(1, 3)))
        nested = f', ExceptionGroup("inner", [{self.random.choice(ERRORS)}(1)])' if self.random.random() < 0.4 else ''
        error = self.random.choice([f'raise ExceptionGroup("group", [{inner}{nested}])', *self.raise_error_now()[-1:]])
        lines = ['try:', '    ' + error]
        for _ in range(self.random.randint(1, 2)):
            lines += [f'except* {self.random.choice(ERRORS + ["Exception"])} as group:', '    print(repr(group), [type(e).__name__ for e in group.exceptions])']
            if self.random.random() < 0.15:
                lines += [self.random.choice(['    raise', '    raise Oops("again")'])]
        return lines if self.tried or self.random.random() < 0.3 else self.guarded(lines)

    def with_block(self, depth):
        managers = [f'Watch({self.label()}{self.random.choice(["", ", True"])})' for _ in range(self.random.choice([1, 1, 2]))]
        keyword = 'with'
        if self.scope.kind == 'async' and self.random.random() < 0.6:
            keyword = 'async with'
        parts = []
        for manager in managers:
            if self.random.random() < 0.5:
                name = self.fresh('c')
                self.scope.variables[name] = 'T'
                manager += f' as {name}'
            parts.append(manager)
        return [f'{keyword} {", ".join(parts)}:', *self.body(depth)]

    def match_block(self, depth):
        subject = self.expression(self.random.choice(TYPES))
        lines = [f'match {subject}:']
        for _ in range(self.random.randint(1, 4)):
            pattern, names = self.pattern(2)
            self.scope.variables.update(names)
            guard = f' if {self.expression("bool", 1)}' if self.random.random() < 0.25 else ''
            shown = f'    print("matched", {", ".join(f"ascii({n})" for n in names)})' if names else '    print("matched")'
            lines += [f'    case {pattern}{guard}:', '    ' + shown, *indented(self.body(depth, 1))]
            for name in names:
                self.scope.variables.pop(name, None)
        if self.random.random() < 0.5:
            lines += ['    case _:', '        print("no case")']
        return lines

    def pattern(self, depth):
        """A pattern and the variables that it binds."""
        def capture():
            name = self.fresh('p')
            return name, {name: 'any'}
        r = self.random.random()
        if depth == 0 or r < 0.3:
            choice = self.random.choice(['capture', 'literal', 'wild', 'class'])
            if choice == 'capture' and depth < 2:
                return capture()
            if choice == 'class':
                name, names = capture()
                return self.random.choice([f'int({name})', f'str({name})', f'float() as {name}', f'list() as {name}', f'bool({name})']), names
            if choice == 'literal' or depth == 2:
                return self.random.choice(['0', '1', '-1', "'a'", 'None', 'True', '2.5', "b'abc'", "'abc' | 'a'", '1 | 2 | 3', '1.0', '-1.5', '1+2j']), {}
            return '_', {}
        if r < 0.7:
            parts = [self.pattern(depth - 1) for _ in range(self.random.randint(1, 3))]
            names = {n: t for _, ns in parts for n, t in ns.items()}
            texts = [p for p, _ in parts]
            if self.random.random() < 0.4:
                star = self.random.choice(['*_', self.fresh('p')])
                if star != '*_':
                    names[star] = 'any'
                    star = '*' + star
                texts.insert(self.random.randrange(len(texts) + 1), star)
            return f'[{", ".join(texts)}]' if self.random.random() < 0.6 else f'({", ".join(texts)},)', names
        if r < 0.85:
            inner, names = self.pattern(depth - 1)
            key = self.random.choice(["'a'", "'b'", "'x'", '1'])
            rest = ''
            if self.random.random() < 0.4:
                name = self.fresh('p')
                names = {**names, name: 'dict'}
                rest = f', **{name}'
            return f'{{{key}: {inner}{rest}}}', names
        inner, names = self.pattern(depth - 1)
        name = self.fresh('p')
        return f'({inner}) as {name}' if inner not in ('_',) and not inner.isidentifier() else f'[{inner}, *_] as {name}', {**names, name: 'any'}
