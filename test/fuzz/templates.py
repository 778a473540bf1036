"""Expressions by type, as templates: `{int}` is a hole for an expression of that type, `{name}` never occurs.

The types are those of the generated programs: int, small (0..5), float, bool, str, bytes, ints (list of ints), strs (list
of strs), dict (str to int), set (ints), tup (any tuple), any. What needs bound variables or the classes and functions of
the program is in expressions.py. Most programs should run to their end, so operators meet operands that they accept; the
generator plants a wrong type now and then.
"""

LITERALS = {
    'int': ['0', '1', '-1', '2', '3', '7', '10', '-13', '255', '256', '1000', '4294967296', '-9007199254740993',
            '9007199254740991', '9007199254740992', '2**63', '-2**64', '10**20', '123456789012345678901234567890', '0x1F', '1_000_000'],
    'small': ['0', '1', '2', '3', '4', '5'],
    'float': ['0.0', '-0.0', '1.0', '0.5', '-2.5', '3.14159', '1e10', '1e100', '-1e-5', '1e16', '123456789.125', '2.0', '0.1', '1e22', '5e-324',
              "float('inf')", "float('nan')", '1/3'],
    'bool': ['True', 'False'],
    'str': ["''", "'a'", "'abc'", "'Hello World'", "'\\u00e9\\u00df'", "'\\U0001f600x'", "'x\\U00010400y\\U0001f600'", "'a,b,,c'", "'  pad '",
            "'line\\nbreak'", "'\"quote\\''", "'12'", "'ABCdef'", "'\\u0130i'", "'\\ud800'", "'tab\\tz'", "'zz'", "'%s %d'"],
    'bytes': ["b''", "b'abc'", "b'\\x00\\xff'", "b'a,b'", "b'HeLLo'", "bytes(3)", "b'\\'q'"],
    'ints': ['[]', '[1]', '[3, 1, 2]', '[0, -1, 5, 5]', 'list(range(6))', '[2**70, 1]', '[10, 20, 30, 40]'],
    'strs': ['[]', "['a']", "['b', 'a', 'c']", "['\\U0001f600', 'z', 'A']", "['x', 'x', '']"],
    'dict': ['{}', "{'a': 1}", "{'b': 2, 'a': 1}", "{'x': 1, 'y': 2, 'z': 3}", "dict(k=7)"],
    'set': ['set()', '{1}', '{1, 2, 3}', '{5, -1, 100, 8}', '{0, 16, 32, 7}'],
    'tup': ['()', '(1,)', "(1, 'a')", '(1.5, None, True)', "(0, (1, 2), [3])"],
    'any': ['None', '...', '1', "'s'", '2.5', 'True', '(1, 2)', '[1, 2]', "{'a': 1}", "b'x'", '1j', 'int', 'len'],
}

