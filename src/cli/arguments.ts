// The command line of `python`, as CPython reads it. Counterpart: Python/initconfig.c, Python/getopt.c.

export interface CommandLine {
  /** What to run: a `-c` text, a `-m` module, a file (or folder, or zip), `-` for standard input; null for the prompt. */
  readonly action: { readonly kind: 'command' | 'module' | 'file' | 'stdin'; readonly value: string } | null;
  /** Arguments after the action. */
  readonly rest: readonly string[];
  /** How often each one-letter option was given. */
  readonly counts: ReadonlyMap<string, number>;
  readonly warnOptions: readonly string[];
  readonly xOptions: readonly string[];
  readonly help: 'main' | 'env' | 'xoptions' | 'all' | null;
  readonly version: number;
  readonly checkHashBasedPycs: string | null;
  /** Exit status 2 with this message and the usage. */
  readonly error: string | null;
}

const FLAGS = 'bBdEhiIOPqRsStuvVx?';
const WITH_VALUE = 'cmWX';
const HELP: ReadonlyMap<string, CommandLine['help']> = new Map([
  ['--help', 'main'],
  ['--help-env', 'env'],
  ['--help-xoptions', 'xoptions'],
  ['--help-all', 'all'],
]);
const CHECKS = ['default', 'always', 'never'];

export function parseArguments(args: readonly string[]): CommandLine {
  const counts = new Map<string, number>();
  const warnOptions: string[] = [];
  const xOptions: string[] = [];
  let help: CommandLine['help'] = null;
  let version = 0;
  let check: string | null = null;
  const result = (action: CommandLine['action'], rest: readonly string[], error: string | null = null): CommandLine => ({
    action,
    rest,
    counts,
    warnOptions,
    xOptions,
    help,
    version,
    checkHashBasedPycs: check,
    error,
  });
  let i = 0;
  for (; i < args.length; i++) {
    const arg = args[i] as string;
    if (arg === '-') return result({ kind: 'stdin', value: '-' }, args.slice(i + 1));
    if (!arg.startsWith('-')) break;
    if (arg === '--') {
      i++;
      break;
    }
    if (arg.startsWith('--')) {
      help = HELP.get(arg) ?? null;
      if (help !== null) return result(null, []);
      if (arg === '--version') version++;
      else if (arg === '--check-hash-based-pycs') {
        check = args[++i] ?? null;
        if (check === null) return result(null, [], `Argument expected for the ${arg} options`);
        if (!CHECKS.includes(check)) return result(null, [], `${arg} must be one of 'default', 'always', or 'never'`);
      } else return result(null, [], `Unknown option: ${arg}`);
      continue;
    }
    for (let k = 1; k < arg.length; k++) {
      const letter = arg[k] as string;
      if (WITH_VALUE.includes(letter)) {
        const value = k + 1 < arg.length ? arg.slice(k + 1) : args[++i];
        if (value === undefined) return result(null, [], `Argument expected for the -${letter} option`);
        if (letter === 'c') return result({ kind: 'command', value }, args.slice(i + 1));
        if (letter === 'm') return result({ kind: 'module', value }, args.slice(i + 1));
        (letter === 'W' ? warnOptions : xOptions).push(value);
        break;
      }
      if (!FLAGS.includes(letter)) return result(null, [], `Unknown option: -${letter}`);
      if (letter === 'h' || letter === '?') {
        help = 'main';
        return result(null, []);
      }
      if (letter === 'V') version++;
      else counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
  }
  const file = args[i];
  return file === undefined ? result(null, []) : result({ kind: 'file', value: file }, args.slice(i + 1));
}
