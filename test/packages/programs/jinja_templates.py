# Jinja2: templates that inherit, include, import macros, filter, test, loop and fail.
import asyncio
import sys
from jinja2 import DictLoader, Environment, StrictUndefined, TemplateError, Undefined, pass_context, sandbox
from jinja2.ext import Extension
from jinja2 import nodes

TEMPLATES = {
    'base.html': '''<!doctype html>
<title>{% block title %}{{ site }}{% endblock %}</title>
{%- block head scoped %}
<meta name="n" content="{{ numbers|length }}">
{%- endblock %}
<body>{% block body %}{% endblock body %}</body>
<footer>{% block footer %}base footer{% endblock %}</footer>
''',
    'page.html': '''{% extends 'base.html' %}
{% from 'macros.html' import row, tree with context %}
{% import 'macros.html' as m %}
{% block title %}Page - {{ super() }}{% endblock %}
{% block body %}
{% set ns = namespace(total=0) %}
{% for n in numbers recursive %}{% set ns.total = ns.total + n %}{{ row(loop.index, n, odd=loop.cycle('odd', 'even')) }}{% else %}none{% endfor %}
total {{ ns.total }} {{ self.footer() }}
{{ tree(nodes) }}
{% include 'list.html' ignore missing %}{% include ['absent.html', 'list.html'] %}{% include 'absent.html' ignore missing %}
{% call(x) m.wrap('b') %}called with {{ x }}{% endcall %}
{% filter upper|replace('A', '4') %}a filtered {{ 'block' }}{% endfilter %}
{% with a=1, b=numbers[0] %}{{ a + b }}{% endwith %}
{% raw %}{{ raw }}{% endraw %}{# comment #}
{% block inner %}{{ numbers|last }}{% endblock %}
{% endblock %}
{% block unused %}{% endblock %}
''',
    'deep.html': '''{% extends 'page.html' %}{% block footer %}deep {{ super() }} {{ super.super is undefined }}{% endblock %}
{% block inner %}deeper {{ super() }}{% endblock %}''',
    'macros.html': '''{% macro row(i, n, odd="x", k=3) %}<tr class="{{ odd }}"><td>{{ i }}<td>{{ '%05.2f'|format(n) }}{{ varargs }}{{ kwargs }}</tr>
{% endmacro %}
{%- macro wrap(tag) %}<{{ tag }}>{{ caller(tag ~ '!') }}</{{ tag }}>{% endmacro %}
{%- macro tree(items, depth=0) %}<ul>{% for item in items %}<li>{{ depth }}:{{ item.name|e }}{% if item.children %}{{ tree(item.children, depth + 1) }}{% endif %}</li>{% endfor %}</ul>{% endmacro %}''',
    'list.html': '''{% for k, v in mapping|dictsort(by='value', reverse=true) if v is odd or k in 'ab' -%}
  {{ loop.index0 }}/{{ loop.length }} {{ loop.first }} {{ loop.last }} {{ loop.previtem|default('-') }} {{ loop.changed(v % 2) }} {{ k }}={{ v }}
{% endfor %}''',
}
EXPRESSIONS = '''
1 + 2 * 3 ** 2 // 4 % 5 - -6 | (7 / 2) ~ 'x' ~ none | [1, 2.5, 'a', {'b': (1,)}] | numbers[1:4] ~ numbers[::-1] | 'a' in 'abc' and not false
numbers|sum | numbers|map('string')|join(',') | numbers|select('even')|list | numbers|batch(3, 'x')|list | numbers|slice(3)|list
people|groupby('city')|list | people|map(attribute='name')|sort(reverse=true)|join | people|selectattr('age', 'gt', 30)|list|length
'<a href="x">t & u</a>'|escape ~ '<b>'|safe | 'hello world foo'|title|truncate(9, true, '…') | 'a b c'|wordcount | '  x '|trim|center(9)
'long text to wrap here'|wordwrap(8) | 'x'|indent(4, true) | 'https://e.org and a@b.cd'|urlize | {'q': 'a b', 'r': [1]}|urlencode
[3, 1, 2]|min ~ [3, 1]|max | 'abc'|first ~ 'abc'|last | [1, 1, 2]|unique|list | mapping|xmlattr | mapping|tojson(indent=2) | mapping|items|list
1234567.891|filesizeformat | 42.5678|round(2, 'floor') | '12'|int + '0x1f'|int(base=16) | 'x'|float(1.5) | -3|abs | '%s-%s'|format(1, 2)
undefined_name is undefined | undefined_name.x is defined | 5 is divisibleby 5 | 'A' is upper | none is none | [] is sequence | 3 is in [1, 3]
range(3)|list ~ lipsum(n=1, html=false)|length|string|length | dict(a=1)|length | cycler('a', 'b').next() | joiner(', ')() ~ 'x'
'x' if false | ('y' if true else 'z')|upper | numbers|random in numbers | loud('quiet') | 'now'|shout | ctx() | missing_filter_ok is filter
'''
BROKEN = [
    '{% for %}', '{{ a b }}', '{% if x %}', '{{ 1 / 0 }}', '{{ none.x.y }}', '{% extends "absent" %}', '{{ x|nofilter }}', '{{ foo() }}',
    '{% block a %}{% block a %}{% endblock %}{% endblock %}', '{{ "a" + 1 }}', '{% endfor %}', '{{ [1, 2 }}', '{% set 1 = 2 %}', "{{ 'x }}",
    '{% macro f(a, a) %}{% endmacro %}', '{{ numbers.__class__ }}', '\n\n{% include missing %}', '{{ numbers[99].x }}',
]


