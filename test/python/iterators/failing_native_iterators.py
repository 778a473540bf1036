# What a native iterator raises in the midst of a loop can be caught where the loop stands.
import _string


def walk(iterator):
    try:
        for item in iterator:
            print(item)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


walk(_string.formatter_parser('{a!r:4}{b!rx}'))
walk(_string.formatter_parser('x{'))
walk(_string.formatter_field_name_split('a[0][]')[1])
walk(_string.formatter_field_name_split('a.b..c')[1])
