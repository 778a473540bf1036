"""Writes the generated programs of this folder: `oracle python generate.py`; with --expect also what the oracle prints.

A program holds many small cases, so that few processes run many. Each prints its name, then every death as it happens. The
files operands_*, leaving_*, suspended_* and containers_* come from here; the others are written by hand. They run as they
are and in the harness of test/harness/lowering.ts, which has the builtins, gc and _weakref, but not the library. What CPython does in another
order once it has specialised an instruction is left out: `__getitem__` has a form that it does not specialise.
"""
import os
import subprocess
import sys
import textwrap

HERE = os.path.dirname(os.path.abspath(__file__))

ANSWERING = '''
class X:
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n if type(self.n) is int else '?')
    def __eq__(self, other): return True
    def __hash__(self): return 1
    def __lt__(self, other): return True
    def __contains__(self, other): return True
    def __getitem__(self, key, *never): return 1
    def __setitem__(self, key, value): pass
    def __delitem__(self, key): pass
    def __add__(self, other): return 1
    def __radd__(self, other): return 1
    def __iadd__(self, other): return 1
    def __matmul__(self, other): return self
    def __neg__(self): return 1
    def __iter__(self): return iter(())
    def m(self, *args, **kwargs): return 1
    def __call__(self, *args, **kwargs): return 1
    def keys(self): return []
    def __enter__(self): return 1
    def __exit__(self, *args): pass
    def __format__(self, spec): return 'x'
    def __index__(self): return 0
'''
REFUSING = '''
class X:
    __slots__ = ('n',)
    def __init__(self, n): self.n = n
    def __del__(self): print('end', self.n if type(self.n) is int else '?')
    def __eq__(self, other): raise KeyError('eq')
    def __hash__(self): raise KeyError('hash')
'''

