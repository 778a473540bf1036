"""What CPython's makefile leaves for sysconfig on Linux: Piton has no makefile, and names what programs ask for.

The package that the library comes from has these values for its own platform only.
"""

build_time_vars = {
    'ABIFLAGS': '',
    'HAVE_FORK': 1,
    'MULTIARCH': 'x86_64-linux-gnu',
    'PLATLIBDIR': 'lib',
    'Py_DEBUG': 0,
    'Py_ENABLE_SHARED': 0,
    'Py_GIL_DISABLED': 0,
    'SHLIB_SUFFIX': '.so',
    'TZPATH': '/usr/share/zoneinfo:/usr/lib/zoneinfo:/usr/share/lib/zoneinfo:/etc/zoneinfo',
    'VERSION': '3.14',
}
