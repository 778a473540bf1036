// From command line and environment to the interpreter's configuration. Counterpart: Python/initconfig.c.

import { config } from '../runtime/config.ts';
import { settings } from '../runtime/state.ts';
import type { CommandLine } from './arguments.ts';

export type Environment = (name: string) => string | undefined;

/** Thrown for settings that CPython refuses to start with. */
export class ConfigurationError extends Error {}

function flag(value: string | undefined): number {
  if (value === undefined || value === '') return 0;
  const n = Number(value);
  return Number.isInteger(n) && n >= 0 ? n : 1;
}

/** Fills in `config`. `env` gives an environment variable, already ignored under -E and -I. */
export function configure(line: CommandLine, env: Environment): void {
  const count = (letter: string): number => line.counts.get(letter) ?? 0;
  const c = config;
  c.isolated = Number(count('I') > 0);
  c.ignoreEnvironment = Number(count('E') > 0 || c.isolated > 0);
  const get: Environment = (name) => (c.ignoreEnvironment ? undefined : env(name));
  c.debug = Math.max(count('d'), flag(get('PYTHONDEBUG')));
  c.inspect = Math.max(count('i'), Number((get('PYTHONINSPECT') ?? '') !== ''));
  c.interactive = count('i');
  c.optimize = Math.max(count('O'), flag(get('PYTHONOPTIMIZE')));
  c.dontWriteBytecode = Number(count('B') > 0 || (get('PYTHONDONTWRITEBYTECODE') ?? '') !== '');
  c.noUserSite = Number(count('s') > 0 || c.isolated > 0 || (get('PYTHONNOUSERSITE') ?? '') !== '');
  c.noSite = Number(count('S') > 0);
  c.verbose = Math.max(count('v'), flag(get('PYTHONVERBOSE')));
  c.bytesWarning = count('b');
  c.quiet = count('q');
  c.safePath = count('P') > 0 || c.isolated > 0 || (get('PYTHONSAFEPATH') ?? '') !== '';
  c.unbuffered = count('u') > 0 || (get('PYTHONUNBUFFERED') ?? '') !== '';
  c.ioEncoding = get('PYTHONIOENCODING') ?? '';
  c.pycachePrefix = get('PYTHONPYCACHEPREFIX') || null;
  applyXOptions(line, get);
  c.warnOptions = warnOptions(line, get);
  hashSeed(count('R') > 0, get('PYTHONHASHSEED'));
}

function applyXOptions(line: CommandLine, get: Environment): void {
  const c = config;
  for (const option of line.xOptions) {
    const at = option.indexOf('=');
    c.xOptions.set(at < 0 ? option : option.slice(0, at), at < 0 ? true : option.slice(at + 1));
  }
  c.devMode = c.xOptions.has('dev') || (get('PYTHONDEVMODE') ?? '') !== '';
  const utf8 = c.xOptions.get('utf8');
  if (utf8 !== undefined) c.utf8Mode = utf8 === '0' ? 0 : 1;
  else if (get('PYTHONUTF8') === '0') c.utf8Mode = 0;
  c.warnDefaultEncoding = Number(c.xOptions.has('warn_default_encoding') || (get('PYTHONWARNDEFAULTENCODING') ?? '') !== '');
  c.noDebugRanges = c.xOptions.has('no_debug_ranges') || (get('PYTHONNODEBUGRANGES') ?? '') !== '';
  const prefix = c.xOptions.get('pycache_prefix');
  if (typeof prefix === 'string') c.pycachePrefix = prefix;
  const digits = c.xOptions.get('int_max_str_digits') ?? get('PYTHONINTMAXSTRDIGITS');
  if (digits !== undefined && digits !== '') {
    const n = Number(digits);
    const what = c.xOptions.has('int_max_str_digits') ? '-X int_max_str_digits' : 'PYTHONINTMAXSTRDIGITS';
    if (digits === true || !Number.isInteger(n) || (n !== 0 && n < 640)) throw new ConfigurationError(`${what}: invalid limit; must be >= 640 or 0 for unlimited.`);
    c.intMaxStrDigits = n;
    settings.intMaxStrDigits = n;
  }
}

function warnOptions(line: CommandLine, get: Environment): string[] {
  const options: string[] = [];
  if (config.devMode) options.push('default');
  const fromEnvironment = get('PYTHONWARNINGS');
  if (fromEnvironment !== undefined && fromEnvironment !== '') options.push(...fromEnvironment.split(','));
  options.push(...line.warnOptions);
  if (config.bytesWarning > 0) options.push(config.bytesWarning > 1 ? 'error::BytesWarning' : 'default::BytesWarning');
  return options;
}

function hashSeed(randomize: boolean, value: string | undefined): void {
  if (value === undefined || value === '' || value === 'random' || (randomize && value === '0')) {
    config.hashSeed = null;
    return;
  }
  const n = Number(value);
  if (!/^\d+$/.test(value) || n > 4294967295) {
    throw new ConfigurationError('PYTHONHASHSEED must be "random" or an integer in range [0; 4294967295]');
  }
  config.hashSeed = n;
  config.hashRandomization = n === 0 ? 0 : 1;
}
