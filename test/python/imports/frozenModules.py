# The frozen modules, as `_imp` and import give them.
import _imp, sys
L=['__hello__','__hello_alias__','__phello__','__phello_alias__','__phello_alias__.spam','__phello__.__init__','__phello__.ham','__phello__.ham.__init__','__phello__.ham.eggs','__phello__.spam','__hello_only__','_frozen_importlib','_frozen_importlib_external','importlib._bootstrap','zipimport','zip','importlib']
for o in (0,1,-1):
  _imp._override_frozen_modules_for_tests(o)
  for n in L:
    d=_imp.find_frozen(n)
    v=_imp.find_frozen(n,withdata=True)
    try: p=_imp.is_frozen_package(n)
    except ImportError as e: p=repr(e), e.name
    try: c=_imp.get_frozen_object(n); c=c.co_filename,c.co_name,c.co_firstlineno
    except ImportError as e: c=repr(e), e.name
    print(o,n,_imp.is_frozen(n),d,v and (type(v[0]),v[1:], _imp.get_frozen_object(n,v[0]).co_filename),p,c)
print(_imp._frozen_module_names())
import marshal
for a in ((1,),('x',1),('x',b''),('x',marshal.dumps(1))):
  try: print(_imp.get_frozen_object(*a))
  except Exception as e: print(repr(e))
try: print(_imp.find_frozen(1))
except Exception as e: print(repr(e))
_imp._override_frozen_modules_for_tests(0)
m=_imp.init_frozen('__hello__'); print(m, m is sys.modules['__hello__'], m.__spec__, m.__origname__); del sys.modules['__hello__']; m.main()
print(_imp.init_frozen('nothing'))
import __phello__, __phello__.ham.eggs, __phello__.spam, __hello_alias__, __phello_alias__.spam, __hello_only__
for m in __phello__, __phello__.ham, __phello__.ham.eggs, __phello__.spam, __hello_alias__, __phello_alias__, __hello_only__:
  print(m, m.__spec__.origin, getattr(m,'__path__',None) is not None, m.__name__, hasattr(m,'__file__'))
  getattr(m,'main',lambda:0)()
