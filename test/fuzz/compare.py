"""Runs programs under the oracle and under Piton and compares: many in one process (batch.py), or each in a process of its own.

What cannot be the same is made the same before the comparison: addresses, the folder of the program.
"""
import concurrent.futures
import json
import os
import re
import shutil
import subprocess
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
BATCH = os.path.join(HERE, 'batch.py')
SECONDS_PER_PROGRAM = 10


class Runner:
    """One of the two implementations."""

    def __init__(self, command):
        self.command = command
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith('PYTHON')} | {'PYTHONHASHSEED': '0', 'PYTHONDONTWRITEBYTECODE': '1', 'PYTHONUTF8': '1', 'PYTHON_COLORS': '0'}

    def batch(self, folder, names):
        """What each program printed; a program that took the process down or too long says so."""
        found = {}
        names = list(names)
        while names:
            handle, results = tempfile.mkstemp()
            os.close(handle)
            code, _, errors = self.process([BATCH, folder, results, *names], folder, 20 + SECONDS_PER_PROGRAM * min(len(names), 6))
            with open(results, encoding='utf-8', errors='surrogatepass') as file:
                for line in file:
                    name, text = json.loads(line)
                    found[name] = text
            os.unlink(results)
            left = [name for name in names if name not in found]
            if left:
                found[left.pop(0)] = f'(the process ended: {code})\n{errors[-1500:]}'
            names = left
        return found

    def single(self, folder, name):
        code, output, errors = self.process([name], folder, SECONDS_PER_PROGRAM + 10)
        return f'{output}\n-- errors\n{errors}\n-- status {code}'

    def process(self, arguments, folder, seconds):
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
            child = subprocess.Popen([*self.command, *arguments], cwd=folder, env=self.environment, stdin=subprocess.DEVNULL, stdout=output, stderr=errors)
            try:
                code = child.wait(seconds)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
                code = 'timeout'
            def text(file):
                file.seek(0)
                return file.read().decode('utf-8', 'surrogateescape')
            return code, text(output), text(errors)


def normal(text):
    text = re.sub(r'0x[0-9a-f]{6,}', '0x…', text)
    # CPython compiles some code twice (`tuple(generator expression)`) and then warns twice; warnings have tests of their own.
    text = re.sub(r'(?m)^\S*: SyntaxWarning: .*\n(?:  .*\n)?', '', text)
    return re.sub(r'File "[^"]*/(p\w+\.py)"', r'File "\1"', text)


class Comparison:
    def __init__(self, oracle, piton):
        self.oracle = Runner(oracle)
        self.piton = Runner(piton)
        self.pool = concurrent.futures.ThreadPoolExecutor(2)

    def both(self, how, *arguments):
        first = self.pool.submit(getattr(self.oracle, how), *arguments)
        second = self.pool.submit(getattr(self.piton, how), *arguments)
        return first.result(), second.result()

    def batch(self, folder, names):
        """(name, oracle's text, Piton's text) of each program that differs."""
        expected, got = self.both('batch', folder, names)
        return [(name, normal(expected[name]), normal(got[name])) for name in names if normal(expected[name]) != normal(got[name])]

    def single(self, folder, name):
        expected, got = (normal(text) for text in self.both('single', folder, name))
        return None if expected == got else (name, expected, got)

    def texts(self, programs, alone):
        """As `batch`, of programs given as text; `alone`: each in its own process."""
        folder = tempfile.mkdtemp(prefix='piton-fuzz-')
        try:
            names = [f'p{i:04}.py' for i in range(len(programs))]
            for name, text in zip(names, programs):
                with open(os.path.join(folder, name), 'w', encoding='utf-8', errors='surrogatepass') as file:
                    file.write(text)
            if not alone:
                return [(int(name[1:5]), a, b) for name, a, b in self.batch(folder, names)]
            found = (self.single(folder, name) for name in names)
            return [(int(d[0][1:5]), d[1], d[2]) for d in found if d]
        finally:
            shutil.rmtree(folder)


def first_difference(expected, got):
    """The first pair of lines that differ, and what stands before it."""
    a, b = expected.split('\n'), got.split('\n')
    at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    return at, a[at] if at < len(a) else '(nothing)', b[at] if at < len(b) else '(nothing)'


def kind_of(expected, got):
    """A name for the difference, the same for programs that differ in the same way."""
    _, x, y = first_difference(expected, got)
    def plain(line):
        return re.sub(r"'[^']*'|\d+|0x…", '#', line)[:80]
    return plain(x), plain(y)