# One case a paragraph: statements in which X(1), X(2) … come to life and end.
OPERANDS = '''
X(1) is X(2)

X(1) is not X(2)

X(1) in X(2)

X(1) not in X(2)

X(1) == X(2)

X(1) != X(2)

X(1) < X(2)

X(1) < X(2) < X(3)

X(1) + X(2)

X(1) + 2

2 + X(1)

X(1) @ X(2) @ X(3)

X(1)[X(2)]

X(1)[X(2):X(3)]

X(1)[X(2):X(3):X(4)]

X(1)[X(2), X(3)]

X(1)[X(2)] = X(3)

X(1)[X(2):X(3)] = X(4)

X(1)[X(2):X(3):X(4)] = X(5)

X(1).n = X(2)

X(1).other = X(2)

del X(1)[X(2)]

del X(1)[X(2):X(3)]

X(1)[X(2)] += X(3)

X(1)[X(2):X(3)] += X(4)

-X(1)

not X(1)

X(1).m(X(2), X(3))

X(1)(X(2), X(3))

X(1).m(*X(2), *X(3))

X(1).m(*[X(2), X(3)])

X(1).m(X(2), x=X(3), y=X(4))

X(1).m(X(2), *[X(3)], x=X(4), **{'y': X(5)})

X(1)(X(2), x=X(3))

X(1) and None, X(2) and 1

(X(1), X(2), X(3))

[X(1), X(2), X(3)]

{X(1), X(2)}

{X(1): X(2), X(3): X(4)}

[*[X(1), X(2)], X(3)]

(*[X(1), X(2)], X(3))

[X(1), *X(2)]

{**{'a': X(1)}, 'b': X(2)}

{'a': X(1), **{'a': X(2)}}

f'{X(1)}{X(2)}'

f'{X(1)!s:{X(2)}}'

'%s %s' % (X(1).n, X(2).n)

X(1) if X(2) else X(3)

X(1) and X(2)

X(1) or X(2)

X(1).n

X(1).nope

X(1).nope(X(2))

a, b = X(1), X(2)

a, b, c, d = X(1), X(2), X(3), X(4)

a, *b = X(1), X(2), X(3)

a, b = [X(1), X(2)]

[a, b] = (X(1), X(2), X(3))

a = b = X(1)

(a, b), c = (X(1), X(2)), X(3)

for i in [X(1), X(2)]: pass

for i in X(1), X(2): break

for i, j in [(X(1), X(2)), (X(3), X(4))]: pass

[0 for i in [X(1), X(2)]]

[i for i in [X(1), X(2)]]

[(i, j) for i in [X(1)] for j in [X(2), X(3)]]

a = [i for i in [X(1), X(2)]]
a = None

list(0 for i in [X(1), X(2)])

{i: X(3) for i in [X(1), X(2)]}

[1/0 for i in [X(1), X(2)]]

with X(1), X(2): pass

with X(1) as a, X(2) as b: a = b

lambda a=X(1), *, b=X(2): 1

(lambda a=X(1), b=X(2): 1)(X(3))

(lambda a, b: 1)(X(1), X(2))

(lambda *a, **b: 1)(X(1), X(2), x=X(3), y=X(4))

(lambda a, b: 1)(b=X(1), a=X(2))

(lambda a: 1)(X(1), X(2))

(lambda a, /, *, b: 1)(X(1), X(2))

(lambda a: 1)(X(1), c=X(2))

len(X(1), X(2))

isinstance(X(1), X(2))

[1, 2][X(1)]

(1)[X(1)]

{}[X(1)]

{}[X(1)] = X(2)

{X(1): 1}.__getitem__(X(2))

raise X(1)

raise X(1) from X(2)

raise KeyError(X(1)) from X(2)

raise KeyError(X(1))

assert X(1), X(2)

assert not X(1), X(2)

class C: a = X(1); b = X(2); 1/0

def f(a=X(1), *, b=X(2)): pass
f = None

match X(1):
    case X(n=2) | X(n=1): pass

match (X(1), X(2)):
    case (a, b): pass

match {'a': X(1), 'b': X(2)}:
    case {'a': a}: pass

match [X(1), X(2), X(3)]:
    case [a, *rest] if rest is None: pass
    case [*_]: pass

max(X(1), X(2))

sorted([X(1), X(2)], key=X(3))

map(X(1), [X(2)])

list(map(X(1), [X(2)]))

zip([X(1)], [X(2)])

dict(a=X(1), b=X(2))

[X(1)] + [X(2)]

[X(1)] * 2

[X(1), X(2)][0]

[X(1), X(2)].pop()

[X(1), X(2)].append(X(3))

[X(1)].index(X(2))

{1: X(1)}.get(X(2), X(3))

{1: X(1)}.setdefault(1, X(2))

{1: X(1)}.pop(1, X(2))

getattr(X(1), 'n', X(2))

getattr(X(1), 'x', X(2))

type(X(1))

super(X(1), X(2))

[X(1), X(2), X(3)][1:]

[X(1), X(2)][::-1][0]

(X(1), X(2)) == (X(3), X(4))

[X(1)] < [X(2)]

{1: X(1)} == {1: X(2)}

X(1) < 3

3 < X(1)

(X(1) for i in X(2))

(i for i in [X(1), X(2)])

next(i for i in [X(1), X(2)])

X(1).n.n

print(*[X(1).n], *[X(2).n])

t'{X(1)}{X(2)}'

next((lambda: (yield X(1)))())

(lambda: (yield X(1)))().close()

int(X(1))

range(X(1), X(2))

str(X(1), X(2))

try: raise KeyError(X(1))
except KeyError as e: X(2)

try: raise KeyError(X(1))
except X(2): pass

try: X(1).nope
finally: X(2)

try: X(1) + X(2)
except Exception as e: X(3)
else: X(4)

(a := X(1)), (a := X(2))

X(1) if (a := X(2)) is None else X(3)

(lambda: X(1))() is (lambda: X(2))()

X(X(X(1)))

[X(1), [X(2), (X(3), {'k': X(4)})]]

iter([X(1), X(2)]).__next__()

[*map(X, [1, 2])][0]
'''

