class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def gen(k):
    for i in range(k): yield D(i)
for a, b in zip(gen(3), 'xyz'): print(a.n, b)
del a
print('--')
l = list(zip(gen(3), [1,2,3]))
print(len(l), [t[1] for t in l]); del l
print('--')
for t in zip([1,2,3],[4,5,6]): print(t)
keep = []
for t in enumerate('abc', 5): keep.append(t)
print(keep)
for i, d in enumerate(gen(2)): print(i, d.n)
del d
print('--')
d = {}
for t in zip([1,2],[3,4]): d[t] = t
print(d)
print(list(zip([1,2,3],[1,2],strict=False)))
try: print(list(zip([1,2,3],[1,2],strict=True)))
except ValueError as e: print(e)
print(sorted(zip([3,1,2],'cab')), dict(zip('ab',[1,2])), max(zip([1,5],[2,3])))
z = zip([1,2],[3,4]); a = next(z); b = next(z); print(a, b, a is b)
print(list(zip(zip([1,2],[3,4]), enumerate('xy'))))
import itertools
print(list(itertools.pairwise(zip([1,2,3],[4,5,6]))), list(itertools.product(zip([1,2],[3,4]), repeat=2)))
