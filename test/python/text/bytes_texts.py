# bytes and bytearray: results and error texts of many small expressions.

def attempt(text):
    try:
        print(text, "->", ascii(eval(text)))
    except BaseException as e:
        print(text, "!!", type(e).__name__, "|", e)

for text in r'''
b"\xff".decode()
b"\xe2\x82".decode()
b"%d" % "x"
b"%s" % "x"
b"%s" % 1
b"%b" % "x"
b"%c" % "x"
b"%c" % 256
b"%c" % b"ab"
b"%a|%r" % ("é", "é")
b"%z" % 1
b"%(a)s" % {b"a": b"x"}
b"%(a)s" % {"a": b"x"}
b"abc" % 1
b"%f" % "x"
bytes("x")
bytes(1.5)
bytes(-1)
bytes([256])
bytes(["x"])
bytes([1.5])
bytes(1,"x")
bytes("x","y")
bytes("x",errors="strict")
bytes(b"x","utf8")
bytes(10**30)
bytes({})
bytes(None)
b"a"+"b"
b"a"+1
b"a"*"x"
b"a"["x"]
b"a"[9]
"x" in b"a"
256 in b"a"
b"a".find("x")
b"a".find(256)
b"a".find(1.5)
b"a".index(b"x")
b"a".count("x")
b"a".split("x")
b"a".split(b"")
b"a".replace("a",b"")
b"a".replace(b"a","")
b"a".startswith("a")
b"a".startswith(("a",))
b"a".endswith([1])
b"a".strip("a")
b"a".join("ab")
b"a".join([1])
b"a".join(1)
b"a".partition(b"")
b"a".partition("x")
b"a".translate("x")
b"a".translate(b"x")
b"a".translate(None, "x")
b"a".center(5,"x")
b"a".center(5,b"xy")
bytes.maketrans(b"a",b"bc")
bytes.maketrans("a",b"bc")
bytes.fromhex("0")
bytes.fromhex("zz")
bytes.fromhex("0 1")
bytes.fromhex(1)
bytes.fromhex("é")
bytes.fromhex(b"4142")
b"abc".hex(1)
b"abc".hex("ab")
b"abc".hex("é")
b"abc".hex(":",2)
b"abc".hex(b":",-2)
b"a" < 1
b"a" < "a"
bytearray(b"a").append(256)
bytearray(b"a").append("x")
bytearray(b"").pop()
bytearray(b"a").pop(5)
bytearray(b"a").remove(5)
bytearray(b"a").remove(256)
bytearray(b"a").insert(0,256)
bytearray(b"a").extend("x")
bytearray(b"a").extend(1)
bytearray(b"a").extend([256])
bytearray(b"a").extend(["x"])
bytearray(b"a").__setitem__(0,256)
bytearray(b"a").__setitem__(5,1)
bytearray(b"a").__setitem__("x",1)
bytearray(b"a").__setitem__(0,"x")
bytearray(b"abc").__setitem__(slice(0,3,2),b"x")
bytearray(b"abc").__setitem__(slice(0,3),"x")
bytearray(b"abc").__setitem__(slice(0,3),5)
bytearray(b"a").__delitem__(5)
bytearray(b"a").resize(-1)
bytearray("x")
bytearray(-1)
bytearray(1.5)
bytearray([256])
bytearray(b"a")+"x"
bytes(encoding="x")
bytes(errors="x")
bytes(5,errors="x")
bytes("a",errors="x")
bytes(1,2)
bytes(source=3)
bytes(3,x=1)
bytearray(encoding="x")
bytearray(errors="x")
bytearray(1,"x")
bytearray("a",errors="x")
bytearray({}.items())
b"a".zfill(5.5)
b"a".expandtabs("x")
b"a".decode("utf8","nope")
b"\xff".decode("utf8","nope")
b"a".decode(1)
b"a".hex(sep=":", bytes_per_sep=0)
b"a".hex(b"")
b"a".hex("x",1.5)
b"a".removeprefix("a")
b"a".rsplit(1)
b"a".splitlines("x")
b"abc".ljust(5, bytearray(b"x"))
b"abc".rjust(5, 5)
bytearray(b"a").rjust(5, 5)
bytearray(b"abc").center(6, b"")
bytearray(b"abc")[1.5]
bytearray(b"a") < "x"
bytearray(b"a") == "a"
bytearray(b"a").pop("x")
bytearray(b"a").insert("x",1)
bytearray(b"a").remove("x")
bytearray(b"a").extend(None)
bytearray(b"a").__imul__("x")
bytearray(b"a").__iadd__("x")
bytearray(b"a").__iadd__(1)
b"%s" % ("x",)
b"%d %s" % (1,)
b"%(x)b" % {b"x": bytearray(b"a")}
b"%x %X %o %#x %5d|%-5d|%05d|% d|%+d" % (255,255,8,255,1,2,3,4,5)
b"%c%c%c" % (65, b"b", bytearray(b"c"))
b"%c" % 1.5
b"%c" % -1
b"%i" % 1.5
b"%x" % 1.5
b"%e|%g|%.3f|%G" % (1.5, 1e100, 2.0, 1e-10)
b"%s|%5s|%.2s|%-5s|" % (b"ab",b"cd",b"efg",b"h")
b"%5.1a|" % "xyz"
b"%" % ()
b"%(a" % {}
b"%*d" % ("a",1)
bytearray(b"%s") % 5
'''.strip().splitlines():
    attempt(text)
