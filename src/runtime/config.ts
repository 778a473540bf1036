// How this interpreter was started: what the command line, the environment or the embedder chose.
// Filled in once before start-up; `sys.flags` and friends read it. Counterpart: Include/cpython/initconfig.h, PyConfig.

export const config = {
  argv: [''] as string[],
  origArgv: [''] as string[],
  executable: '',
  /** Folder of the standard library. */
  libraryPath: '',
  /** `sys.implementation.name`. */
  implementation: 'piton',
  prefix: '',
  /** Module search path before `site`; null: computed from the library path and PYTHONPATH. */
  path: [] as string[],
  warnOptions: [] as string[],
  xOptions: new Map<string, string | true>(),
  debug: 0,
  inspect: 0,
  interactive: 0,
  optimize: 0,
  dontWriteBytecode: 0,
  noUserSite: 0,
  noSite: 0,
  ignoreEnvironment: 0,
  verbose: 0,
  bytesWarning: 0,
  quiet: 0,
  /** SIGINT raises KeyboardInterrupt. An embedder that handles the signal itself says false. */
  installSignalHandlers: true,
  hashRandomization: 1,
  isolated: 0,
  devMode: false,
  utf8Mode: 0,
  /** What the locale calls its encoding. */
  localeEncoding: 'UTF-8',
  /** How file names, arguments and the environment are encoded: a codec's own name. */
  fileSystemEncoding: 'utf-8',
  warnDefaultEncoding: 0,
  safePath: false,
  /** What start-up put first on `sys.path` for the program: a folder, '' for the working folder, null for nothing. */
  sysPath0: null as string | null,
  intMaxStrDigits: 4300,
  unbuffered: false,
  /** `PYTHONIOENCODING`: `encoding:errors`. */
  ioEncoding: '',
  pycachePrefix: null as string | null,
  /** `default`, `always` or `never`: are hash-based pyc files checked against their source? */
  checkHashBasedPycs: 'default',
  /** `-x`: the first line of the program is not Python. */
  skipFirstLine: false,
  faulthandler: false,
  /** What `os.cpu_count` is to say; -1: the truth. */
  cpuCount: -1,
  /** `-X importtime`: 1 for modules that are loaded, 2 for all imports. */
  importTime: 0,
  threadInheritContext: 0,
  contextAwareWarnings: 0,
  noDebugRanges: false,
  /** `PYTHONHASHSEED`: null is random. */
  hashSeed: null as number | null,
};
export type Config = typeof config;
