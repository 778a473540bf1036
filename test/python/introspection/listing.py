# `dis` shows what code does in the order in which it is done, with the places in the source; `co_lines`, `co_positions`,
# `co_code` and the offsets of tracebacks agree.
import dis


def names(code):
    shown = ('BINARY_OP', 'CALL', 'COMPARE_OP', 'CONTAINS_OP', 'GET_ITER', 'IS_OP', 'RAISE_VARARGS', 'RETURN_VALUE', 'STORE_SUBSCR', 'YIELD_VALUE')
    for i in dis.get_instructions(code):
        if i.opname in shown or i.opname.endswith(('_ATTR', '_GLOBAL', '_NAME')):
            p = i.positions
            print(i.opname, i.argval if i.opname != 'CALL' else i.arg, (p.lineno - code.co_firstlineno, p.col_offset, p.end_col_offset))


def work(a, b):
    c = a + b * len(a)
    c.attribute = a is not b
    if a in b and a < c:
        b[a] = c.method(a, other(b))
    for x in b:
        yield x @ c
    raise ValueError(a, *b)


names(work.__code__)
names(compile('x = y.z\nprint(x[1], x == 2)', 'm', 'exec'))


def fails(a):
    return [
        a,
        a.missing(
            1),
    ]


try:
    fails(1)
except AttributeError as e:
    t = e.__traceback__.tb_next
code = fails.__code__
before = list(code.co_positions())[t.tb_lasti // 2]
found = [i for i in dis.get_instructions(code) if i.offset == t.tb_lasti]
print(found[0].opname, found[0].argval, before == list(code.co_positions())[t.tb_lasti // 2])
print([line and line - code.co_firstlineno for _, _, line in code.co_lines()], len(code.co_code) == 2 * len(list(code.co_positions())))
print(compile('a and True or b', '', 'eval').co_consts, [eval(s) for s in ('0 or [] or 5', '1 and 2 and 0 or 7', 'None and x', 'True or x')])
