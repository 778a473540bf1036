# str: results and error texts of many small expressions.

def attempt(text):
    try:
        print(text, "->", ascii(eval(text)))
    except BaseException as e:
        print(text, "!!", type(e).__name__, "|", e)

for text in r'''
"a".find(1)
"a".find()
"a".count(None)
"a".index("b")
"a".rindex("b")
"a".replace(1,"b")
"a".replace("a",1)
"a".replace("a","b",count="x")
"a".replace("a","b",1.0)
"a".split("")
"a".split(1)
"a".rsplit("")
"a".partition("")
"a".partition(1)
"a".startswith(1)
"a".startswith(("a",1))
"a".startswith(("b",1))
"a".endswith(1)
"a".join(1)
"a".join(["a",1])
"a".center(5,"ab")
"a".center(5,1)
"a".center("x")
"a".strip(1)
"a".lstrip(1)
"a".removeprefix(1)
"a".translate(1)
"a".translate({97:"bc"})
"a".translate({97:-1})
"a".translate({97:0x110000})
"a".translate({97:1.5})
str.maketrans(1)
str.maketrans({"ab":1})
str.maketrans({1.5:1})
str.maketrans("ab","c")
str.maketrans("ab",1)
str.maketrans(1,1)
str.maketrans("a","b",1)
"a".expandtabs("x")
"a"+1
"a"*"b"
"a"*-1
"a"[5]
"a"["x"]
"a"[1.5]
1 in "abc"
"a"<1
str(1,2)
str(b"a",2)
str("a","utf-8")
str(1,"utf-8")
str(b"a",errors=1)
str(object=1,x=2)
str(1,2,3,4)
str(b"a","x")
"a".encode(1)
"a".encode("nope")
"\xff".encode("ascii")
"\xff\xfe".encode("ascii")
"\ud800".encode()
"a".zfill("x")
"a".ljust()
"a".format_map(1)
"{}".format()
"{a}".format()
"{0}{}".format(1,2)
"{}{0}".format(1,2)
"{".format()
"}".format()
"{!x}".format(1)
"{!}".format(1)
"{!r:}".format(1)
"{!ra}".format(1)
"{0.}".format(1)
"{0[}".format(1)
"{0[a]".format(1)
"{0[]}".format(1)
"{0[1]x}".format([1,2])
"{0".format(1)
"{0!".format(1)
"{0!r".format(1)
"{:{:{}}}".format(1,2,3)
"{a.b.c}".format(a=1)
"{99999999999999999999}".format(1)
"{0[99999999999999999999]}".format([1])
"{-1}".format(1)
"{:d}".format("x")
"{:=5}".format("x")
"{:+}".format("x")
"{:,}".format("x")
"{:_s}".format("x")
"{:z}".format("x")
"{: }".format("x")
"{:#}".format("x")
"{:.x}".format("x")
"{:5.2.3}".format("x")
"{:05}".format("x")
"{:99999999999999999999}".format("x")
"{:.99999999999999999999}".format("x")
"%d" % "x"
"%d" % 1.5
"%x" % 1.5
"%c" % "ab"
"%c" % -1
"%c" % 0x110000
"%c" % 1.5
"%s %s" % 1
"%s" % (1,2)
"%(a)s" % 1
"%(a)s" % {}
"%(a" % {}
"%z" % 1
"%" % 1
"%5" % 1
"%*d" % ("x",1)
"%*d" % (99999999999999999999,1)
"%.*d" % ("x",1)
"%.99999999999999999999d" % 1
"%99999999999999999999d" % 1
"abc" % 1
"abc" % [1]
"abc" % {}
"abc" % (1,)
"%i" % None
"%f" % "x"
"%f" % 10**400
"%e" % 1j
"%s%%%" % 1
"% d|%+d|%-5d|%05d|%#x|%#o|%5.3d|%.0f|%#.0f|%g|%r|%a" % (1,2,3,4,255,8,7,1.5,1.0,1e10,"é","é")
'''.strip().splitlines():
    attempt(text)
