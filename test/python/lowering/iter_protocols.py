class D:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print("del", self.n)
def t(x):
    print("t", x)
    return x
class Seq:
    def __init__(self, n):
        self.n = n
    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError
        return D("s%d" % i)
    def __len__(self):
        return self.n
    def __del__(self):
        print("del seq")
print([x.n for x in Seq(2)])
for x in reversed(Seq(2)):
    print(x.n)
for i, x in enumerate(Seq(2)):
    print(i, x.n)
for a, b in zip(Seq(2), Seq(3)):
    print(a.n, b.n)
print([x.n for x in map(lambda x: x, Seq(2))])
print([x.n for x in filter(lambda x: x.n != "s0", Seq(2))])
def it():
    n = [0]
    def f():
        n[0] += 1
        return n[0]
    return f
print(list(iter(it(), 4)))
print(sorted(Seq(2), key=lambda x: x.n)[0].n)
print(min(Seq(2), key=lambda x: -len(x.n)).n)
a, b = Seq(2)
print(a.n, b.n)
try:
    a, b = Seq(3)
except ValueError as e:
    print(e)
first, *rest = Seq(3)
print(first.n, [r.n for r in rest])
print(sum(x.n == "s1" for x in Seq(2)), any(x for x in Seq(1)), all([]))
print(tuple(x.n for x in Seq(2)), dict((x.n, 1) for x in Seq(2)))
print(",".join(x.n for x in Seq(2)))
class Bad:
    def __iter__(self):
        return 5
try:
    for x in Bad():
        pass
except TypeError as e:
    print(e)
class Raises:
    def __iter__(self):
        return self
    def __next__(self):
        raise KeyError("next")
try:
    list(Raises())
except KeyError as e:
    print("ke", e)
try:
    next(iter([]))
except StopIteration as e:
    print("si", e.value)
print(next(iter([]), D("dflt")).n)
del a, b, first, rest, x
print("end")
