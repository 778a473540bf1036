# Comprehensions, generator expressions and lambdas that are, or lie in, bounds, defaults and annotations.
class C[T]:
    T = 'class'

    def in_annotation[U](x: (T, U), y: [T for _ in [1]], z: [U for U in [2]]): ...

    def generator(x: (T for _ in [1]), y: T): ...


print(C.in_annotation.__annotations__)
print(list(C.generator.__annotations__['x']), C.generator.__annotations__['y'])

type Default[T = [T for T in [T]]] = T
type Bound[T: [lambda: T for T in (T, 1)]] = [lambda: T for T in T.__name__]
type Function[T: lambda: T] = lambda: T
print(Default.__type_params__[0].__default__)
print([f() for f in Bound.__type_params__[0].__bound__], [f() for f in Bound.__value__])
print(Function.__type_params__[0].__bound__(), Function.__value__())

for source in ['N\u00bane', 'x.Tru\u1d49', 'def f(Fal\u017fe): pass']:
    try:
        compile(source, '<s>', 'eval' if source[0] != 'd' else 'exec')
    except ValueError as e:
        print(type(e).__name__, e)
