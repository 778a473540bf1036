# codecs: results and error texts of many small expressions.
import _codecs
def attempt(text):
    try:
        print(text, "->", ascii(eval(text)))
    except BaseException as e:
        print(text, "!!", type(e).__name__, "|", e)

for text in r'''
_codecs.escape_decode(5)
_codecs.readbuffer_encode(5)
_codecs.unicode_escape_decode(5)
_codecs.utf_8_decode("x")
_codecs.utf_8_encode(b"x")
_codecs.escape_encode("x")
b'\xff'.decode('utf-16')
b'\xff'.decode('utf-16-be')
b'\x00\xd8'.decode('utf-16')
b'\x00\xdc'.decode('utf-16')
b'\x00\xd8aa'.decode('utf-16')
b'\x00\x00\xd8'.decode('utf-32')
b'\x00\x00\x00\x00\x11'.decode('utf-32')
b'\xff\xfe\x00\x00\x00'.decode('utf-32')
b'\x00\xd8\x00\x00'.decode('utf-32')
'\ud800'.encode('utf-16')
'\ud800'.encode('utf-16-le')
'\ud800'.encode('utf-32')
b'+AA'.decode('utf-7')
b'+A'.decode('utf-7')
b'+AAA!'.decode('utf-7')
b'\xff'.decode('utf-7')
b'+!'.decode('utf-7')
'\u20ac\U00010000+~\\'.encode('utf-7')
"é".encode("cp1251")
b'\x98'.decode("cp1251")
'''.strip().splitlines():
    attempt(text)