CONTEXTS = {
    'function': '''
        def case():
            {0}
        try: case()
        except Exception as error: print(type(error).__name__)
    ''',
    'loop': '''
        def case(times):
            kept = X(0)
            for turn in range(times):
                {0}
                print('turn')
        try: case(2)
        except Exception as error: print(type(error).__name__)
    ''',
    'generator': '''
        def case():
            yield 1
            {0}
            yield 2
        try:
            for step in case(): print(step)
        except Exception as error: print(type(error).__name__)
    ''',
    'module': '''
        try:
            {0}
        except Exception as error: print(type(error).__name__)
        a = b = c = d = e = f = i = j = rest = C = step = None
    ''',
}

# How a name is bound to X(1), inside a function where X(9) lives too; {0} is the way out.
BINDINGS = {
    'local': 'a = X(1)\n{0}',
    'two locals': 'b = X(2)\na = X(1)\n{0}',
    'rebound': 'a = X(1)\na = X(2)\n{0}',
    'deleted': 'a = X(1)\ndel a\n{0}',
    'captured': 'a = X(1)\nf = lambda: a\n{0}',
    'captured twice': 'a = X(1)\nb = X(2)\ndef f():\n    def g(): return a\n    return g, b\nf = f()\n{0}',
    'loop variable': 'for a in [X(1), X(2)]:\n    {0}',
    'nested loops': 'for b in (X(2), X(3)):\n    for a in [X(1)]:\n        {0}',
    'with as': 'with Manager(1) as a:\n    {0}',
    'except as': 'try:\n    raise KeyError(X(1))\nexcept KeyError as a:\n    {0}',
    'finally': 'try:\n    a = X(1)\nfinally:\n    {0}',
    'try': 'try:\n    a = X(1)\n    {0}\nfinally:\n    print("finally")',
    'match': 'match (X(1), X(2)):\n    case (a, b):\n        {0}',
    'walrus': 'if (a := X(1)) is not None:\n    {0}',
    'star target': 'a, *b = X(1), X(2), X(3)\n{0}',
    'class body': 'class C:\n    b = X(1)\na = C.b\n{0}',
    'list': 'a = [X(1), X(2)]\n{0}',
    'exception context': 'try:\n    try:\n        raise KeyError(X(1))\n    except KeyError:\n        raise ValueError(X(2))\nexcept ValueError as a:\n    {0}',
}
WAYS = {
    'falls off': 'pass', 'returns it': 'return a', 'returns another': 'return X(5)', 'raises': 'raise KeyError(X(6))', 'fails': 'a.nope', 'rebinds': 'a = X(7)', 'calls': 'take(a, X(8))',
    'hands over': 'take(X(8), *[a], k=a)', 'breaks': 'for _ in "x":\n    a = X(7)\n    break', 'returns in finally': 'try:\n    return a\nfinally:\n    a = X(7)', 'returns over a return': 'try:\n    return X(5)\nfinally:\n    return a',
}
LEAVING = '''
class Manager(X):
    def __enter__(self): return self
    def __exit__(self, *error): print('exit', self.n)
def take(x, *more, **named):
    del x
    print('took', len(more), len(named))
    return len(more)
'''

