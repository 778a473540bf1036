# Opcodes and their arguments must not cross the end of a frame.
import pickle,io
def t(d, **k):
    for f in (lambda: pickle.loads(d), lambda: pickle.load(io.BytesIO(d)), lambda: pickle.load(io.BufferedReader(io.BytesIO(d)))):
        try: print(d, f())
        except Exception as e: print(d, repr(e))
import struct
F=lambda n: b'\x95'+struct.pack('<Q',n)
t(b'\x80\x04'+F(2)+b'N.')
t(b'\x80\x04'+F(3)+b'N.')
t(b'\x80\x04'+F(1)+b'N.')
t(b'\x80\x04'+F(1)+b'K\x01.')
t(b'\x80\x04'+F(3)+b'N'+F(2)+b'0N.')
t(b'\x80\x04'+F(12)+F(2)+b'N.')
t(b'\x80\x04'+F(11)+F(2)+b'N.')
t(b'\x80\x04'+F(10)+F(2)+b'N.')
t(b'\x80\x04'+F(1)+b'N'+F(0)+b'.')
t(b'\x80\x04'+F(3)+b'I12\n.')
t(b'\x80\x04'+F(4)+b'I12\n.')
t(b'\x80\x04'+F(3)+b'C\x03abc.')
t(b'\x80\x04'+F(2**63)+b'C\x03abc.')
