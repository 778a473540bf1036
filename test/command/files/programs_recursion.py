"""Endless recursion of many kinds: each ends with RecursionError, and the interpreter goes on."""
PROGRAMS = [
    'def f(): f()\nf()',
    'def f(): return 1 + f()\nf()',
    'class A:\n  def __repr__(self): return repr(self)\nrepr(A())',
    'class A:\n  def __str__(self): return str(self)\nstr(A())',
    'class A:\n  def __eq__(self, o): return self == o\nA() == A()',
    'class A:\n  def __lt__(self, o): return self < o\nsorted([A(), A()])',
    'class A:\n  def __getattr__(self, n): return getattr(self, n + "x")\nA().y',
    'class A:\n  def __getattribute__(self, n): return self.x\nA().y',
    'class A:\n  def __hash__(self): return hash(self)\nhash(A())',
    'class A:\n  def __hash__(self): return hash(self)\n{A()}',
    'class A:\n  def __call__(self): return self()\nA()()',
    'class A:\n  def __len__(self): return len(self)\nlen(A())',
    'class A:\n  def __bool__(self): return bool(self)\nbool(A())',
    'class A:\n  def __add__(self, o): return self + o\nA() + 1',
    'class A:\n  def __getitem__(self, i): return self[i]\nA()[0]',
    'class A:\n  def __iter__(self): return iter(self)\nlist(A())',
    'class A:\n  def __contains__(self, x): return x in self\n1 in A()',
    'class A:\n  def __format__(self, s): return format(self, s)\nf"{A()}"',
    'class A:\n  def __new__(cls): return cls()\nA()',
    'class A:\n  def __init__(self): A()\nA()',
    'class A:\n  @property\n  def x(self): return self.x\nA().x',
    'class A:\n  def __index__(self): return range(self)[0]\nrange(A())',
    'class A:\n  def __instancecheck__(cls, o): return isinstance(o, cls)\nisinstance(1, A())',
    'f = lambda: f()\nf()',
    'def g(): yield from g()\nlist(g())',
    'import functools\n@functools.lru_cache\ndef f(x): return f(x + 1)\nf(0)',
    'import functools\nf = functools.partial(lambda: f())\nf()',
    'def f(): list(map(lambda x: f(), [1]))\nf()',
    'def f(): sorted([1, 2], key=lambda x: f())\nf()',
    'def f(): eval("f()")\nf()',
    'def f(): exec("f()")\nf()',
    'a = []; a.append(a); a == [a]; b = []; b.append(b)\na == b',
    'a = {}; b = {}; a[1] = b; b[1] = a\na == b',
    'import json; a = []\nfor i in range(100000): a = [a]\njson.dumps(a)',
    'import json; json.loads("[" * 100000)',
    'import json; json.loads("{\\"a\\":" * 100000)',
    'import copy; a = []\nfor i in range(100000): a = [a]\ncopy.deepcopy(a)',
    'import pickle; a = []\nfor i in range(100000): a = [a]\npickle.dumps(a)',
    'a = []\nfor i in range(100000): a = [a]\nrepr(a)',
    'a = 0\nfor i in range(100000): a = [a]\ndel a; print("freed")',
    'class N: pass\nn = None\nfor i in range(100000): m = N(); m.next = n; n = m\ndel n, m; print("freed")',
    'import json; a = []; a.append(a)\njson.dumps(a)',
    'a = []; a.append(a); print(a)',
    'import re; re.compile("(" * 5000 + ")" * 5000)',
    'import ast; ast.literal_eval("-" * 100000 + "1")',
    'import marshal; a = []\nfor i in range(100000): a = [a]\nmarshal.dumps(a)',
    'class A(Exception): pass\ne = None\nfor i in range(10000):\n  n = A(); n.__cause__ = e; e = n\ndel e, n; print("freed")',
    'def f():\n  for i in range(100000): yield i\ng = f()\nfor i in range(20000): g = map(int, g)\nnext(g)',
]

for program in PROGRAMS:
    try:
        exec(program, {"__name__": "program"})
    except BaseException as e:
        print(repr(program[-40:]), type(e).__name__, "too deep" if isinstance(e, RecursionError) else e)
    else:
        print(repr(program[-40:]), "ends")