class Repeat(Extension):
    tags = {'repeat'}

    def parse(self, parser):
        line = next(parser.stream).lineno
        count = parser.parse_expression()
        body = parser.parse_statements(('name:endrepeat',), drop_needle=True)
        return nodes.CallBlock(self.call_method('_repeat', [count]), [], [], body).set_lineno(line)

    def _repeat(self, count, caller):
        return ''.join(caller() for _ in range(count))


@pass_context
def ctx(context):
    return sorted(k for k in context.get_all() if not callable(context[k]))


def environment(kind=Environment, **options):
    env = kind(loader=DictLoader(TEMPLATES), extensions=[Repeat, 'jinja2.ext.do', 'jinja2.ext.loopcontrols', 'jinja2.ext.i18n'], **options)
    env.filters['shout'] = lambda s: s.upper() + '!'
    env.tests['filter'] = lambda x: True
    env.globals.update(loud=str.upper, ctx=ctx)
    env.install_gettext_translations(__import__('gettext').NullTranslations(), newstyle=True)
    return env


def nested(depth):
    return [] if depth == 0 else [{'name': f'<n{depth}{i}>', 'children': nested(depth - 1)} for i in range(3)]


PEOPLE = [{'name': f'p{i}', 'age': 20 + i * 7 % 40, 'city': 'abc'[i % 3]} for i in range(12)]
DATA = {'site': 'Site & Co', 'numbers': list(range(200)), 'nodes': nested(5), 'mapping': {c: i for i, c in enumerate('hgfedcba')}, 'people': PEOPLE}

env = environment()
safe = environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
for e in (env, safe):
    for name in ('page.html', 'deep.html'):
        print(e.get_template(name).render(DATA))
small = dict(DATA, numbers=list(range(10)))
for expression in EXPRESSIONS.replace('\n', ' | \n').split(' | '):
    if not (expression := expression.strip()):
        continue
    for e in (env, safe):
        try:
            print(expression, '->', e.from_string('{{ ' + expression + ' }}').render(small))
        except Exception as error:
            print(expression, '->', type(error).__name__, error)
print(env.from_string('{% repeat 3 %}{{ site }};{% endrepeat %}{% set l = [] %}{% do l.append(1) %}{{ l }}{% trans n=3 %}one {{ n }}{% pluralize %}many {{ n }}{% endtrans %}').render(small))
print(env.from_string('{% for i in numbers %}{% if i == 2 %}{% continue %}{% elif i > 5 %}{% break %}{% endif %}{{ i }}{% endfor %}').render(small))
strict = environment(undefined=StrictUndefined)
boxed = environment(sandbox.SandboxedEnvironment)
for source in BROKEN:
    for e in (env, strict, boxed):
        try:
            print(repr(e.from_string(source).render(small)))
        except TemplateError as error:
            print(type(error).__name__, error, getattr(error, 'lineno', None))
        except Exception as error:
            trace = error.__traceback__
            while trace.tb_next is not None:
                trace = trace.tb_next
            print(type(error).__name__, error, trace.tb_frame.f_code.co_filename, trace.tb_lineno)


async def later():
    asynchronous = environment(enable_async=True)

    async def items():
        for i in range(4):
            await asyncio.sleep(0)
            yield i

    template = asynchronous.from_string('{% for x in items() %}{{ loop.index }}:{{ x }}{{ "," if not loop.last }}{% endfor %}{{ wait() }}')
    print(await template.render_async(items=items, wait=lambda: asyncio.sleep(0, 'waited')))
    print(await asynchronous.get_template('deep.html').render_async(DATA) == env.get_template('deep.html').render(DATA))


asyncio.run(later())
print(env.compile('{% for x in y if x %}{{ loop.index }}{{ x|e }}{% endfor %}{% macro a(b=1) %}{{ b }}{% endmacro %}{{ a() }}', raw=True))
rows = env.from_string('{% for p in people %}{% for n in numbers %}{{ p.name|upper }}{{ n * 2 }}{{ loop.index is odd }}{% endfor %}{% endfor %}')
print(len(rows.render(dict(DATA, people=PEOPLE * int(sys.argv[1] if len(sys.argv) > 1 else 5)))))
print(Undefined().__class__.__mro__[1:])
