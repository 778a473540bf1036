class X:
    def __init__(s,n): s.n=n
    def __str__(s): return 'S%d'%s.n
    def __repr__(s): return 'R'+str(s.n)
    def __del__(s): print('end', s.n)
print('%s %r' % (X(1), X(2)))
print('%5s|%-6r|%.2a|%7.1s|%%|%.s' % (X(1), X(2), X(3), X(4), X(5)))
print('%05s|%+s' % (X(1), 'é'))
print('%a%a' % ('é', '\ud800'))
print('a%%b' % ())
try: print('%s' % ())
except TypeError as e: print(e)
try: print('%s' % (1,2))
except TypeError as e: print(e)
print('%s %d' % (X(1), 2))
print('%1000s' % (1,) == ' '*999+'1')
print('%s' % (1,), '%5.1f %s' % (1.5, 2))
try: print("%s %s" % (1, 2/0))
except Exception as e: print(type(e).__name__)
print('%s' % (*[1],))
class S(str): pass
print(type('%s' % (S('a'),)), type('%s' % S('a')))
print('a %s' % (3,) + 'b' '%r' % ('c',))
print('%.3s' '%3s' % ('abcdef','d'))
