// The help texts of the command.

import { PITON_VERSION, VERSION } from '../modules/sys/version.ts';

export const versionLine = (detailed: boolean, engine: string): string => {
  const v = `Python ${VERSION.major}.${VERSION.minor}.${VERSION.micro}`;
  return detailed ? `${v} (Piton ${PITON_VERSION}) [${engine}]` : v;
};

export const usage = (program: string): string => `usage: ${program} [option] ... [-c cmd | -m mod | file | -] [arg] ...`;

export const mainHelp = (program: string): string => `${usage(program)}
Options (and corresponding environment variables):
-b     : warn about converting bytes/bytearray to str and comparing
         bytes/bytearray with str or bytes with int; also PYTHON* (-bb: make errors)
-B     : don't write cache files on import; also PYTHONDONTWRITEBYTECODE=x
-c cmd : program passed in as string (terminates option list)
-d     : accepted for compatibility; also PYTHONDEBUG=x
-E     : ignore PYTHON* environment variables (such as PYTHONPATH)
-h     : print this help message and exit (also -? or --help)
-i     : go to the prompt after running the program; also PYTHONINSPECT=x
-I     : run in isolated mode (implies -E, -P and -s)
-m mod : run library module as a script (terminates option list)
-O     : remove assert and __debug__-dependent statements; also PYTHONOPTIMIZE=x
-OO    : do -O changes and also discard docstrings
-P     : don't prepend a potentially unsafe path to sys.path; also PYTHONSAFEPATH
-q     : don't print version and copyright messages on interactive startup
-s     : don't add user site directory to sys.path; also PYTHONNOUSERSITE=x
-S     : don't imply 'import site' on initialization
-u     : force the stdout and stderr streams to be unbuffered; also PYTHONUNBUFFERED=x
-v     : verbose (trace import statements); also PYTHONVERBOSE=x
-V     : print the Python version number and exit (also --version);
         when given twice, print more information about the build
-W arg : warning control; arg is action:message:category:module:lineno
         also PYTHONWARNINGS=arg
-X opt : set implementation-specific option; see --help-xoptions
--help-env: print help about Python environment variables and exit
--help-xoptions: print help about implementation-specific -X options and exit
--help-all: print complete help information and exit

Arguments:
file   : program read from script file
-      : program read from stdin (default; interactive mode if a tty)
arg ...: arguments passed to program in sys.argv[1:]
`;

export const environmentHelp = `Environment variables that change behavior:
PYTHONPATH      : ':'-separated list of directories prefixed to the module search path
PYTHONHASHSEED  : 'random', or an integer in the range [0; 4294967295] that fixes
                  the hashes of str and bytes, and so the order of sets
PYTHONINTMAXSTRDIGITS: limit of the size of ints converted to and from text
PYTHONWARNINGS  : warning control, as -W
PYTHONDONTWRITEBYTECODE, PYTHONINSPECT, PYTHONNOUSERSITE, PYTHONOPTIMIZE,
PYTHONSAFEPATH, PYTHONUNBUFFERED, PYTHONVERBOSE, PYTHONUTF8, PYTHONDEVMODE,
PYTHONPYCACHEPREFIX, PYTHONBREAKPOINT, PYTHON_COLORS, NO_COLOR, FORCE_COLOR:
                  as in CPython
PITON_LIB       : folder of another copy of CPython's Lib to use first
PITON_IMPLEMENTATION: what sys.implementation.name says (default 'piton'), for
                  programs that do less on implementations other than 'cpython'
PITON_FAULTS    : if set, faults of Piton itself are reported with their
                  JavaScript stack
`;

export const optionsHelp = `The following implementation-specific options are available:
-X audit           : recount all references at the end and print what is left over
-X dev             : enable development mode
-X int_max_str_digits=<n>: limit the size of int<->str conversions
-X lifetimes=<path>: write allocations, finalisers, deaths and collections of the
         program to a file, as lines of JSON
-X no_debug_ranges : don't show the source range in tracebacks
-X pycache_prefix=<path>: write cache files to a parallel tree
-X showrefcount    : print the counts and containers that are left at the end
-X utf8[=0|1]      : UTF-8 mode
-X warn_default_encoding: warn where the default encoding is used
`;
