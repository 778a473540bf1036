d = bytes(range(256)) * 3
b = bytearray(d)
for x in (d, b):
    for v in (0, 5, 255, b'\x05', b'\xff\x00', b'', True, 15, 16, 17):
        for a in ((), (1,), (5, 6), (5, 5), (6, 5), (-3,), (700, 768), (240, 260), (None, 5), (768,), (769,), (1000,)):
            print(x.find(v, *a), x.rfind(v, *a), x.count(v, *a), end=' ')
    for v in (256, -1, 1.0, 0.5, 'a', 10**20, None):
        try: print(x.find(v))
        except Exception as e: print(type(e).__name__, e)
print(d.replace(b'\x05', b'xx', 2)[:20], d.count(b'\x05'), d.split(b'\x05')[0])
