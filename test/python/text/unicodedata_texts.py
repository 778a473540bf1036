# unicodedata: results and error texts of many small expressions.
import unicodedata
def attempt(text):
    try:
        print(text, "->", ascii(eval(text)))
    except BaseException as e:
        print(text, "!!", type(e).__name__, "|", e)

for text in r'''
unicodedata.name("\x00")
unicodedata.name("ab")
unicodedata.name(1)
unicodedata.lookup("xyzzy")
unicodedata.lookup(b"xyzzy")
unicodedata.lookup("")
unicodedata.decimal("a")
unicodedata.decimal("a", None)
unicodedata.digit("a")
unicodedata.numeric("a")
unicodedata.numeric("\u00bd")
unicodedata.numeric("5")
unicodedata.digit("\u00b2")
unicodedata.category("ab")
unicodedata.category(5)
unicodedata.normalize("X","a")
unicodedata.is_normalized("X","a")
unicodedata.normalize("NFC",5)
unicodedata.normalize(5,5)
unicodedata.ucd_3_2_0.unidata_version
unicodedata.unidata_version
unicodedata.UCD()
unicodedata.ucd_3_2_0.name("\u20ac"), unicodedata.ucd_3_2_0.name("\u0221")
unicodedata.decomposition("\u00e9")
'''.strip().splitlines():
    attempt(text)
