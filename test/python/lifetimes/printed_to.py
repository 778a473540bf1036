# A stream that print() writes to and flushes ends with its last name.
import io


class S(io.StringIO):
    def __del__(self): print('end of StringIO')


class T:
    def write(self, s): pass
    def flush(self): return T.other
    def __del__(self): print('end of T')


T.other = None
for stream in (S(), T()):
    print(1, file=stream, flush=True)
    del stream
print('end')