OPERATIONS = {
    'int': ['{int} + {int}', '{int} - {int}', '{int} * {int}', '{int} // {int}', '{int} % {int}', '{int} ** {small}', '-{int}', '~{int}', '+{int}',
            '{int} & {int}', '{int} | {int}', '{int} ^ {int}', '{int} << {small}', '{int} >> {small}', '{int} << {small} * 13', 'abs({int})',
            'len({str})', 'len({ints})', 'len({dict})', 'len({bytes})', 'sum({ints})', 'max({ints}, default={int})', 'min({int}, {int})', '{ints}[{small}]', '{ints}[-1]',
            '{dict}[{str}]', '{dict}.get({str}, {int})', 'int({float})', 'int({str})', 'round({float})', 'divmod({int}, {int})[1]', 'pow({int}, {small}, {int})',
            '{int}.bit_length()', '{int}.bit_count()', '{str}.count({str})', '{str}.find({str})', '{str}.index({str})', '{ints}.index({int})', '{ints}.count({int})',
            'ord({str}[:1])', '{bytes}[{small}]', 'hash({int})', 'int.from_bytes({bytes}, "big")', '{ints}.pop()', '{dict}.pop({str})', '{dict}.setdefault({str}, {int})',
            '{bool} + {int}', 'int({bool})', 'round({int}, -{small})', 'next(iter({ints}))', '{int} if {bool} else {int}', '{int} and {int}', '{int} or {int}',
            '{set}.pop()', 'sum({set})', '{str}.rfind({str}, {small})', 'len({set})', 'len({tup})', 'int({str}, 16)'],
    'small': ['len({tup}) % 6', 'abs({int}) % 6', '{small}', '{small}'],
    'float': ['{float} + {float}', '{float} - {float}', '{float} * {float}', '{float} / {float}', '{int} / {int}', '{float} // {float}', '{float} % {float}',
              '{float} ** {small}', '-{float}', 'abs({float})', 'float({int})', 'float({str})', '{int} * {float}', '{float} + {int}', 'round({float}, {small})', 'sum({ints}) / 2',
              'max({float}, {int})', '{float} if {bool} else {float}', 'float({bool})', '{int} ** -{small}', 'divmod({float}, {float})[0]', 'min([{float}, {float}])'],
    'bool': ['{int} < {int}', '{int} == {float}', '{float} <= {float}', '{int} != {int}', '{str} in {str}', '{str} < {str}', '{str} == {str}', '{int} in {ints}', '{str} in {dict}',
             'not {any}', '{bool} and {bool}', '{bool} or {bool}', '{any} is None', '{any} is not None', 'isinstance({any}, int)', '{int} < {int} <= {int}', '{ints} == {ints}',
             '{tup} < {tup}', '{set} <= {set}', '{set} == {set}', '{dict} == {dict}', '{str}.isdigit()', '{str}.startswith({str})', '{str}.isupper()', 'bool({any})', 'all({ints})', 'any({ints})',
             '{bytes} == {bytes}', '{int} not in {set}', '{float}.is_integer()', 'callable({any})', '{any} == {any}', '{any} != {any}', '{str}.isidentifier()', '{set}.isdisjoint({ints})',
             '{ints} < {ints}', '{set} > {set}', '{str}.endswith(({str}, {str}))'],
    'str': ['{str} + {str}', '{str} * {small}', '{str}[{small}]', '{str}[{small}:]', '{str}[::-1]', '{str}[{small}:{int}:2]', 'str({any})', 'repr({any})', '{str}.upper()', '{str}.title()',
            '{str}.join({strs})', '{str}.replace({str}, {str})', '{str}.strip()', '{str}.split({str})[0]', '{str}.center({small} * 3, "*")', '{str}.zfill({small})', '{str}.swapcase()', 'chr({small} + 97)',
            'ascii({str})', 'hex({int})', 'bin({int})', 'oct({int})', '{bytes}.decode("latin-1")', '{bytes}.hex()', 'f"{{{str}}}"', 'f"{{{str}!r:>{{{small}}}}}"', 'f"{{{int}:,}}"', 'f"{{{int}:+08d}}"',
            'f"{{{int}:#x}}"', 'f"{{{float}:.3f}}"', 'f"{{{float}:e}}"', 'f"{{{float}:10.2g}}|"', 'f"{{{float}:%}}"', 'f"{{{int}:^{{{small}}}}}|"', 'f"{{{any}}}-{{{any}!r}}"', 'f"{{{int}=}}"',
            '"%s/%r" % ({any}, {any})', '"%05d|%-6s|" % ({int}, {str})', '"%x %o" % ({int}, {int})', '"%.2f %g" % ({float}, {float})', '"{{}} {{!r}}".format({any}, {str})', '"{{0:>5}}{{1:<4}}|".format({int}, {str})',
            'format({int}, "b")', 'format({float}, ".4")', 'format({str}, "<6")', '{strs}[{small}]', '{str}.lower()', '{str}.casefold()', '{str}.expandtabs(4)', '{str}.partition({str})[2]', '{str}.removeprefix({str})',
            '{str}.translate({{97: "Z", 98: None}})', 'str({float})', 'repr({float})', '{str} if {bool} else {str}', '{str} or {str}', 'max({strs})', '{str}.capitalize()', 'str({bytes}, "ascii", "replace")', 'f"{{{float}!s:>12}}"',
            'f"{{{str}:.{{{small}}}}}"', 'f"{{{int}:n}}{{{bool}}}"', 'f"{{{float}:,.1f}}"', 'type({any}).__name__', '"%s" % {any}', '"%d" % {float}', '"%(a)s" % {dict}', 'f"{{{int}:{{{small}}}}}"', 'f"{{{tup}}}{{{set}!s}}"',
            '{str}.rjust({small}, {str})', '{str}.lstrip({str})', 'f"{{{int}:_}}{{{int}:c}}"', 'f"{{{float}:08.2f}}"', '{str}.ljust({small})'],
    'bytes': ['{bytes} + {bytes}', '{bytes} * {small}', '{bytes}[{small}:]', '{bytes}[::-1]', '{str}.encode("utf-8", "surrogatepass")', '{str}.encode("ascii", "backslashreplace")', '{bytes}.upper()', 'bytes({ints})', '{bytes}.replace({bytes}, {bytes})',
              'bytes([{small}, {small}])', '{bytes}.join([{bytes}, {bytes}])', '{small}.to_bytes(2, "little")', '{bytes}.strip()', 'bytes(bytearray({bytes}))', '{bytes}.center(9)', 'b"%d %s" % ({int}, {bytes})', '{str}.encode()',
              'bytes(memoryview({bytes})[{small}:])', '{int}.to_bytes(4, "big", signed=True)', '{bytes}.zfill({small})'],
    'ints': ['{ints} + {ints}', '{ints} * {small}', '{ints}[{small}:]', '{ints}[::-1]', 'sorted({ints})', 'sorted({ints}, reverse={bool})', 'list({set})', 'list({dict}.values())', '[{int}, {int}, {int}]', '[*{ints}, {int}]', 'list({bytes})',
             'list(range({small}))', 'list(range({small}, -{small}, -1))', 'list(map(len, {strs}))', 'list(filter(None, {ints}))', 'list(reversed({ints}))', '{ints}.copy()', '[*{set}, *{ints}]', 'list(enumerate({ints}))[0:{small}] and [{int}]',
             '[a + b for a, b in zip({ints}, {ints})]', 'list(map(ord, {str}))', '{ints} or [{int}]', 'list(dict.fromkeys({ints}))', 'list(map(int, {strs}))', 'sorted({ints}, key=abs)', 'sorted({ints}, key=lambda v: -v)'],
    'strs': ['{str}.split({str})', '{str}.split()', 'list({str})', '{str}.splitlines()', '[{str}, {str}]', '{strs} + {strs}', 'sorted({strs})', 'list({dict})', 'list(map(str, {ints}))', '{strs}[::-1]', '[*{str}, {str}]', '{str}.rsplit({str}, 1)', 'sorted({strs}, key=len)',
             'list(map(repr, {tup}))', '[str(v) for v in {ints}]', 'sorted({dict}, key={dict}.get)'],
    'dict': ["{{**{dict}, {str}: {int}}}", '{dict} | {dict}', 'dict(zip({strs}, {ints}))', 'dict(sorted({dict}.items()))', '{dict}.copy()', "{{{str}: {int}, {str}: {int}}}", 'dict.fromkeys({strs}, {int})', 'dict(a={int}, **{dict})',
             '{{v: len(v) for v in {strs}}}', '{dict} or {dict}', 'dict([({str}, {int}), ({str}, {int})])'],
    'set': ['{set} | {set}', '{set} & {set}', '{set} - {set}', '{set} ^ {set}', 'set({ints})', '{{{int}, {int}}}', '{{*{ints}, {int}}}', '{set}.union({ints})', '{{v % 7 for v in {ints}}}', 'set(map(len, {strs}))', '{set}.copy()', '{set}.difference({ints})'],
    'tup': ['{tup} + {tup}', '{tup} * {small}', '{tup}[{small}:]', '({any}, {any})', '(*{ints}, {any})', 'tuple({strs})', 'divmod({int}, {int})', '{str}.partition({str})', 'tuple({dict}.items())', '({int},)', 'tuple(sorted({ints}))', '({any}, {tup})',
            'tuple({ints})', '{float}.as_integer_ratio()', 'tuple(zip({ints}, {str}))', 'tuple(enumerate({str}, {int}))', 'slice({small}, {int}).indices({small})'],
    'any': ['{int}', '{float}', '{bool}', '{str}', '{bytes}', '{ints}', '{strs}', '{dict}', '{set}', '{tup}', 'None', 'type({any})', 'frozenset({ints})', 'complex({float}, {float})', 'range({small}, {int})', 'bytearray({bytes})', '({int}, {str})', 'slice({int}, {int})', '{tup}[{small}]', '[{any}, {any}]',
            '{any} if {bool} else {any}', '{any} or {any}', '{any} and {any}', '({float} * 1j)', '[{any}]', '{{{int}: {any}}}', '{dict}.items()', '{dict}.keys() & {strs}', '{{{tup}: 1}}', '{set} and {tup}', 'abs(complex({int}, {int}))'],
}

