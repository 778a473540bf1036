# Time zones and durations of subclasses end with the last date that holds them.
from datetime import *


class Zone(tzinfo):
    def __init__(self, name):
        self.name = name

    def utcoffset(self, dt):
        return Offset(hours=1)

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return self.name

    def __del__(self):
        print('end of', self.name)


class Offset(timedelta):
    def __del__(self):
        print('end of an offset')


class Stamp(datetime):
    def __del__(self):
        print('end of a stamp')


def steps():
    d = datetime(2000, 1, 1, tzinfo=Zone('a'))
    yield 'made'
    e = d + timedelta(1)
    del d
    yield 'added'
    print(e.isoformat(), e == e.replace(tzinfo=timezone.utc), hash(e) == hash(e))
    yield 'used'
    e = e.replace(tzinfo=None)
    yield 'replaced'
    t = time(1, tzinfo=Zone('b'))
    print(t.strftime('%Z %z'), t < time(1, tzinfo=timezone.utc))
    del t
    yield 'time'
    s = Stamp(2000, 1, 1, tzinfo=Zone('c'))
    s += timedelta(1)
    yield 'stamp moved'
    s = s.astimezone(timezone.utc)
    yield 'stamp in UTC'
    s.date(), s - datetime(2000, 1, 1, tzinfo=timezone.utc), s.timetz()
    del s
    yield 'stamp'
    try:
        datetime(2000, 1, 1, 25, tzinfo=Zone('d'))
    except ValueError as error:
        print(error)
    yield 'failed'
    z = timezone(Offset(hours=2))
    yield 'fixed'
    datetime.now(z), datetime.fromtimestamp(0, Zone('e'))
    yield 'now'
    del z


for step in steps():
    print('--', step)
