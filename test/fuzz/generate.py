"""Makes programs: `python generate.py FOLDER COUNT SEED` writes COUNT of them. A program is made from its seed alone."""
import ast
import os
import random
import sys

from definitions import Definitions
from expressions import Expressions, Scope
from lives import Lives
from statements import Statements

HERE = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(HERE, 'prelude.py'), encoding='utf-8') as file:
    PRELUDE = file.read()


class Generator(Expressions, Statements, Lives, Definitions):
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.scope = Scope('module')
        self.functions = []
        self.classes = []
        self.names = 0
        self.labels = 0
        self.tried = 0                  # how many try statements are around the statement being written
        self.inside_comprehension = 0
        self.calls_left = 6             # calls of the program's functions within one definition, so that run time stays bounded
        self.made = ''

    def fresh(self, prefix):
        self.names += 1
        return f'{prefix}{self.names}'

    def program(self):
        lines = []
        for _ in range(self.random.randint(4, 14)):
            self.calls_left = 4
            kind = self.random.random()
            if kind < 0.3:
                lines += self.function(self.random.choice(['function', 'function', 'generator', 'async']))
            elif kind < 0.4 and len(self.classes) < 3:
                lines += self.klass()
            else:
                step = self.statement(2)
                lines += self.guarded(step) if self.random.random() < 0.5 and not step[0].startswith('del ') else step
            self.tried = 0
        return '\n'.join(lines) + '\n'


def program(seed):
    """The program's text; what does not compile is dropped for the next try of the same seed."""
    for attempt in range(50):
        text = Generator(f'{seed}/{attempt}').program()
        try:
            tidy = ast.unparse(ast.parse(text))
            compile(tidy, 'program.py', 'exec')
        except (SyntaxError, ValueError, RecursionError) as error:
            if os.environ.get('FUZZ_SYNTAX'):
                print(error, error.text, file=sys.stderr)
            continue
        return with_prelude(tidy)
    raise RuntimeError(f'no program for seed {seed}')


def with_prelude(text):
    """The program behind as much of the prelude as it needs."""
    tree = ast.parse(PRELUDE)
    needed = []
    body = text
    for node in reversed(tree.body):
        name = getattr(node, 'name', None)
        if name is None or name in body:
            needed.insert(0, ast.unparse(node))
            body += needed[0]
    return '\n'.join(needed) + '\n' + text + '\n'


if __name__ == '__main__':
    import warnings
    warnings.simplefilter('ignore')
    folder, count, seed = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    os.makedirs(folder, exist_ok=True)
    for i in range(count):
        with open(os.path.join(folder, f'p{i:04}.py'), 'w', encoding='utf-8', errors='surrogatepass') as file:
            file.write(program(f'{seed}/{i}'))
