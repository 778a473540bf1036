# Error texts of streams: closed, of the wrong mode, not initialised, with wrong arguments.
import _io
import os
import tempfile


def show(f, *args, **kwargs):
    try:
        r = f(*args, **kwargs)
        print(repr(r) if isinstance(r, (int, str, bytes, type(None))) else type(r).__name__)
    except BaseException as e:
        print(type(e).__module__, type(e).__name__, e.args)


folder = tempfile.mkdtemp()
os.chdir(folder)
with open('a', 'wb') as f:
    f.write(b'abc\ndef\n')

for mode in ['', 'rw', 'q', 'U', 'r++', 'b', 'rr', 'x+', 'rU', '+']:
    show(_io.FileIO, 'a', mode)
for options in [dict(mode='rw'), dict(mode='rt+b'), dict(mode='z'), dict(mode='rr'), dict(mode='rb', encoding='a'), dict(mode='rb', errors='a'),
                dict(mode='rb', newline=''), dict(buffering=0), dict(newline='a'), dict(mode=3), dict(mode='b'), dict(opener=lambda *a: -1),
                dict(opener=lambda *a: 'x'), dict(closefd=False)]:
    show(open, 'a', **options)
for name in [[], None, 1.5, 'a\0b', -5, 'none', '.']:
    show(lambda: open(name).name)

raw = _io.FileIO('a')
show(raw.write, b'')
show(raw.seek, 1.5)
show(raw.seek, 0, 9)
raw.close()
print(raw)
for name in ['read', 'fileno', 'isatty', '__enter__', 'flush', 'tell']:
    show(getattr(raw, name))

f = open('a', 'rb')
for call in [(f.seek, 0, 7), (f.read, -2), (f.write, b''), (f.truncate,), (f.__getstate__,)]:
    show(*call)
raw = f.detach()
show(f.read)
show(repr, f)
f = _io.BufferedReader(raw)
f.close()
for name in ['read', 'read1', 'readline', 'peek', 'tell', 'flush', '__next__', 'detach', 'truncate', '__enter__']:
    show(getattr(f, name))

f = open('a', encoding='utf-8')
for call in [(f.write, 'a'), (f.seek, 1, 1), (f.seek, 1, 2), (f.seek, 0, 5), (f.seek, -1), (f.truncate,), (f.__next__,), (f.tell,)]:
    show(*call)
f.close()
for name in ['read', 'tell', '__next__', 'fileno', 'flush', 'readline', 'readable']:
    show(getattr(f, name))
f = open('b', 'w', encoding='utf-8')
for call in [(f.read,), (f.readline,), (f.__next__,), (f.write, 1), (f.reconfigure,), (setattr, f, '_CHUNK_SIZE', 0)]:
    show(*call)
b = f.detach()
show(f.write, 'a')
print(repr(f))
b.close()

b = _io.BytesIO(b'abc')
for call in [(b.seek, -1), (b.seek, 0, 5), (b.truncate, -1), (b.read, 'a'), (b.write, 'a'), (b.__setstate__, 1)]:
    show(*call)
view = b.getbuffer()
show(b.write, b'x')
show(b.close)
view.release()
b.close()
show(b.read)
s = _io.StringIO('a\r\nb')
for call in [(s.seek, -1), (s.seek, 1, 1), (s.seek, 0, 4), (s.truncate, -1), (s.write, 1), (_io.StringIO, 1), (_io.StringIO, '', 'x')]:
    show(*call)
for cls in [_io.TextIOWrapper, _io.BufferedReader, _io.StringIO, _io.IncrementalNewlineDecoder]:
    o = cls.__new__(cls)
    show(lambda: o.newlines if hasattr(cls, 'newlines') else o.read())
for name in ['a', 'b']:
    os.unlink(name)
os.rmdir(folder)
