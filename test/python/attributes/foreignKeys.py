# Entries of a class's namespace whose keys are no strings: `__dict__` shows them in their places.
import warnings
warnings.simplefilter('ignore')
A = type('A', (), {1: 2, 'x': 3, (1,2): 4})
print(vars(A)[1], 1 in vars(A), [k for k in vars(A) if type(k) is not str])
print(vars(A).get((1,2)), len(vars(A)))
print(list(vars(A).items())[:3])
class B:
    locals()[3] = 4
print(vars(B)[3])
B.y = 1
del B.y
print(vars(B)[3], vars(B).get(4), vars(B).get(5))
try: vars(B)[4]
except KeyError as e: print(repr(e))
try: vars(B)[[]]
except TypeError as e: print(repr(e))
try: [] in vars(B)
except TypeError as e: print(repr(e))
class K(str): pass
C = type('C', (), {K('z'): 2})
print(["z" in vars(C)], C.z, vars(C)['z'])
C.z=5
print(C.z)
class M(type): pass
D = M('D', (A,), {2.5: 1, None: 2, b'q': 3})
print(vars(D)[2.5], vars(D)[None], vars(D)[b'q'])
print({k: v for k, v in vars(D).items() if type(k) is not str}, vars(D).copy() == dict(vars(D)))
print(vars(D) | {1:1} == dict(vars(D)) | {1:1})
import gc
print(dict(vars(A))[1], list(reversed(vars(A)))[-1], list(vars(A).values())[0])
class N:
    def __set_name__(self, o, n): print('named', n)
type('N', (), {1: N(), 'n': N(), (2,): N()})
class Bad:
    def __set_name__(self, o, n): 1/0
for k in 1, 'a"', "b'", ():
    try: type('N', (), {k: Bad()})
    except ZeroDivisionError as e: print(e.__notes__)
