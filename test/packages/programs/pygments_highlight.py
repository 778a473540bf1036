# Pygments: three large files of the standard library as HTML, then other lexers, formatters and styles on a part of one.
import inspect
import sys
from pygments import highlight, lex
from pygments.formatters import HtmlFormatter, LatexFormatter, RawTokenFormatter, SvgFormatter, TerminalFormatter, get_all_formatters
from pygments.lexers import PythonLexer, TextLexer, get_all_lexers, get_lexer_by_name, guess_lexer
from pygments.styles import get_all_styles, get_style_by_name

library = sys.argv[1]
texts = []
for name in ('typing', '_pydecimal', 'turtle'):
    with open(f'{library}/{name}.py', encoding='utf-8') as f:
        text = f.read()
    texts.append(text)
    print(name, len(text.splitlines()), 'lines')
    print(highlight(text, PythonLexer(), HtmlFormatter(full=True, linenos='table', title=name)))

part = texts[0][:8000]
tokens = list(lex(part, PythonLexer()))
print(len(tokens), ''.join(value for _, value in tokens) == part)
for formatter in (LatexFormatter(), TerminalFormatter(bg='dark'), RawTokenFormatter(), SvgFormatter()):
    out = highlight(part, PythonLexer(), formatter)
    print(out if isinstance(out, str) else out.decode())
SAMPLES = {
    'javascript': 'const f = async (a, {b = 1, ...c}) => { await a`x${b}`; return /re[/]x/gi.test(c); } // end\n',
    'c': '#include <stdio.h>\nint main(void) { char *s = "a\\n"; return printf("%s", s) /* x */ ? 0x1fUL : 1.5e-3f; }\n',
    'json': '{"a": [1, -2.5e3, true, null, "\\u00e9"], "b": {"c": {}}}\n',
    'html': '<!DOCTYPE html><p class="x" id=y>a &amp; b<script>let x = 1 < 2;</script><style>p { color: #fff }</style></p>\n',
    'bash': 'for f in *.txt; do echo "$f: ${f%.txt}" | sed -e "s/a/b/" > $(basename "$f"); done # c\n',
    'sql': "SELECT a, COUNT(*) AS n FROM t LEFT JOIN u ON t.id = u.id WHERE a LIKE '%x' GROUP BY a -- end\n",
    'rst': 'Title\n=====\n\n.. code-block:: python\n\n   x = 1\n\n*em* **strong** ``lit`` `link <a>`_\n',
    'yaml': 'a: &x [1, 2]\nb:\n  - *x\n  - "s" # c\n',
    'pycon': '>>> 1 + 1\n2\n>>> raise ValueError("x")\nTraceback (most recent call last):\n  File "<stdin>", line 1, in <module>\nValueError: x\n',
    'diff': '--- a\n+++ b\n@@ -1,2 +1,2 @@\n-x\n+y\n z\n',
    'rust': "fn main<'a>() -> Result<(), Box<dyn Error>> { let x: u32 = 0b1010_u32; println!(\"{:?}\", x); Ok(()) }\n",
    'make': 'all: $(OBJ)\n\t@echo $< $@\n.PHONY: all\n',
}
for name, sample in SAMPLES.items():
    print(name, get_lexer_by_name(name).name)
    print(highlight(sample, get_lexer_by_name(name), RawTokenFormatter()).decode())
for style in get_all_styles():
    print(style, len(HtmlFormatter(style=get_style_by_name(style)).get_style_defs('.hl')))
print(guess_lexer('#!/usr/bin/env python\nimport os\n').name, len(list(get_all_lexers())), len(list(get_all_formatters())))
print(inspect.getdoc(TextLexer))
