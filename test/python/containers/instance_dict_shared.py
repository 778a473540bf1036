class X:
    def __del__(self): print('del X')
class A: pass
a=A(); a.x=X(); d=a.__dict__; del a; print(d.keys())
d.clear(); print('end')
class B: pass
class C: pass
b=B(); b.v=1
c=C(); c.__dict__=b.__dict__
c.w=2
print(b.w, c.v, b.__dict__ is c.__dict__)
b.z=3; print(c.z)
del b.z
print(hasattr(c,'z'))
del b
print(c.v, c.w, c.__dict__)
e=C(); e.x=X(); ed=e.__dict__
f=C(); f.__dict__=ed; del f
print(type(e.x), e.__dict__ is ed)
del e; print('del e'); del ed
print('ende')
