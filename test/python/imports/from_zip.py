# Modules and packages come out of zip archives; the hook for them stands first.
import os
import sys
import tempfile
import zipfile

print(sys.path_hooks[0])
with tempfile.TemporaryDirectory() as folder:
    archive = os.path.join(folder, "archive.zip")
    with zipfile.ZipFile(archive, "w") as z:
        z.writestr("single.py", "x = 1\ndef fail():\n    raise ValueError(x)\n")
        z.writestr("package/__init__.py", "from . import inner\n")
        z.writestr("package/inner.py", "y = 2\n")
        z.writestr("package/data.txt", "text\n")
        z.writestr("deep/er/found.py", "z = 3\n")
    not_archive = os.path.join(folder, "text.zip")
    with open(not_archive, "w") as f:
        f.write("no archive\n")
    sys.path[:0] = [not_archive, archive, os.path.join(archive, "deep/er")]
    import single
    import package
    import found

    print(single.x, single.__file__.removeprefix(folder), type(single.__loader__).__name__)
    print(package.inner.y, package.__path__[0].removeprefix(folder), found.z)
    import importlib.resources

    print(importlib.resources.read_text(package, "data.txt"), end="")
    print(sys.path_importer_cache[not_archive], sys.path_hooks[0])
    try:
        import absent_from_zip
    except ModuleNotFoundError as e:
        print(e)
