"""Makes a program that differs smaller: statements go away, blocks take the place of their statement, expressions become parts of themselves.

Each round makes many candidates, each smaller by one step, and runs them all in one process; the smallest that still differs in
the same way is the next program.
"""
import ast
import copy
import random

from compare import kind_of

BLOCKS = ('body', 'orelse', 'finalbody')
ROUND = 12


def places(tree):
    """Every list of statements: (node, field)."""
    return [(node, field) for node in ast.walk(tree) for field in BLOCKS if isinstance(getattr(node, field, None), list)
            and not isinstance(node, ast.Lambda)]


def without(tree, place, start, count):
    """The tree with some statements of a block gone."""
    new = copy.deepcopy(tree)
    node, field = places(new)[place]
    block = getattr(node, field)
    del block[start:start + count]
    if not block and field == 'body':
        block.append(ast.Pass())
    return new


def lifted(tree, place, at, field):
    """A compound statement's block in its place."""
    new = copy.deepcopy(tree)
    node, where = places(new)[place]
    block = getattr(node, where)
    block[at:at + 1] = getattr(block[at], field)
    return new


def statement_steps(tree):
    steps = []
    for p, (node, field) in enumerate(places(tree)):
        block = getattr(node, field)
        if len(block) == 1 and isinstance(block[0], ast.Pass):
            continue
        count = len(block)
        while count:
            steps += [(count + sum(1 for s in block[i:i + count] for _ in ast.walk(s)) / 100, without, (tree, p, i, count)) for i in range(0, len(block), count)]
            count //= 2
        for i, statement in enumerate(block):
            steps += [(1, lifted, (tree, p, i, f)) for f in BLOCKS if getattr(statement, f, None) and not isinstance(statement, ast.ClassDef)]
            handlers = getattr(statement, 'handlers', []) or getattr(statement, 'cases', [])
            if len(handlers) > 1 or (handlers and getattr(statement, 'finalbody', None)):
                steps += [(2, without_handler, (tree, p, i, h)) for h in range(len(handlers))]
    return steps


def without_handler(tree, place, at, handler):
    new = copy.deepcopy(tree)
    node, field = places(new)[place]
    statement = getattr(node, field)[at]
    del (getattr(statement, 'handlers', None) or statement.cases)[handler]
    return new


def expressions(tree):
    return [(node, field, i) for node in ast.walk(tree) for field, value in ast.iter_fields(node)
            for i, item in enumerate(value if isinstance(value, list) else [value])
            if isinstance(item, ast.expr) and not isinstance(getattr(item, 'ctx', None), (ast.Store, ast.Del))]


def replaced(tree, index, make):
    new = copy.deepcopy(tree)
    node, field, i = expressions(new)[index]
    value = getattr(node, field)
    if isinstance(value, list):
        changed = make(value[i])
        value[i:i + 1] = [] if changed is None else [changed]
    else:
        setattr(node, field, make(value))
    return new


def expression_steps(tree):
    steps = []
    for index, (node, field, i) in enumerate(expressions(tree)):
        value = getattr(node, field)
        item = value[i] if isinstance(value, list) else value
        if isinstance(item, (ast.Constant, ast.Name)) and not isinstance(value, list):
            continue
        size = sum(1 for _ in ast.walk(item))
        parts = [child for child in ast.iter_child_nodes(item) if isinstance(child, ast.expr)]
        for k in range(len(parts)):
            steps.append((size / 50, replaced, (tree, index, lambda e, k=k: [c for c in ast.iter_child_nodes(e) if isinstance(c, ast.expr)][k])))
        if size > 1:
            steps.append((size / 40, replaced, (tree, index, lambda e: ast.Constant(1))))
        if isinstance(value, list) and field in ('args', 'elts', 'keywords', 'values', 'decorator_list', 'bases'):
            steps.append((size / 30, replaced, (tree, index, lambda e: None)))
    return steps


def candidates(tree, shuffle, count):
    """Texts of smaller programs: the boldest steps and some of the others by chance; and whether that is all of them."""
    steps = statement_steps(tree) + expression_steps(tree)
    steps.sort(key=lambda s: -s[0])
    bold = count * 2 // 3
    chosen = steps[:bold] + shuffle.sample(steps[bold:], min(count - bold, max(0, len(steps) - bold)))
    found = {}
    for _, make, arguments in chosen:
        try:
            new = ast.fix_missing_locations(make(*arguments))
            text = ast.unparse(new) + '\n'
            compile(text, 'p.py', 'exec')
        except (SyntaxError, ValueError, AttributeError, IndexError, TypeError, RecursionError):
            continue
        found[text] = None
    return list(found), len(chosen) == len(steps)


def minimised(text, comparison, alone, time_left, kind=None):
    """(text, expected, got) of the smallest program found."""
    text = ast.unparse(ast.parse(text)) + '\n'
    found = comparison.texts([text], alone)
    if not found:
        return None
    best = (text, *found[0][1:])
    kind = kind or kind_of(*best[1:])
    shuffle = random.Random(0)
    count = ROUND
    while time_left() > 0:
        texts, complete = candidates(ast.parse(best[0]), shuffle, count)
        smaller = [(texts[i], a, b) for i, a, b in comparison.texts(texts, alone) if kind_of(a, b) == kind and len(texts[i]) < len(best[0])]
        if smaller:
            best = min(smaller, key=lambda c: len(c[0]))
            count = max(ROUND, count // 2)
        elif complete:
            break
        else:
            count *= 2
    return best
