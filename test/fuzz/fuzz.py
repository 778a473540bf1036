"""Makes programs, runs them under the oracle and under Piton, and reports the smallest programs that differ.

    oracle python fuzz.py --piton COMMAND --oracle COMMAND --seconds N --seed S [--keep FOLDER]

Ends with the line `N passed, N failed`; the failures are counted by kind of difference.
"""
import argparse
import os
import shlex
import sys
import tempfile
import time
import warnings

from compare import Comparison, first_difference, kind_of
from generate import program
from minimise import minimised

BATCH = 40
ALONE_EVERY = 20        # one program of so many also runs as a process of its own


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument('--seconds', type=float, default=60)
    parser.add_argument('--programs', type=int, default=10**9, help='at most so many')
    parser.add_argument('--seed', default='1')
    parser.add_argument('--oracle', type=shlex.split, required=True)
    parser.add_argument('--piton', type=shlex.split, required=True)
    parser.add_argument('--keep', help='folder for the programs that differ')
    parser.add_argument('--kinds', type=int, default=8, help='stop looking after so many kinds of difference')
    parser.add_argument('--minimise', type=float, default=60, help='seconds for each')
    parser.add_argument('--file', help='only minimise this program')
    return parser.parse_args()


def search(o, comparison):
    """(programs run, {kind: (text, alone)})."""
    until = time.monotonic() + o.seconds
    found, count, batch = {}, 0, 0
    while time.monotonic() < until and len(found) < o.kinds and count < o.programs:
        texts = [program(f'{o.seed}/{batch}/{i}') for i in range(min(BATCH, o.programs - count))]
        for i, expected, got in comparison.texts(texts, False):
            note(found, texts[i], expected, got, False)
        alone = texts[::ALONE_EVERY]
        for i, expected, got in comparison.texts(alone, True):
            note(found, alone[i], expected, got, True)
        count += len(texts)
        batch += 1
    return count, found


def note(found, text, expected, got, alone):
    kind = kind_of(expected, got)
    if kind not in found or len(text) < len(found[kind][0]):
        found[kind] = (text, alone)


def report(text, expected, got, alone):
    at, x, y = first_difference(expected, got)
    print('=' * 100, text, '-' * 20 + (' alone' if alone else ''), sep='\n')
    before = expected.split('\n')[max(0, at - 3):at]
    print(*(f'  {line}' for line in before), f'expected: {x}', f'got:      {y}', sep='\n')
    print(*(f'          {line}' for line in got.split('\n')[at + 1:at + 6]), sep='\n', flush=True)


def main():
    warnings.simplefilter('ignore')
    sys.stdout.reconfigure(errors='backslashreplace')
    o = options()
    comparison = Comparison(o.oracle, o.piton)
    if o.file:
        with open(o.file, encoding='utf-8', errors='surrogatepass') as file:
            found, count = {None: (file.read(), False)}, 1
    else:
        count, found = search(o, comparison)
    keep = o.keep or tempfile.mkdtemp(prefix='piton-fuzz-found-') if found else None
    for n, (kind, (text, alone)) in enumerate(found.items()):
        until = time.monotonic() + o.minimise
        small = minimised(text, comparison, alone, lambda: until - time.monotonic(), kind)
        os.makedirs(keep, exist_ok=True)
        with open(os.path.join(keep, f'found{n}.py'), 'w', encoding='utf-8', errors='surrogatepass') as file:
            file.write(small[0] if small else text)
        if small:
            report(*small, alone)
        else:
            print('differed once and not again:', kind)
    print(f'{count - len(found)} passed, {len(found)} failed' + (f'; see {keep}' if keep else ''))
    return 1 if found or not count else 0


if __name__ == '__main__':
    sys.exit(main())
