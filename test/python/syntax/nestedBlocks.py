# How deep comprehensions and loops may nest: inlined comprehensions, asynchronous `for` and generators are blocks.
def ok(src):
    try: compile(src, 'f', 'exec')
    except SyntaxError as e: return False
    return True
def lim(f):
    for n in range(1, 101):
        if not ok(f(n)): return n
def c(n, pre='', k='[]', it='[1]', el=None):
    src = '1'
    for i in range(n): src = f'{k[0]}{src} {pre}for a{i} in {it}{k[1]}'
    return src
print(lim(lambda n: c(n)), lim(lambda n: c(n, k='{}')), lim(lambda n: c(n, k='()')))
print(lim(lambda n: 'def f():\n ' + c(n)))
print(lim(lambda n: 'def f():\n for i in x: ' + c(n)))
print(lim(lambda n: 'def f():\n with x:\n  for i in x: ' + c(n)))
print(lim(lambda n: 'async def f():\n ' + c(n, 'async ')))
print(lim(lambda n: 'class A:\n ' + c(n)))
print(lim(lambda n: '[1 ' + 'for a in [1] ' * n + ']'))
print(lim(lambda n: '[1 ' + 'for a in b ' * n + ']'))
print(lim(lambda n: '[1 ' + 'for a,b in c ' * n + ']'))
print(lim(lambda n: 'async def f(): [1 ' + 'async for a in b ' * n + ']'))
print(lim(lambda n: '(1 ' + 'for a in b ' * n + ')'))
print(lim(lambda n: c(n, it='b')))
print(lim(lambda n: c(n, it='[i]')))
print(lim(lambda n: c(n, it='[1, 2]')))
print(lim(lambda n: c(n, it='[1] if a')))
print(lim(lambda n: c(n, it='b for x in y')))
print(lim(lambda n: 'def f():\n ' + '[' * n + '1' + ''.join(f' for a in b]' for i in range(n))))
def it(n):
    src = '1'
    for i in range(n): src = f'[1 for a{i} in {src}]'
    return src
print(lim(it))
def cond(n):
    src = '1'
    for i in range(n): src = f'[1 for a{i} in b if {src}]'
    return src
print(lim(cond))
def lam(n):
    src = '1'
    for i in range(n): src = f'[lambda: {src} for a{i} in b]'
    return src
print(lim(lam))
def nestfor(n, head, pre='', last='pass'):
    return head + ''.join(' ' * (i + 1) + f'{pre}for a in b:\n' for i in range(n)) + ' ' * (n + 1) + last
print(lim(lambda n: nestfor(n, 'def f():\n')), lim(lambda n: nestfor(n, 'def f():\n', last='yield')))
print(lim(lambda n: nestfor(n, 'async def f():\n')), lim(lambda n: nestfor(n, 'async def f():\n', last='yield')), lim(lambda n: nestfor(n, 'async def f():\n', 'async ')))
print(lim(lambda n: '(1 ' + 'for a in b ' * n + ')'))
print(lim(lambda n: 'async def f(): (1 ' + 'async for a in b ' * n + ')'))
print(lim(lambda n: 'async def f(): (1 for a in b ' + 'async for a in b ' * n + ')'))
print(lim(lambda n: 'async def f(): [1 ' + 'async for a in b for c in d ' * n + ']'))
def where(src):
    try: compile(src, 'f', 'exec')
    except SyntaxError as e: return e.lineno, e.offset, e.end_lineno, e.end_offset
print(where(c(22)), where('async def f():\n ' + c(11, 'async ')), where('async def f(): [1 ' + 'async for a in b ' * 20 + ']'), where('async def f(): (1 ' + 'async for a in b ' * 21 + ')'))
print(where(nestfor(22,'def f():\n')), where(nestfor(21,'def f():\n', last='yield')))
