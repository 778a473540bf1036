# What raw streams written in Python see below the buffers, and when streams that are left open end.
import io


class Raw(io.RawIOBase):
    def __init__(self, data):
        self.data = data
        self.at = 0

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def readinto(self, b):
        part = self.data[self.at:self.at + min(len(b), 7)]
        print('readinto', len(b), part)
        b[:len(part)] = part
        self.at += len(part)
        return len(part)

    def write(self, b):
        print('write', bytes(b))
        return min(len(b), 5)

    def seek(self, pos, whence=0):
        print('seek', pos, whence)
        self.at = pos if whence == 0 else self.at + pos if whence == 1 else len(self.data) + pos
        return self.at

    def tell(self):
        return self.at

    def close(self):
        print('close', self.closed)
        super().close()

    def __del__(self):
        print('del')
        super().__del__()


b = io.BufferedReader(Raw(b'one\ntwo\nthree\nfour'), 8)
print(b.read(2), b.peek(1), b.readline(), b.tell(), b.read1(3), b.seek(4), b.read(100), b.read())
del b
print('--')
w = io.BufferedWriter(Raw(b''), 8)
print(w.write(b'abc'), w.write(b'defgh'), w.write(b'0123456789abcdef'))
w.flush()
w.write(b'rest')
del w
print('--')
r = io.BufferedRandom(Raw(b'abcdefghijklmnop'), 8)
print(r.read(3), r.write(b'XY'), r.read(2), r.tell())
r.close()
print('--')
t = io.TextIOWrapper(Raw(b'line 1\nline 2\n'), encoding='ascii')
t._CHUNK_SIZE = 4
print(next(t), t.read(3))
t.write('text\n')
del t
print('--')


class Broken(io.RawIOBase):
    def readable(self):
        return True

    def readinto(self, b):
        return self.answer


for answer in [None, -1, 100, 'x']:
    raw = Broken()
    raw.answer = answer
    for name in ['read', 'read1', 'readline', 'peek']:
        try:
            print(name, getattr(io.BufferedReader(raw, 8), name)(4))
        except OSError as e:
            print(name, type(e).__name__, e, repr(e.__cause__))
        raw = Broken()
        raw.answer = answer