# What a generator is in the middle of, and how it ends.
SUSPENDED = {
    'plain': 'a = X(1)\nyield X(2)\nprint("on")\nyield a',
    'unstarted parameters': 'yield p',
    'try finally': 'a = X(1)\ntry:\n    yield X(2)\nfinally:\n    print("finally")\n    a = X(3)',
    'except as': 'try:\n    raise KeyError(X(1))\nexcept KeyError as e:\n    yield X(2)\n    print("on")',
    'with': 'with Manager(1) as m:\n    yield X(2)\n    print("on")',
    'for': 'for a in [X(1), X(2), X(3)]:\n    yield a',
    'temporaries': 'print(len([X(1), (yield X(2)), X(3)]))',
    'arguments': 'take(X(1), (yield X(2)), k=(yield X(3)))',
    'yield from': 'a = X(1)\nyield from inner(X(4))\nprint("on")',
    'yield from list': 'a = X(1)\nyield from [X(2), X(3)]',
    'catches exit': 'try:\n    a = X(1)\n    yield X(2)\nexcept GeneratorExit:\n    print("exit")\n    a = X(3)',
    'return value': 'a = X(1)\nyield X(2)\nreturn X(3)',
    'comprehension': 'a = [i for i in [X(1), X(2)]]\nyield [i for i in a]\ndel a\nyield 1',
    'nested function': 'a = X(1)\ndef f(): return a\nyield f\nyield X(2)',
}
ENDS = {
    'never started': 'g = gen(X(9))\ndel g',
    'dropped': 'g = gen(X(9))\nnext(g)\nprint("dropped")\ndel g',
    'closed': 'g = gen(X(9))\nnext(g)\ng.close()\nprint("closed")\ndel g',
    'thrown into': 'g = gen(X(9))\nnext(g)\ntry: g.throw(KeyError(X(8)))\nexcept KeyError as e: print(type(e).__name__)\nprint("thrown")\ndel g',
    'used up': 'print(len(list(gen(X(9)))))',
    'left by break': 'for v in gen(X(9)):\n    print("body")\n    break\nprint("after")\ndel v',
    'sent to': 'g = gen(X(9))\nnext(g)\ntry: g.send(X(7))\nexcept StopIteration as e: print("stop")\nprint("sent")\ndel g',
    'in a cycle': 'g = gen(X(9))\nnext(g)\nl = [g]\nl.append(l)\ndel g, l\nprint("garbage")\nprint(gc.collect())',
    'unpacked': 'try: a, b = gen(X(9))\nexcept ValueError as e: print("count")\nprint("after")',
}
INNER = '''
def inner(p):
    try:
        yield X(5)
        yield p
    finally:
        print('inner finally')
'''

CONTAINERS = {
    'list': ('[X(1), X(2), X(3)]', ['c.pop()', 'c.pop(0)', 'c.clear()', 'c[1] = X(4)', 'c[:2] = [X(4)]', 'c[::2] = [X(4), X(5)]', 'del c[0]', 'del c[:2]', 'c.insert(0, X(4))', 'c.extend([X(4), X(5)])', 'c += [X(4)]', 'c *= 0', 'c *= 2',
             'c.reverse()', 'c.sort(key=lambda x: -x.n)', 'c.remove(c[1])', 'd = c.copy()', 'd = c[1:]', 'd = list(c)', 'd = tuple(c)', 'a, *b = c', 'c[0] = c', 'for i in c: c.clear()', 'c.append(c.pop(0))', 'c = None', 'c.__init__()', 'c.__init__([X(4)])',
             'd = list(map(lambda x: x, c))', 'd = [x for x in c if x.n > 1]', 'd = dict.fromkeys([1, 2], c)', 'print(sum(x.n for x in c))', 'd = next(iter(c))', 'd = iter(c)\nnext(d)\ndel c']),
    'dict': ('{1: X(1), 2: X(2), 3: X(3)}', ['c.pop(2)', 'c.popitem()', 'c.clear()', 'c[1] = X(4)', 'del c[2]', 'c.update({1: X(4), 5: X(5)})', 'c |= {1: X(4)}', 'd = c | {1: X(4)}', 'c.setdefault(1, X(4))', 'c.setdefault(9, X(4))', 'd = dict(c)', 'd = list(c.values())',
             'd = c.items()\ndel c', 'd = iter(c.items())\nnext(d)\ndel c', 'for k, v in c.items(): print(k)', 'for k, v in c.items(): c[k] = None', 'c[1] = c', 'c = None', 'c.__init__({1: X(4)})', 'd = {**c}', 'd = c.get(1)', 'for v in list(c.values()): del c[v.n]', 'try:\n    for k in c: c[k + 10] = X(k + 10)\nexcept RuntimeError: print("changed")']),
    'set': ('{X(1), X(2)}', ['c.clear()', 'c.pop()', 'c = None', 'c.add(X(3))\nc.clear()', 'd = frozenset(c)\ndel c', 'c |= {X(3)}\nc = None', 'c -= set(c)']),
    'tuple': ('(X(1), X(2), X(3))', ['c = None', 'd = c[1:]', 'd = c + (X(4),)', 'd = c * 2', 'a, b, e = c', 'a, *b = c', 'd = [*c]', 'd = sorted(c, key=lambda x: -x.n)', 'd = list(zip(c, c))', 'd = list(enumerate(c))', 'd = iter(c)\nnext(d)\nc = None', 'd = dict(enumerate(c))', 'd = max(c, key=lambda x: x.n)', 'd = [*reversed(c)]']),
}