METHOD_STATEMENTS = {
    'ints': ['.append({int})', '.extend({ints})', '.insert({small}, {int})', '.remove({int})', '.reverse()', '.sort()', '.pop({small})', '.clear()', '.sort(key=str)', '.sort(reverse={bool})', '.extend({str})'],
    'strs': ['.append({str})', '.extend({str})', '.sort()', '.pop()', '.insert(0, {str})', '.sort(key=lambda s: s[::-1])'],
    'dict': ['.update({dict})', '.update(q={int})', '.pop({str}, None)', '.popitem()', '.clear()', '.setdefault({str}, {int})'],
    'set': ['.add({int})', '.discard({int})', '.remove({int})', '.update({ints})', '.clear()', '.intersection_update({ints})', '.symmetric_difference_update({ints})'],
}

AUGMENTED = {
    'int': ['+= {int}', '-= {int}', '*= {int}', '//= {int}', '%= {int}', '&= {int}', '|= {int}', '^= {int}', '<<= {small}', '>>= {small}'],
    'float': ['+= {float}', '-= {int}', '*= {float}', '/= {float}', '//= {float}', '%= {float}'],
    'str': ['+= {str}', '*= {small}'],
    'bytes': ['+= {bytes}'],
    'ints': ['+= {ints}', '*= {small}', '+= {tup}'],
    'strs': ['+= {strs}', '+= {str}'],
    'dict': ['|= {dict}'],
    'set': ['|= {set}', '&= {set}', '-= {set}', '^= {set}'],
    'tup': ['+= {tup}', '+= ({any},)'],
}

TYPES = ['int', 'float', 'bool', 'str', 'bytes', 'ints', 'strs', 'dict', 'set', 'tup', 'any']
ERRORS = ['ValueError', 'KeyError', 'TypeError', 'IndexError', 'ZeroDivisionError', 'AttributeError', 'LookupError', 'ArithmeticError', 'RuntimeError', 'Oops', 'StopIteration', 'OSError', 'NameError']
