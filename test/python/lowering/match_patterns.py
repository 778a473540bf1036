class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
class Pt:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
def f(v):
    match v:
        case 0 | 1: return "small"
        case -1: return "neg"
        case "a" "b": return "ab"
        case None: return "none"
        case True: return "true"
        case 1.5 | 2j: return "num"
        case [x]: return ("one", x)
        case [x, y] if x == y: return ("same", x)
        case (x, [y, *z]): return ("nest", x, y, z)
        case [1, *_, 9]: return "1..9"
        case [*_, "end"]: return "end"
        case [a, b, *rest]: return (a, b, rest)
        case {"k": k, "t": {"u": u}, **rest}: return (k, u, rest)
        case {"only": 1}: return "only"
        case {}: return "map"
        case Pt(0, y=yy): return ("pt0", yy)
        case Pt(x, y) as p: return (p.x, x, y)
        case int(n) | str(n): return ("is", n)
        case float(): return "float"
        case [] : return "empty"
        case _: return "other"
for v in (0, 1, -1, "ab", None, True, 1.5, 2j, [5], [3, 3], (1, [2, 3, 4]), [1, 2, 3, 9], [4, 5, "end"], [7, 8, 9], {"k": 1, "t": {"u": 2}, "w": 3}, {"only": 1},
          {"z": 0}, Pt(0, 5), Pt(2, 3), 77, "str", 2.25, [], object):
    print(f(v))
def g(s):
    match s.cmd, s.arg:
        case ("go", D(n=n)): return n
        case (c, None): return c
class S: pass
s = S(); s.cmd = "go"; s.arg = D(4)
print(g(s)); s.arg = None; print(g(s))
match D(1):
    case D(n=2): print("no")
    case D(n=1) as d: print("yes"); del d
print("after")
def h(x):
    match x:
        case [D(n=1) as a, D(n=q)]: print("two", a.n, q)
        case [D(n=a), *rest]: print("rest", a, len(rest))
h([D(1), D(2)])
h([D(3), D(4), D(5)])
class Bad:
    __match_args__ = ("a", "b")
    a = 1
for src in (lambda: [0 for _ in (1,) if mm(Bad())],):
    pass
def mm(v):
    match v:
        case Bad(1, 2, 3): return 1
try: mm(Bad())
except TypeError as e: print(e)
def loop(xs):
    out = []
    for x in xs:
        match x:
            case 1: continue
            case 2: break
            case y: out.append(y)
    else: out.append("else")
    return out
print(loop([1, 5]), loop([3, 2, 4]))
def alt(v):
    match v:
        case (1, x) | (2, _, x) | [x]: return x
print(alt((1, "a")), alt((2, 0, "b")), alt(["c"]), alt(3))