# What is left ends here, not with the interpreter.
FOOT = '''
print('# over')
a = b = c = d = e = f = i = j = rest = C = step = case = gen = r = None
gc.collect()
'''


def paragraphs(text):
    return [p for p in text.strip().split('\n\n') if p.strip()]


def placed(template, body):
    """The template with the body at its hole, at the hole's depth."""
    lines = []
    for line in textwrap.dedent(template).strip('\n').split('\n'):
        at = line.find('{0}')
        lines += [line] if at < 0 else [line[:at] + part for part in body.split('\n')]
    return '\n'.join(lines)


def headed(name, text):
    return f'print({("# " + name)!r})\n{text}\n'


def chunks(cases, size):
    return [cases[i:i + size] for i in range(0, len(cases), size)]


def programs():
    """(name, text) of every generated program."""
    for kind, prelude in ('answering', ANSWERING), ('refusing', REFUSING):
        for number, chunk in enumerate(chunks(paragraphs(OPERANDS), 30)):
            cases = [headed(f'{p.splitlines()[0]} ({name})', placed(template, p)) for p in chunk for name, template in CONTEXTS.items()]
            yield f'operands_{kind}_{number}', prelude + '\n'.join(cases)
    cases = []
    for binding, shape in BINDINGS.items():
        for way, out in WAYS.items():
            body = placed(shape, out)
            cases.append(headed(f'{binding}, {way}', placed('def case(p):\n    z = X(9)\n    {0}\ntry: r = case(X(10))\nexcept Exception as error: print(type(error).__name__)\nprint("left")\nr = None', body)))
    for number, chunk in enumerate(chunks(cases, 50)):
        yield f'leaving_{number}', ANSWERING + LEAVING + '\n'.join(chunk)
    cases = []
    for state, body in SUSPENDED.items():
        for end, use in ENDS.items():
            function = placed('def gen(p):\n    {0}', body)
            cases.append(headed(f'{state}, {end}', function + '\ndef case():\n' + textwrap.indent(use, '    ') + '\ntry: case()\nexcept Exception as error: print(type(error).__name__)'))
    for number, chunk in enumerate(chunks(cases, 45)):
        yield f'suspended_{number}', 'import gc\n' + ANSWERING + LEAVING + INNER + '\n'.join(chunk)
    for kind, (display, uses) in CONTAINERS.items():
        cases = [headed(f'{kind}: {use.splitlines()[0]}', 'def case():\n    c = ' + display + '\n' + textwrap.indent(use, '    ') + '\n    print("done")\ntry: case()\nexcept Exception as error: print(type(error).__name__)\ngc.collect()') for use in uses]
        hashed = ANSWERING.replace('return 1\n    def __lt__', 'return self.n\n    def __lt__').replace('def __eq__(self, other): return True', 'def __eq__(self, other): return self is other')
        yield f'containers_{kind}', 'import gc\n' + hashed + '\n'.join(cases)


def main():
    for name, text in programs():
        path = os.path.join(HERE, name + '.py')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(f'# Written by generate.py.\nimport gc\n{text.replace("import gc\n", "", 1)}\n{FOOT}')
    if '--expect' in sys.argv:
        for name in sorted(os.listdir(HERE)):
            if name.endswith('.py') and name != 'generate.py':
                environment = {k: v for k, v in os.environ.items() if not k.startswith('PYTHON')} | {'PYTHONHASHSEED': '0', 'PYTHONDONTWRITEBYTECODE': '1'}
                result = subprocess.run([sys.executable, name], cwd=HERE, env=environment, capture_output=True, text=True, timeout=60)
                if result.returncode:
                    print(name, result.returncode, result.stderr[-2000:])
                with open(os.path.join(HERE, name[:-3] + '.exp'), 'w', encoding='utf-8') as file:
                    file.write(result.stdout)


if __name__ == '__main__':
    main()
