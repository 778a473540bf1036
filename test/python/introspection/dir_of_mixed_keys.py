A=type('A',(),{'x':1, 5:2})
for o in (A, A()):
    try: print(dir(o))
    except TypeError as e: print(e)
a=type('B',(),{})(); a.__dict__[5]=1
try: print(dir(a))
except TypeError as e: print(e)
class C:
    def __dir__(s): return [3,'a']
try: print(dir(C()))
except TypeError as e: print(e)
import sys
sys.__dict__[5]=1
try: dir(sys)
except TypeError as e: print(e)
del sys.__dict__[5]
print(5 in A.__dir__(A()))
print(len(dir(sys))>50)
