# Patterns on bytes that change: matches show what is there now, scanners keep the length.
import array
import re

data = bytearray(b"abcdefgh")
whole, tail = re.search(b"[a-h]+", data), re.search(b"[e-h]+", data)
print(whole.group(), tail.group(), tail.span())
data[:] = b"xyz"
print(whole.group(), tail.group(), tail.span(), whole.expand(rb"<\g<0>>"), whole[0], whole.string is data)
it = re.finditer(b"[xy]", data)
next(it)
try:
    data.append(1)
except BufferError as e:
    print(e)
print([m.group() for m in it])
del it
data.append(1)
print(data)


def growing(match):
    try:
        data.extend(b"more")
    except BufferError as e:
        return b"[" + str(e).encode()[:8] + b"]"


print(re.sub(b"y", growing, data))
numbers = array.array("B", b"1a2b")
m = re.match(rb"(\d)(\w)", numbers)
numbers[0] = ord("9")
print(m.groups(), m)
for pattern, text in ((r"\ufb05", "\ufb06"), (r"[\ufb04-\ufb05]", "\ufb06"), ("\u1e9e", "\xdf"), ("\xdf", "\u1e9e"), ("[\u0130]", "i")):
    print(ascii(pattern), bool(re.fullmatch(pattern, text, re.I)))
for position in (2**63, -(2**64)):
    try:
        re.compile("a").match("a", position)
    except OverflowError as e:
        print(e)
