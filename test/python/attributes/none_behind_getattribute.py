# An attribute whose value is None is there, also for a class with __getattribute__ and __getattr__ of its own.
class Call(tuple):
    def __init__(self, value=(), name=None):
        self.name = name

    def __getattribute__(self, attr):
        if attr in tuple.__dict__:
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    def __getattr__(self, attr):
        if self.name is None:
            return 'nameless ' + attr
        return attr


c = Call((1, 2))
print(c.name, c.count, c.other)
print(object.__getattribute__(c, 'name'))
