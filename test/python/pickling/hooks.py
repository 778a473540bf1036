# Hooks may be set on picklers, also of classes that set attributes themselves; `__dict__` does not show them.
import pickle, io
class P(pickle.Pickler):
    def __setattr__(s,n,v): super().__setattr__(n,v)
    def persistent_id(s,o): return None
p=P(io.BytesIO())
print(vars(p)); p.persistent_id=lambda o:'x'; print(vars(p), p.persistent_id(1)); p.y=2; print(vars(p)); del p.persistent_id; print(p.persistent_id(1))
q=pickle.Pickler(io.BytesIO()); q.persistent_id=lambda o:'q'; print(q.persistent_id(1)); 
try: q.foo=1
except AttributeError as e: print(e)
import weakref,gc
class P(pickle.Pickler):pass
p=P(io.BytesIO()); p.persistent_id=lambda o:'q'; print(p.persistent_id(1)); p.memo={}; r=weakref.ref(p); del p; print(r())
p=P(io.BytesIO()); p.persistent_id=p.persistent_id; r=weakref.ref(p); del p; gc.collect(); print(r())
p=P(io.BytesIO()); f=lambda o:None; p.persistent_id=f; p.x=f; del p; import sys; print(sys.getrefcount(f))
