# A Python function called with stars owns what the stars carried: rebinding a parameter ends the argument.
class K:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('end', self.name)


def f(a, *rest, **named):
    a = None
    print('inside')


f(*(K('tuple'),))
f(*[K('list')])
f(**{'a': K('dict')})
kept = (K('kept'),)
f(*kept)
print('before')
kept = None
try:
    f(*[K('surplus')], **{'a': 1})
except TypeError as e:
    print(e)
for source in ('f(1, **{1: 2}, **{1: 3})', 'f(*5)', 'f(1, **5)'):
    try:
        eval(source)
    except TypeError as e:
        print(e)
