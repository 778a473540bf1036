# _string: results and error texts of many small expressions.
import _string
def attempt(text):
    try:
        print(text, "->", ascii(eval(text)))
    except BaseException as e:
        print(text, "!!", type(e).__name__, "|", e)

for text in r'''
list(_string.formatter_parser("a{b!r:c{d}}{{x}}"))
list(_string.formatter_parser("a{b"))
_string.formatter_parser(1)
_string.formatter_field_name_split("a.b[c][1]")[0], list(_string.formatter_field_name_split("a.b[c][1]")[1])
_string.formatter_field_name_split("0")[0]
_string.formatter_field_name_split(1)
type(_string.formatter_parser("a")), type(_string.formatter_field_name_split("0")[1])
list(_string.formatter_parser("a{b}"))
list(_string.formatter_parser("a{!r}"))
list(_string.formatter_parser("{:}"))
'''.strip().splitlines():
    attempt(text)
