# Every method of bytes and bytearray over pseudo-random content.
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
noarg = "upper lower title capitalize swapcase isalnum isalpha isascii isdigit islower isspace istitle isupper split rsplit splitlines strip lstrip rstrip expandtabs hex".split()
for i in range(25):
    s = rb(9)
    show(s)
    for c in (bytes, bytearray):
        for m in noarg: show(m, getattr(c(s), m)())
    show(len(s), list(s), repr(s), s[::-1], s[1:3], s[::2], s*3, bytearray(s))
for i in range(20):
    k = 3 if i % 2 else 100
    s = rb(12, k); t = rb(3, k); u = rb(3)
    a = rnd(10) - 4; b = rnd(14) - 4; n = rnd(5) - 1
    show(s, t, u, a, b, n)
    for c in (bytes, bytearray):
        s = c(s)
        tryit('find', lambda: s.find(t, a, b)); tryit('rfind', lambda: s.rfind(t, a, b)); tryit('count', lambda: s.count(t, a, b)); tryit('count', lambda: s.count(t)); tryit('fi', lambda: s.find(97, a))
        tryit('replace', lambda: s.replace(t, u, n)); tryit('replace', lambda: s.replace(t, u))
        tryit('split', lambda: s.split(t, n)); tryit('rsplit', lambda: s.rsplit(t, n)); tryit('split', lambda: s.split(None, n)); tryit('rsplit', lambda: s.rsplit(None, n))
        tryit('part', lambda: s.partition(t)); tryit('rpart', lambda: s.rpartition(t)); tryit('sw', lambda: s.startswith(t, a, b)); tryit('ew', lambda: s.endswith((t, u), a, b))
        tryit('strip', lambda: s.strip(t)); tryit('lstrip', lambda: s.lstrip(t)); tryit('rstrip', lambda: s.rstrip(t)); tryit('rp', lambda: s.removeprefix(t)); tryit('rsx', lambda: s.removesuffix(t))
        tryit('sl', lambda: s.splitlines(True)); tryit('et', lambda: s.expandtabs(n)); tryit('zf', lambda: s.zfill(b)); tryit('c', lambda: s.center(b, u[:1])); tryit('lj', lambda: s.ljust(b)); tryit('rj', lambda: s.rjust(b, b"x"))
        tryit('in', lambda: t in s); tryit('cmp', lambda: (s < t, s <= t, s == t, s != t, s > t, s >= t)); tryit('add', lambda: s + t + u); tryit('join', lambda: c(t).join([s, u, s])); tryit('tr', lambda: s.translate(bytes(range(255,-1,-1)), t)); tryit('hx', lambda: s.hex(":", n))
        tryit('sl', lambda: s[a:b]); tryit('sls', lambda: s[a:b:n or 1]); tryit('ix', lambda: s[a]); tryit('ps', lambda: s % (1, 2)); tryit('pc', lambda: c(b"%-12s|%.3b|%5r|%a|%5d") % (s, s, t, u, a))
    ba = bytearray(s)
    def ops():
        ba.append(rnd(256)); ba.extend(t); ba.insert(a, 5); ba[a:b] = u
        del ba[::3]; ba.reverse(); ba += b"xyz"; ba *= 2; ba[1:2] = []; ba[::2] = ba[::2]
        del ba[:2]; ba.append(1); ba.pop(); ba.pop(0); del ba[0]; ba.remove(ba[-1])
        return ba, len(ba), ba.copy()
    tryit('ops', ops); show(ba)
    m = memoryview(ba)
    tryit('mv', lambda: (m[a:b].tolist(), m[::n or 1].tobytes(), m[::-1] == ba[::-1], m == ba, m.nbytes, m[a]))
