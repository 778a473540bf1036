"""Writes what CPython makes of every file of a library: a hash of its tree's dump, or its syntax error.

    python dumpTrees.py LIB OUT.json

compareTrees.mjs reads the result. Also collects the character names used in \\N{...} escapes.
"""
import ast
import hashlib
import json
import re
import sys
import unicodedata
import warnings
from pathlib import Path

warnings.simplefilter('ignore')
sys.setrecursionlimit(100000)
library = Path(sys.argv[1])
files = {}
names = {}
for path in sorted(library.rglob('*.py')):
    if 'site-packages' in path.parts or 'dist-packages' in path.parts:
        continue
    if not path.exists():
        continue
    data = path.read_bytes()
    for name in re.findall(rb'\\N\{([^}]*)\}', data):
        text = name.decode('latin-1')
        try:
            names[text] = unicodedata.lookup(text)
        except KeyError:
            pass
    try:
        dump = ast.dump(ast.parse(data), include_attributes=True)
        entry = hashlib.sha1(dump.encode('utf-8', 'surrogatepass')).hexdigest()
    except SyntaxError as error:
        entry = [type(error).__name__, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset]
    except RecursionError:
        continue
    files[str(path.relative_to(library))] = entry
json.dump({'files': files, 'names': names}, open(sys.argv[2], 'w'))
