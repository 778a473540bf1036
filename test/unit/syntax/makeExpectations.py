"""Fills errors.json, trees.json, warnings.json and tokens.json of this folder from CPython 3.14.

    python makeExpectations.py

The sources in the files stay; what CPython makes of them is written anew.
"""
import _tokenize
import ast
import io
import json
import warnings
from pathlib import Path

here = Path(__file__).parent
ONLY_AST, TYPE_COMMENTS, INCOMPLETE, DONT_IMPLY_DEDENT = 0x400, 0x1000, 0x4000, 0x200


def flags(options):
    return (
        ONLY_AST
        | (TYPE_COMMENTS if options.get('typeComments') else 0)
        | (INCOMPLETE if options.get('allowIncompleteInput') else 0)
        | (DONT_IMPLY_DEDENT if options.get('dontImplyDedent') else 0)
    )


def error_of(source, mode, options):
    try:
        compile(source, '<t>', mode, flags(options), _feature_version=options.get('featureVersion', -1))
    except SyntaxError as e:
        return [type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text]


def tokens_of(source, extra):
    result = []
    try:
        for token in _tokenize.TokenizerIter(io.StringIO(source, newline='').readline, extra_tokens=extra):
            result.append([token[0], token[1], list(token[2]), list(token[3]), token[4]])
    except SyntaxError as e:
        result.append([type(e).__name__, e.msg, e.lineno, e.offset])
    return result


def warnings_of(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        compile(source, '<t>', 'exec', ONLY_AST)
    with warnings.catch_warnings():
        warnings.simplefilter('error')
        return [[str(w.message), w.lineno] for w in caught], error_of(source, 'exec', {})


def rewrite(name, fill):
    path = here / name
    entries = json.loads(path.read_text())
    path.write_text('[\n' + ',\n'.join(json.dumps(fill(*entry), ensure_ascii=False) for entry in entries) + '\n]\n')


warnings.simplefilter('ignore')
rewrite('errors.json', lambda source, _, mode, options: [source, error_of(source, mode, options), mode, options])
rewrite('trees.json', lambda source, _, mode, options: [source, ast.dump(compile(source, '<t>', mode, flags(options)), include_attributes=True), mode, options])
rewrite('warnings.json', lambda source, *_: [source, *warnings_of(source)])
rewrite('tokens.json', lambda source, extra, _: [source, extra, tokens_of(source, extra)])
