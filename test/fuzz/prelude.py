import gc, weakref
gc.disable()
class Oops(Exception):
    def __init__(self, *args, code=0):
        super().__init__(*args)
        self.code = code
class T:
    def __init__(self, name, child=None):
        self.name = name
        self.child = child
    def __del__(self):
        print('end', self.name)
    def __repr__(self):
        return f'T({self.name})'
    def me(self):
        return self
    def take(self, *args, **kwargs):
        return len(args)
    def fail(self, *args):
        raise Oops(self.name)
class Watch(T):
    def __enter__(self):
        print('enter', self.name)
        return self
    def __exit__(self, kind, value, tb):
        print('exit', self.name, kind and kind.__name__, value)
        return self.child is True
    async def __aenter__(self):
        await Wait(self.name)
        return self
    async def __aexit__(self, kind, value, tb):
        print('aexit', self.name, kind and kind.__name__)
        return await Wait(None)
class Wait:
    def __init__(self, value):
        self.value = value
    def __await__(self):
        got = yield self.value
        print('woke', got)
        return got
def run(coroutine, *sent):
    sent = list(sent)
    try:
        value = coroutine.send(None)
        while True:
            print('waits for', value)
            value = coroutine.send(sent.pop() if sent else None)
    except StopIteration as stop:
        return stop.value
def shown(f):
    def wrapper(*args, **kwargs):
        print('call', f.__name__, len(args), sorted(kwargs))
        return f(*args, **kwargs)
    return wrapper
def gone(ref):
    print('weak', ref() is None)
