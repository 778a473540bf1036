# Every method of str over pseudo-random text of all kinds: ASCII, case specials, astral characters, lone surrogates.
seed = 12345
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % n
alph = ["a","b","A","B"," ","\t","\n","\r","\x1c","\x85","\u2028","\xa0","1","_","ß","İ","Σ","ς","ǆ","ǅ","ﬁ","\U0001F600","\U00010400","\ud800","\udc00","٣","²","½","é","\u0301","\x00","-","+","'",'"',"\\","\u200b","\ufeff","ŉ","\ufffe","{","}","%"]
def rs(n):
    return "".join(alph[rnd(len(alph))] for _ in range(rnd(n)))
def rs2(n, k):
    return "".join(alph[rnd(k)] for _ in range(rnd(n)))
def show(*a):
    print(ascii(a))
def tryit(name, f):
    try: r = f()
    except Exception as e: r = (type(e).__name__, str(e))
    show(name, r)
noarg = "upper lower title capitalize swapcase casefold isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper split rsplit splitlines strip lstrip rstrip expandtabs".split()
for i in range(20):
    s = rs(9)
    show(s)
    for m in noarg:
        show(m, getattr(s, m)())
    show(len(s), list(s), repr(s), s[::-1], s[1:3], s[::2], s*3)
for i in range(20):
    s = rs2(12, 3 if i % 2 else len(alph)); t = rs2(3, 3 if i % 2 else len(alph)); u = rs2(3, len(alph))
    a = rnd(10) - 4; b = rnd(14) - 4; n = rnd(5) - 1
    show(s, t, u, a, b, n)
    tryit('find', lambda: s.find(t, a, b)); tryit('rfind', lambda: s.rfind(t, a, b)); tryit('count', lambda: s.count(t, a, b))
    tryit('count', lambda: s.count(t)); tryit('find', lambda: s.find(t)); tryit('rfind', lambda: s.rfind(t))
    tryit('replace', lambda: s.replace(t, u, n)); tryit('replace', lambda: s.replace(t, u))
    tryit('split', lambda: s.split(t, n)); tryit('rsplit', lambda: s.rsplit(t, n)); tryit('split', lambda: s.split(None, n)); tryit('rsplit', lambda: s.rsplit(None, n))
    tryit('part', lambda: s.partition(t)); tryit('rpart', lambda: s.rpartition(t))
    tryit('sw', lambda: s.startswith(t, a, b)); tryit('ew', lambda: s.endswith(t, a, b)); tryit('swt', lambda: s.startswith((t, u)))
    tryit('strip', lambda: s.strip(t)); tryit('lstrip', lambda: s.lstrip(t)); tryit('rstrip', lambda: s.rstrip(t))
    tryit('rp', lambda: s.removeprefix(t)); tryit('rsx', lambda: s.removesuffix(t))
    tryit('sl', lambda: s.splitlines(True)); tryit('et', lambda: s.expandtabs(n)); tryit('zf', lambda: s.zfill(b)); tryit('c', lambda: s.center(b, u[:1])); tryit('lj', lambda: s.ljust(b)); tryit('rj', lambda: s.rjust(b, "\U0001F600"))
    tryit('in', lambda: t in s); tryit('cmp', lambda: (s < t, s <= t, s == t, s != t, s > t, s >= t)); tryit('add', lambda: s + t + u); tryit('join', lambda: t.join([s, u, s]))
    tryit('tr', lambda: s.translate({97: None, 98: "xy", 0x1F600: 97, 32: 0x1F600})); tryit('mt', lambda: s.translate(str.maketrans("ab", "\U0001F600c", " ")))
    tryit('sl', lambda: s[a:b]); tryit('sls', lambda: s[a:b:n or 1]); tryit('ix', lambda: s[a]); tryit('fmt', lambda: format(s, "*^12.5")); tryit('fmt2', lambda: "{:>{}}|{!r:<20}".format(s, 15, t)); tryit('pc', lambda: "%-12s|%.3s|%5r|%a" % (s, s, t, u))
    for e in ("utf-8","ascii","latin-1","utf-16","utf-32"):
        for er in ("strict","ignore","replace","backslashreplace","xmlcharrefreplace","surrogateescape","surrogatepass","namereplace"):
            if i % 10 == 0: tryit((e, er), lambda: s.encode(e, er))
    tryit('fs', lambda: s.format(1, 2, a=3)); tryit('ps', lambda: s % (1, 2)); tryit('ps2', lambda: s % {"a": 1})
