def t(f):
    try: print(f())
    except TypeError as e: print('TypeError', e)
class A(int):
    __eq__ = str.__eq__
    __add__ = str.__add__
    __hash__ = str.__hash__
    upper = str.upper
    __repr__ = str.__repr__
    __len__ = list.__len__
    __iter__ = list.__iter__
    __getitem__ = list.__getitem__
    __call__ = type.__call__
    __init__ = list.__init__
    __bool__ = float.__bool__
    fk = vars(dict)['fromkeys']
    __neg__ = float.__neg__
    __contains__ = list.__contains__
    __lt__ = float.__lt__
t(lambda: A())
del A.__init__
a = A()
t(lambda: a == a); t(lambda: a + a); t(lambda: hash(a)); t(lambda: a.upper()); t(lambda: repr(a)); t(lambda: len(a)); t(lambda: iter(a)); t(lambda: a[0]); t(lambda:a()); t(lambda: bool(a)); t(lambda: a.fk([1])); t(lambda: A.fk([1])); t(lambda: -a); t(lambda: 1 in a); t(lambda: a < a)
t(lambda: {a:1}); t(lambda: a != a); t(lambda: 3 > a); t(lambda: list(a)); t(lambda: str(a)); t(lambda: f'{a}'); t(lambda:a.__add__); t(lambda: not a)
t(lambda: list.append.__get__(3)); t(lambda: list.append.__get__(None, list)); t(lambda: list.append.__get__(None, int))
t(lambda: type.__dict__['__mro__'].__get__(3)); t(lambda: vars(dict)['fromkeys']()); t(lambda: vars(dict)['fromkeys'](int, [1]));t(lambda: vars(dict)['fromkeys'](dict, [1]))
class C:
    def __init__(self): pass
    __setattr__ = list.__init__
    __getattribute__ = object.__getattribute__
c = C()
def f(): c.x = 1
t(f)
class B:
    append = list.append
t(lambda: B().append(3)); t(lambda: B.append(3))
class X(list): pass
x = X([1])
X.__len__ = dict.__len__
t(lambda: len(x))
class D: 
    __getattr__ = str.upper
t(lambda: D().x)
class D: 
    __get__ = list.__len__
class E: d = D()
t(lambda: E().d)

