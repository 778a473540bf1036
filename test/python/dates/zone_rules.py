# Time zones from made-up files: rules of POSIX, changes, folds.
import io, struct, random
from zoneinfo import ZoneInfo
from datetime import *
r=random.Random(5)
def tz(s, trans=(), idx=(), tt=((0,0,0),), abbr=b'LMT\0AAA\0BBB\0'):
    def block(v,size,code):
        n=len(trans)
        return (b'TZif'+v+b'\0'*15+struct.pack('>6l',0,0,0,n,len(tt),len(abbr))+struct.pack('>%d%s'%(n,code),*trans)+bytes(idx)+b''.join(struct.pack('>lbb',*t) for t in tt)+abbr)
    return io.BytesIO(block(b'2',4,'l')+block(b'2',8,'q')+b'\n'+s.encode()+b'\n')
rules=['','AAA3','AAA-3:30','<+03>-3','AAA3BBB,M3.2.0,M11.1.0','AAA3BBB,J59/0,J60/0','AAA3BBB,J60,J300','AAA3BBB,0/0,J365/25','AAA3BBB,59/-3,60/167','AAA3BBB4,M10.5.0/3,M3.5.0/-2:30','IST-1GMT0,M10.5.0,M3.5.0/1','AAA3BBB','AAA','3','AAA25','AAA3BBB,','AAA3BBB,M3.2.0','AAA3BBB,M13.1.0,M1.1.1','AAA3BBB,M3.6.0,M1.1.1','AAA3BBB,M3.0.0,M1.1.1','AAA3BBB,M3.1.7,M1.1.1','AAA3BBB,J0,J1','AAA3BBB,J366,J1','AAA3BBB,366,J1','AAA3BBB,M3.1.0/168,J1','AAA3BBB,M3.1.0/2,J1x','AAA3:3','AAA3:','AAA3:30:','AAA3:30:15BBB,J1,J2','<AAA3','<>3','<a b>3','AAA3BBB25,J1,J2','AAA3BBB2 ,J1,J2','AAA+3','AAA3BBB,M3..0,J1','A3','AAA3BBB,J1/2:3,J2','AAA3BBB,J1/+2:30:15,J2','AAA3BBB,J100/2,J300/2']
def trans(k):
    if k==0: return {}
    n=r.randrange(1,5); t=sorted(r.randrange(-10**9,2*10**9) for _ in range(n))
    tt=[(r.choice([-18000,-14400,0,3600,7200,34200]),r.randrange(2),r.choice([0,4,8])) for _ in range(r.randrange(1,4))]
    return dict(trans=t,idx=[r.randrange(len(tt)) for _ in t],tt=tt)
for s in rules:
    for k in range(2):
        kw=trans(k)
        try: z=ZoneInfo.from_file(tz(s,**kw))
        except Exception as e:
            print(s,type(e).__name__,e); continue
        pts=[datetime(y,1,1)+timedelta(days=r.randrange(366),seconds=r.randrange(86400)) for y in (1930,2031) for _ in range(1)]
        pts+=[datetime(1970,1,1)+timedelta(seconds=t+d) for t in kw.get('trans',()) for d in (-3600,0,1800)]
        pts+=[datetime(2000,3,1),datetime(2000,2,28,23,59,59),datetime(2000,2,29),datetime(2001,3,1),datetime(2001,2,28)]
        print(s,z.utcoffset(None),z.dst(None),z.tzname(None))
        for p in pts:
            for f in (0,1):
                d=p.replace(tzinfo=z,fold=f)
                print(d.utcoffset(),d.dst(),d.tzname(),repr(p.replace(tzinfo=timezone.utc).astimezone(z))[:60].split('zoneinfo')[0])
