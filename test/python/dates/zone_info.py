# ZoneInfo: construction, caches, pickling, folds and gaps of a real zone.
import gc, io, pickle, weakref
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

new_york = ZoneInfo('America/New_York')


class Sub(ZoneInfo):
    pass


class Marked(datetime):
    pass


summer = datetime(2020, 7, 1, tzinfo=new_york)
cases = '''ZoneInfo()
ZoneInfo(1)
ZoneInfo('a', 'b')
ZoneInfo(key='UTC')
ZoneInfo('nope')
ZoneInfo('../etc/passwd')
ZoneInfo('/etc/passwd')
ZoneInfo.no_cache('UTC', 'a')
ZoneInfo.from_file(io.BytesIO(b'abc'))
ZoneInfo.from_file(1)
ZoneInfo.clear_cache(1)
ZoneInfo.clear_cache(only_keys=1)
ZoneInfo.clear_cache(only_keys=['a'])
new_york.utcoffset(1)
new_york.utcoffset(None), new_york.dst(None), new_york.tzname(None)
new_york.utcoffset(date(2000, 1, 1))
new_york.utcoffset(summer), new_york.dst(summer), new_york.tzname(summer)
ZoneInfo('UTC').utcoffset(None), ZoneInfo('UTC').tzname(None)
new_york.fromutc(1)
new_york.fromutc(datetime(2000, 1, 1))
new_york.fromutc(summer)
new_york.key
repr(new_york), str(new_york), repr(Sub('UTC'))
pickle.loads(pickle.dumps(new_york)) is new_york
pickle.loads(pickle.dumps(ZoneInfo.no_cache('UTC'))) is ZoneInfo('UTC')
new_york is ZoneInfo('America/New_York'), new_york == ZoneInfo.no_cache('America/New_York')
Sub('UTC') is ZoneInfo('UTC'), Sub('UTC') is Sub('UTC')
[datetime(2020, 11, 1, 1, 30, fold=f, tzinfo=new_york).utcoffset() for f in (0, 1)]
[datetime(2020, 3, 8, 2, 30, fold=f, tzinfo=new_york).utcoffset() for f in (0, 1)]
[datetime(2020, 11, 1, h, 30, tzinfo=timezone.utc).astimezone(new_york) for h in (5, 6)]
Marked(2020, 11, 1, 6, 30, tzinfo=timezone.utc).astimezone(new_york)
datetime(2050, 7, 6, 6, 30, tzinfo=new_york).dst(), datetime(1800, 7, 6, tzinfo=new_york).utcoffset()
datetime(2020, 11, 1, 1, 30, fold=1, tzinfo=new_york) == datetime(2020, 11, 1, 6, 30, tzinfo=timezone.utc)
time(1, tzinfo=new_york).utcoffset()
datetime.now(new_york).tzinfo, isinstance(new_york, type(timezone.utc).__base__)
gc.is_tracked(ZoneInfo)'''
for case in cases.split('\n'):
    try:
        print(case, '->', repr(eval(case)))
    except Exception as e:
        print(case, '->', type(e).__name__, e)

short = weakref.ref(ZoneInfo.no_cache('UTC'))
print(short())
key = 'Pacific/Apia'
kept = weakref.ref(ZoneInfo(key))
print(kept() is ZoneInfo(key))
for other in ('Asia/Tokyo', 'Asia/Kolkata', 'Europe/Paris', 'Europe/Rome', 'Africa/Cairo', 'Asia/Dubai', 'Asia/Seoul', 'Asia/Tehran'):
    ZoneInfo(other)
print(kept())
