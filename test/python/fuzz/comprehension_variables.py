class T:
    def __init__(s, n): s.n=n
    def __del__(s): print('end', s.n, end=' ')
def f():
    [0 for i in [T(1)] for j in [T(2)]]; print()
    [(i,j) for i in [T(1)] for j in [T(2)]]; print()
    x=T(9)
    x=[i for i in [T(1), T(2)]]; print()
    x=T(9)
    x=[i for i in [T(1), T(2)] if 0]; print()
    i=T(8)
    x=T(9)
    i=[i for i in [T(1), T(2)] if 0]; print('a')
    x=T(9)
    x={i:j for i in [T(1), T(2)] for j in [T(3)] if 0}; print()
    x=[x for x in [T(1), T(2)] if 0]; print()
    [i for k in [T(1), T(2)]]; print()
    [(i,j) for i,j in [(T(1), T(2)),(T(3),T(4))] if 0]; print()
    def g(): x
    i=T(9)
    x=T(5)
    x=[i for i in [T(1), T(2)] if 0]; print('z')
    return [i for i in [T(1), T(2)] if 0]
f();print()
[(i,j) for i,j in [(T(1), T(2)),(T(3),T(4))] if 0]; print()
x=T(5)
x=[i for i in [T(1), T(2)] if 0]; print()
