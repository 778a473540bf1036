# A signal finds a loop where it turns back: at the last line of its body that control reaches.
import signal


def loops():
    def l1():
        while True:
            pass
    def l2():
        n = 0
        while True:
            n += 1
    def l3():
        for i in iter(int, 1):
            x = i
    def l4():
        for i in iter(int, 1):
            if i:
                x = i
            else:
                y = i
    def l5():
        while 1:
            try:
                x = 1
            finally:
                y = 2
    def l7():
        while 1:
            a, b = (1,
                    2)
    def l8():
        [i for i in iter(int, 1)
         if i]
    def l10():
        d = {}
        while 1:
            d[1] = (
                2)
    def l12():
        while 1:
            if not 1:
                break
    def l13():
        for i in iter(int, 1):
            match i:
                case 1: pass
                case 0:
                    y = 1
    def l14():
        return sum(i for i in iter(int, 1)
            if not i)
    return locals()
def handler(n, frame):
    f = frame
    found.append(frame.f_lineno - base)
    if len(found) == 5:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        raise KeyboardInterrupt
signal.signal(signal.SIGVTALRM, handler)
for name, f in loops().items():
    found = []
    base = f.__code__.co_firstlineno
    signal.setitimer(signal.ITIMER_VIRTUAL, 0.05, 0.005)
    try: f()
    except KeyboardInterrupt: pass
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    print(name, sorted(set(found)))
