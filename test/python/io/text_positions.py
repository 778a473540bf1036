# tell and seek of text streams at every character, in several encodings and newline modes, and universal newlines.
import io

TEXT = 'a\r\nbé€\n\U0001f600\rlast\r\n\nend'
for encoding in ['utf-8', 'latin-1', 'utf-16', 'utf-8-sig', 'utf-7', 'ascii']:
    for newline in [None, '', '\n', '\r', '\r\n']:
        raw = io.BytesIO(TEXT.encode(encoding, 'replace'))
        f = io.TextIOWrapper(raw, encoding=encoding, newline=newline)
        f._CHUNK_SIZE = 5
        whole = f.read()
        print(encoding, repr(newline), ascii(whole), f.newlines)
        f.seek(0)
        places = []
        while True:
            places.append(f.tell())
            if not f.read(1):
                break
        ok = True
        for n, at in enumerate(places):
            f.seek(at)
            ok = ok and f.read() == whole[n:] and f.tell() == places[-1]
        print(ok, len(places), places[:4])
        f.seek(0)
        print([ascii(line) for line in f])
for newline in [None, '', '\n', '\r', '\r\n']:
    raw = io.BytesIO()
    f = io.TextIOWrapper(raw, encoding='utf-8', newline=newline, write_through=True)
    print(f.write('a\nb\r\nc\r'), raw.getvalue())
    s = io.StringIO('a\nb\r\nc\rd', newline)
    print(ascii(s.getvalue()), [ascii(line) for line in s], s.newlines)
d = io.IncrementalNewlineDecoder(None, True)
for piece in ['a\r', '\nb\r', 'c', '\r']:
    print(ascii(d.decode(piece)), d.newlines, d.getstate())
print(ascii(d.decode('', True)), d.newlines)
