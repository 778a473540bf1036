# Texts in forms of ISO 8601, mutilated at random.
import random
from datetime import *
r=random.Random(7)
bases=['2009-04-19T12:30:45.123456+05:30:15.5','20090419T123045.123-0530','2009W163T12:30Z','2009-W16-3T12,5+00','2009-04-19 24:00:00+00:00:00.000','2009W16T1230','2009-W16T123045,5']
def mut(s):
    s=list(s)
    for _ in range(r.choice([0,1,1,2,3])):
        k=r.random(); i=r.randrange(len(s)+1)
        ch=r.choice('0123456789:.,+-ZTW \0é\u1234\U00010000')
        if k<.35: s.insert(i,ch)
        elif k<.7 and i<len(s): del s[i]
        elif i<len(s): s[i]=ch
        if not s: s=['1']
    s=''.join(s)
    if r.random()<.3: s=s[:r.randrange(len(s)+1)]
    return s
for n in range(250):
    s=mut(r.choice(bases))
    for c in (date,time,datetime):
        for t in ((s,s[11:]) if c is time else (s,)):
            try: res=repr(c.fromisoformat(t))
            except Exception as e: res=type(e).__name__+ascii(str(e))
            print(c.__name__,ascii(t),res)
