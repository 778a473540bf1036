class A: pass
a=A(); a.x=1; d=a.__dict__; d[5]=2; d['y']=3
print(d, a.y, vars(a) is d, list(d)); a.z=4; d[6]=1; print(d); del a.x; print(d)
r=reversed([1,2]); list(r); print(r.__reduce__(), r.__length_hint__())
r=reversed([1,2]);  print(r.__reduce__(), r.__length_hint__())
try: r.__setstate__(5); print(r.__reduce__(), list(r))
except Exception as e: print(e)
r.__setstate__(1); print(list(r))
