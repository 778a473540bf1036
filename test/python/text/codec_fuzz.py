# Coders over pseudo-random input: results, error positions and reasons, bytes consumed.
import _codecs
seed = 4321
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % n
alph = [97,98,65,66,32,9,10,13,49,95,0,255,128,45,43,39,34,92,11,37]
utf = [0xc3,0xa9,0xe2,0x82,0xac,0xf0,0x9f,0x98,0x80,0xed,0xa0,0x80,0xff,0xfe,0xc0,0x41,0xd8,0x00,0xdc,0xf4,0x90,0xe0]
def rb(n, k=100): return bytes(alph[rnd(min(k,len(alph)))] for _ in range(rnd(n)))
def ru(n): return bytes(utf[rnd(len(utf))] for _ in range(rnd(n)))
def show(*a): print(ascii(a))
def tryit(name, f):
    try: r = f()
    except Exception as e: r = (type(e).__name__, str(e))
    show(name, r)
for i in range(20):
    s = ru(8)
    show(s)
    for e in ("utf-8", "utf-16", "utf-32", "ascii", "latin-1"):
        for er in ("strict","ignore","replace","backslashreplace","surrogateescape","surrogatepass"):
            tryit((e, er), lambda: s.decode(e, er))
    for fn in (_codecs.utf_8_decode, _codecs.utf_16_decode, _codecs.utf_32_decode, _codecs.utf_16_be_decode, _codecs.utf_7_decode, _codecs.unicode_escape_decode, _codecs.raw_unicode_escape_decode):
        for er in ("strict","replace","surrogatepass"):
            tryit(fn.__name__, lambda: fn(s, er, False)); tryit(fn.__name__, lambda: fn(s, er, True))
esc = [92,92,120,117,85,78,123,125,48,49,97,110,10,39,34,65,54,55]
b7 = [43,45,65,66,67,47,97,33,32,255,126,50]
for i in range(20):
    s = bytes(esc[rnd(len(esc))] for _ in range(rnd(12)))
    show(s)
    for fn in (_codecs.unicode_escape_decode, _codecs.raw_unicode_escape_decode):
        for er in ("strict","replace","ignore"):
            tryit(fn.__name__, lambda: fn(s, er, False)); tryit(fn.__name__, lambda: fn(s, er, True))
    tryit('esc', lambda: _codecs.escape_decode(s, "strict")); tryit('esc', lambda: _codecs.escape_decode(s, "replace")); tryit('escenc', lambda: _codecs.escape_encode(s))
    s = bytes(b7[rnd(len(b7))] for _ in range(rnd(14)))
    show(s)
    for er in ("strict","replace","ignore"):
        tryit('u7', lambda: _codecs.utf_7_decode(s, er, False)); tryit('u7', lambda: _codecs.utf_7_decode(s, er, True))
txt = "aé€+-\U0001F600\ud800~\\\n!AZ"
for i in range(20):
    s = "".join(txt[rnd(len(txt))] for _ in range(rnd(9)))
    for fn in (_codecs.utf_7_encode, _codecs.utf_16_encode, _codecs.utf_16_be_encode, _codecs.utf_32_le_encode, _codecs.unicode_escape_encode, _codecs.raw_unicode_escape_encode):
        tryit(fn.__name__, lambda: fn(s, "surrogatepass"))
    tryit('cm', lambda: _codecs.charmap_encode(s, "backslashreplace", {97: 65, 233: b"xx", 0x20ac: None, 92: 92, 120: 1, 117: 2, 85: 3, 48: 48, 49: 49, 102: 102, 54: 54, 56:56, 100: 5}))
