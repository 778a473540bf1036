"""Statements about the lives of objects, and what drives generators, coroutines and the program's own classes."""


class Lives:
    def label(self):
        self.labels += 1
        return f"'t{self.labels}'"

    def traced_value(self):
        """An object that tells its end, or something that holds one."""
        names = [n for n, t in self.scope.visible().items() if t == 'T']
        r = self.random.random()
        if names and r < 0.35:
            return self.random.choice(names)
        if r < 0.75:
            return f'T({self.label()})'
        if r < 0.85:
            return f'T({self.label()}, {self.traced_value()})'
        return f'{self.traced_value()}.me()'

    def traced(self, depth):
        names = [n for n, t in self.scope.variables.items() if t == 'T' and n not in self.scope.held]
        value = self.traced_value()
        name = self.random.choice(names) if names else None
        new = self.fresh('t')
        choices = [
            [f'{new} = {value}'], [f'print({value})'], [value], [f'{new} = [{value}, {self.traced_value()}]', f'{new}.pop({self.random.choice(["", "0"])})'],
            [f'print({value}.take({self.traced_value()}, key={self.traced_value()}))'], [f'{new} = {{"k": {value}}}', f'{new}["k"] = {self.traced_value()}'],
            [f'{new}, _ = {value}, {self.traced_value()}'], [f'for _ in ({value}, {self.traced_value()}): print(_)'], [f'{new} = ({value}, {self.traced_value()})[0]'],
            [f'{new} = [x for x in [{value}, {self.traced_value()}] if x.name]', f'{new}.clear()'], [f'{new} = (x for x in [{value}, {self.traced_value()}])', f'next({new})', f'del {new}'],
            [f'{new} = lambda x={value}: x', f'print({new}())', f'del {new}'], [f'{new} = weakref.ref({value}, gone)'], [f'{new} = {value}', f'{new}.child = {new}', f'del {new}', 'print(gc.collect())'],
            [f'print(({value}, {self.traced_value()}) == 1, {value} is {self.traced_value()})'], [f'print({value} and {self.traced_value()} or 1)'], [f'print(f"{{{value}}}-{{{self.traced_value()}}}")'],
            [f'{new} = {{{value}: 1, {self.traced_value()}: 2}}', f'{new}.popitem()'], [f'print([*[{value}], *[{self.traced_value()}]][0])'], [f'del [{value}, {self.traced_value()}][0]'] if False else [f'{value}.name += "x"'],
            [f'print(max([{value}, {self.traced_value()}], key=lambda t: t.name))'], [f'print(sorted([{value}, {self.traced_value()}], key=repr))'], [f'assert {value}, {self.traced_value()}'],
            [f'print({value}.name if {value}.child else {self.traced_value()}.name)'], [f'{value}.child = {self.traced_value()}'], [f'global_{new} = {value}'],
        ]
        if self.tried:
            choices += [[f'{value}.fail({self.traced_value()})'], [f'raise Oops({value}, {self.traced_value()})'], [f'{value} + {self.traced_value()}'], [f'{value}.missing'], [f'{new} = {value}.missing({self.traced_value()})'],
                        [f'{value}({self.traced_value()})'], [f'{value}[{self.traced_value()}]'], [f'{value}[{self.traced_value()}] = {self.traced_value()}']]
        if name:
            choices += [[f'del {name}'], [f'{name} = {value}'], [f'{name} = None'], [f'{name}, {new} = {value}, {name}'], [f'({name} := {value})']] * 3
        lines = self.random.choice(choices)
        if lines[0] == f'del {name}':
            del self.scope.variables[name]
        elif lines[0] == f'{name} = None':
            self.scope.variables[name] = 'any'
        elif lines == [f'{new} = {value}'] or (lines[0].startswith(f'{new}, _') or lines[0].startswith(f'{name}, {new}') or lines[0].endswith(')[0]')):
            self.scope.variables[new] = 'T'
        return lines

    def drive_generator(self, depth):
        running = [n for n, t in self.scope.visible().items() if t == 'gen']
        makers = [f for f in self.functions if f.kind == 'generator']
        if not running or self.random.random() < 0.3:
            if not makers:
                return None
            name = self.fresh('g')
            value = self.call_of(self.random.choice(makers), 1)
            self.scope.variables[name] = 'gen'
            return [f'{name} = {value}']
        name = self.random.choice(running)
        step = self.random.choice([
            f'print(next({name}))', f'print(next({name}, "done"))', f'print({name}.send({self.expression("any", 1)}))', f'print({name}.send(None))',
            f'print({name}.throw({self.random.choice(["ValueError", "KeyError(1)", "Oops", "StopIteration", "GeneratorExit"])}))', f'{name}.close()', f'print(list({name}))',
            f'print([x for x, _ in zip({name}, range(2))])', f'del {name}', f'{name} = None', f'first, *rest = {name}; print(first)', f'print(*{name})',
        ])
        if name in self.scope.variables and step in (f'del {name}', f'{name} = None'):
            del self.scope.variables[name]
            return [step]
        if step in (f'del {name}', f'{name} = None'):
            return None
        return self.guarded([step]) if self.random.random() < 0.9 else [step]

    def run_coroutine(self, depth):
        makers = [f for f in self.functions if f.kind == 'async']
        if not makers:
            return None
        value = self.call_of(self.random.choice(makers), 1)
        if self.scope.kind == 'async' and self.random.random() < 0.7:
            return [f'print("awaited", await {value})']
        sent = ', '.join(self.expression('any', 1) for _ in range(self.random.randrange(3)))
        name = self.fresh('co')
        return self.random.choice([self.guarded([f'print(run({value}, {sent}))'])] * 3 + [[f'{name} = {value}', f'{name}.send(None)', f'{name}.close()'], [f'{name} = {value}', f'{name}.close()', f'del {name}']])

    def object_statement(self, depth):
        """Makes an object of one of the program's classes, or does something with one."""
        objects = [(n, t) for n, t in self.scope.variables.items() if t.startswith('obj:')]
        if not self.classes:
            return None
        if not objects or self.random.random() < 0.3:
            maker = self.random.choice(self.classes)
            value = self.construct(maker, 1)
            name = self.fresh('o')
            self.scope.variables[name] = f'obj:{maker.name}'
            return [f'{name} = {value}']
        name, kind = self.random.choice(objects)
        maker = next((c for c in self.classes if c.name == kind[4:]), None)
        if maker is None or not maker.statements:
            return None
        lines = [self.filled(self.random.choice(maker.statements).replace('{self}', name))]
        return self.guarded(lines) if self.random.random() < 0.6 else lines
