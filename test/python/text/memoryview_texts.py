# memoryview: results and error texts of many small expressions.

def attempt(text):
    try:
        print(text, "->", ascii(eval(text)))
    except BaseException as e:
        print(text, "!!", type(e).__name__, "|", e)

for text in r'''
memoryview(1)
memoryview("x")
memoryview(b"abc")[5]
memoryview(b"abc")["x"]
memoryview(b"abc")[1.5]
memoryview(b"abc").__setitem__(0,1)
memoryview(bytearray(b"abc")).__setitem__(0,256)
memoryview(bytearray(b"abc")).__setitem__(0,"x")
memoryview(bytearray(b"abc")).__setitem__(5,1)
memoryview(bytearray(b"abc")).__setitem__(slice(0,2),b"abc")
memoryview(bytearray(b"abc")).__setitem__(slice(0,2),"ab")
memoryview(bytearray(b"abc")).__delitem__(0)
memoryview(b"abc").cast("I")
memoryview(b"abcd").cast("z")
memoryview(b"abcd").cast("I").cast("H")
memoryview(b"abcd").cast("B",[2,2]).tolist()
memoryview(b"abcd").cast("B",[2,3])
memoryview(b"abcd").cast("B",[])
memoryview(b"abcd").cast("B",5)
memoryview(b"abcd").cast(5)
memoryview(b"abcd").cast("B",["x"])
memoryview(b"abcd").cast("B",[-1])
memoryview(b"abcd").cast("B",[2,2])[0]
memoryview(b"abcd").cast("B",[2,2])[0,1]
memoryview(b"abcd").cast("B",[2,2])[0,5]
memoryview(b"abcd").cast("B",[2,2])[0,1,2]
memoryview(b"abcd").cast("B",[2,2])[0:1].tolist()
memoryview(b"abcd").cast("B",[2,2])[0:1,0:1]
memoryview(b"abcd").cast("B",[2,2])["x"]
iter(memoryview(b"abcd").cast("B",[2,2]))
list(memoryview(b"abcd").cast("f"))
memoryview(b"abc").tobytes("X")
memoryview(b"abc").hex(":")
memoryview(b"abc")[::2].hex()
memoryview(b"abc")[::-1].tolist()
memoryview(b"abc").index(5)
memoryview(b"abc").count(97)
repr(memoryview(b"a"))[:12]
memoryview(b"a") < memoryview(b"b")
len(memoryview(b"abcd").cast("B",[]))
memoryview(b"a").cast("B",[]).tolist()
memoryview(b"a").cast("B",[])[()]
memoryview(b"a").cast("B",[])[0]
memoryview(b"abc")[...]
memoryview(b"abc")[()]
memoryview(b"abc")[0,]
memoryview(b"abc").shape, memoryview(b"abc").strides, memoryview(b"abc").suboffsets, memoryview(b"abc").format
memoryview(b"abc").cast("c").tolist()
memoryview(bytearray(4)).cast("d")
memoryview(bytearray(8)).cast("d").__setitem__(0,"x")
memoryview(bytearray(8)).cast("c").__setitem__(0,"x")
memoryview(bytearray(8)).cast("c").__setitem__(0,b"xy")
memoryview(bytearray(8)).cast("?").__setitem__(0,"xy")
memoryview(bytearray(8)).cast("h").__setitem__(0,40000)
memoryview(bytearray(8)).cast("Q").__setitem__(0,-1)
memoryview(bytearray(8)).cast("n").tolist()
memoryview(bytearray(8)).cast("e").tolist()
memoryview(bytearray(8)).cast("@i").format
memoryview(bytearray(8)).cast("<i").format
'''.strip().splitlines():
    attempt(text)
