"""Writes unicode.json beside itself: digests of what CPython says of every code point, and samples. Run it under CPython 3.14."""
import hashlib, json, random
import unicodedata as u
from pathlib import Path

random.seed(3)
every = [chr(c) for c in range(0x110000)]
scalar = [c for c in every if not 0xd800 <= ord(c) < 0xe000]
def digest(f, chars=every):
    return hashlib.sha256("\n".join(f(c) for c in chars).encode()).hexdigest()
def flag(f):
    return digest(lambda c: "1" if f(c) else "0")
out = {"digests": {
    "category": digest(u.category), "bidirectional": digest(u.bidirectional), "combining": digest(lambda c: str(u.combining(c))), "mirrored": digest(lambda c: str(u.mirrored(c))),
    "eastAsianWidth": digest(u.east_asian_width), "isAlpha": flag(str.isalpha), "isAlphanumeric": flag(str.isalnum), "isDecimal": flag(str.isdecimal), "isDigit": flag(str.isdigit), "isNumeric": flag(str.isnumeric),
    "isLowerText": flag(str.islower), "isUpperText": flag(str.isupper), "isTitleText": flag(str.istitle), "isPrintable": flag(str.isprintable), "isSpace": flag(str.isspace),
    "isIdentifierStart": flag(str.isidentifier), "isIdentifierPart": flag(lambda c: ("a" + c).isidentifier()), "isLineBreak": flag(lambda c: len((c + "a").splitlines()) == 2),
    "decimalValue": digest(lambda c: str(u.decimal(c, ""))), "digitValue": digest(lambda c: str(u.digit(c, ""))), "numericValue": digest(lambda c: "" if (v := u.numeric(c, None)) is None else format(v, ".12g")),
    "decompositionText": digest(u.decomposition), "characterName": digest(lambda c: u.name(c, "")),
    "toLower": digest(str.lower, scalar), "toUpper": digest(str.upper, scalar), "toTitle": digest(str.title, scalar), "toFolded": digest(str.casefold, scalar), "toSwappedCase": digest(str.swapcase, scalar), "toCapitalized": digest(str.capitalize, scalar),
    "lowerPoints": digest(str.lower, scalar), "upperPoints": digest(str.upper, scalar),
    **{form: digest(lambda c: u.normalize(form, c), scalar) for form in ("NFC", "NFD", "NFKC", "NFKD")},
}}
o = u.ucd_3_2_0
out["digests320"] = {
    "category": digest(o.category), "bidirectional": digest(o.bidirectional), "combining": digest(lambda c: str(o.combining(c))), "mirrored": digest(lambda c: str(o.mirrored(c))),
    "eastAsianWidth": digest(o.east_asian_width), "decimal": digest(lambda c: str(o.decimal(c, ""))), "digit": digest(lambda c: str(o.digit(c, ""))), "numeric": digest(lambda c: "" if (v := o.numeric(c, None)) is None else format(v, ".12g")),
    "decomposition": digest(o.decomposition), **{form: digest(lambda c: o.normalize(form, c), scalar) for form in ("NFC", "NFD", "NFKC", "NFKD")},
}
marks = [c for c in scalar if u.combining(c)]
bases = [c for c in scalar if u.decomposition(c)] + list("aeAEoun\u1100\u1161\u11a8\uac00\uac01")
texts = ["".join(random.choice(random.choice((marks, marks, bases))) for _ in range(random.randrange(1, 7))) for _ in range(60)]
out["normal"] = [[t] + [u.normalize(f, t) for f in ("NFC", "NFD", "NFKC", "NFKD")] for t in texts]
out["normal320"] = [[t] + [o.normalize(f, t) for f in ("NFC", "NFD", "NFKC", "NFKD")] for t in texts]
words = ["ΑΣ", "ΑΣ.", "ΑΣΒ", "Σ", "ΑΣ'Β", "Α\u0301Σ", "ΑΣ\u0301", "aΣ b", "hello WORLD", "they're bill's", "ǆabc ǅABC", "ﬁne ßtraße", "İstanbul ıi", "ŉ ΐ ﬃ", "a1b c_d", "\U00010400\U00010428x", "ᾳ ᾼ", "ʰa A\u2019s", "Ꭰ ꭰ", "Ა ა", "ΑΣ \U00010d50Σ"]
out["cases"] = [[w, w.lower(), w.upper(), w.title(), w.capitalize(), w.swapcase(), w.casefold(), w.islower(), w.isupper(), w.istitle(), w.isidentifier()] for w in words + ["", "abc", "Abc Def", "1a", "é", "a\u0301", "x²", "℘", "·a", "a·", "名前", "_", "ª", "Ⅷ"]]
spaced = ["", " ", "a b  c", " a\u2003b\x1cc ", "a\u200bb", "\x85x\xa0y"]
out["split"] = [[t, m, t.split(None, m), t.rsplit(None, m)] for t in spaced for m in (-1, 0, 1, 2)]
lined = ["", "a", "a\n", "\n", "a\r\nb\rc\x0bd\x0ce\x1cf\x1dg\x1eh\x1fi\x85j\u2028k\u2029l", "\r\n\r\n", "\n\r"]
out["lines"] = [[t, t.splitlines(), t.splitlines(True)] for t in lined]
def look(n):
    try:
        return u.lookup(n)
    except KeyError:
        return None
out["lookup"] = [[n, look(n)] for n in ["cjk unified ideograph-4e00", "CJK UNIFIED IDEOGRAPH-4E00", "CJK UNIFIED IDEOGRAPH-04E00", "CJK UNIFIED IDEOGRAPH-A000", "hangul syllable gag", "HANGUL SYLLABLE A", "HANGUL SYLLABLE ", "Latin small letter a", "CJK COMPATIBILITY IDEOGRAPH-F900",
    "TANGUT IDEOGRAPH-17000", "NUSHU CHARACTER-1B170", "LATIN SMALL LETTER GHA", "line feed", "NULL", "BEL", "KEYCAP DIGIT ONE", "keycap digit one", "LATIN SMALL LETTER R WITH TILDE", "nosuch", "", " SPACE", "SPACE", "GREEK SMALL LETTER ALPHA", "SNAKE", "HANGUL SYLLABLE HIH"]]
def number(f, s):
    try:
        return f(s)
    except ValueError:
        return None
out["digits"] = [[t, number(int, t)] for t in ["\x1c1", "1\x1f", "\u20031", "\x1c\u0661", "\u0661\x1c", "\u0661\u0662", "\uff11_\uff12", "1é", "١٢ ", "𝟙𝟚"]]
Path(__file__).with_name("unicode.json").write_text("{\n" + ",\n".join(f"{json.dumps(k)}: {json.dumps(v, separators=(',', ':'))}" for k, v in out.items()) + "\n}\n")
