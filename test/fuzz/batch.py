"""Runs many programs in one process, each in a namespace of its own, and writes what each of them printed.

Runs under the oracle and under Piton alike: `python batch.py FOLDER RESULTS [NAME…]`. The result of a program is its output and the
traceback it ended with, the deaths at the end of its namespace and in a collection after that, in one text. How many objects the collection
finds is left to test/python/lifetimes.
"""
import gc
import io
import json
import os
import sys
import traceback
import types
import warnings


def program_traceback(error):
    """The error's report without this file's frame."""
    error.__traceback__ = error.__traceback__ and error.__traceback__.tb_next
    traceback.print_exception(error)


def run(path):
    with open(path, encoding='utf-8', errors='surrogatepass') as file:
        source = file.read()
    module = types.ModuleType('__main__')
    sys.modules['__main__'] = module
    try:
        exec(compile(source, os.path.basename(path), 'exec'), module.__dict__)
    except SystemExit as stop:
        print('exit', stop.code)
    except BaseException as error:
        program_traceback(error)
    print('-- end')
    module.__dict__.clear()
    gc.collect()
    print('-- collected')


def captured(path):
    text = io.StringIO()
    keep = sys.stdout, sys.stderr, sys.modules['__main__']
    sys.stdout = sys.stderr = text
    try:
        run(path)
    except BaseException as error:
        traceback.print_exception(error)
    finally:
        sys.stdout, sys.stderr, sys.modules['__main__'] = keep
        sys.unraisablehook = sys.__unraisablehook__
    return text.getvalue()


def warm_up():
    """What the first report and the first collection make once belongs to no program."""
    with open('warm.py', 'w') as file:
        file.write("raise ExceptionGroup('x', [NameError('y')])")
    captured('warm.py')
    os.unlink('warm.py')
    gc.collect()


def main(folder, results, names):
    gc.disable()
    warnings.simplefilter('always')
    os.chdir(folder)
    warm_up()
    with open(results, 'w', encoding='utf-8', errors='surrogatepass') as out:
        for name in names:
            print(json.dumps([name, captured(name)]), file=out, flush=True)


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
