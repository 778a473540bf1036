// From command line and environment to the interpreter's configuration. Counterpart: Python/initconfig.c.

import { config } from '../runtime/config.ts';
import { settings } from '../runtime/state.ts';
import type { CommandLine } from './arguments.ts';
import { ConfigurationError, type Environment } from './configurationError.ts';
import { hashSeed } from './hashSeed.ts';

/** A variable that holds a level: any text but a number counts as 1. */
function level(value: string | undefined): number {
  if (value === undefined || value === '') return 0;
  const n = Number(value);
  return Number.isInteger(n) && n >= 0 ? n : 1;
}

/** Fills in `config`. `get` gives an environment variable, or nothing under -E and -I. */
export function configure(line: CommandLine, get: Environment): void {
  const count = (letter: string): number => line.counts.get(letter) ?? 0;
  const given = (letter: string): number => Number(count(letter) > 0);
  const present = (name: string): boolean => (get(name) ?? '') !== '';
  const on = (letter: string, name: string): number => Math.max(given(letter), Number(level(get(name)) > 0));
  const c = config;
  c.debug = on('d', 'PYTHONDEBUG');
  c.inspect = Math.max(given('i'), Number(present('PYTHONINSPECT')));
  c.interactive = given('i');
  c.optimize = Math.max(count('O'), level(get('PYTHONOPTIMIZE')));
  c.dontWriteBytecode = on('B', 'PYTHONDONTWRITEBYTECODE');
  c.noUserSite = Math.max(on('s', 'PYTHONNOUSERSITE'), c.isolated);
  c.noSite = given('S');
  c.verbose = Math.max(count('v'), level(get('PYTHONVERBOSE')));
  c.bytesWarning = count('b');
  c.quiet = given('q');
  c.skipFirstLine = given('x') > 0;
  c.safePath = given('P') > 0 || c.isolated > 0 || present('PYTHONSAFEPATH');
  c.unbuffered = on('u', 'PYTHONUNBUFFERED') > 0;
  c.ioEncoding = get('PYTHONIOENCODING') ?? '';
  c.pycachePrefix = get('PYTHONPYCACHEPREFIX') || null;
  c.checkHashBasedPycs = line.checkHashBasedPycs ?? 'default';
  hashSeed(count('R') > 0, get('PYTHONHASHSEED'));
  applyXOptions(get);
  c.warnOptions = warnOptions(line, get);
}

function applyXOptions(get: Environment): void {
  const c = config;
  const present = (name: string): boolean => (get(name) ?? '') !== '';
  const either = (option: string, name: string): boolean => c.xOptions.has(option) || present(name);
  c.devMode = either('dev', 'PYTHONDEVMODE');
  c.faulthandler = c.devMode || either('faulthandler', 'PYTHONFAULTHANDLER');
  c.warnDefaultEncoding = Number(either('warn_default_encoding', 'PYTHONWARNDEFAULTENCODING'));
  c.noDebugRanges = either('no_debug_ranges', 'PYTHONNODEBUGRANGES');
  const prefix = c.xOptions.get('pycache_prefix');
  if (prefix !== undefined) c.pycachePrefix = prefix === true || prefix === '' ? null : prefix;
  intMaxStrDigits(get);
  cpuCount(get);
  importTime(get);
  gil(get);
  c.threadInheritContext = zeroOrOne('thread_inherit_context', 'PYTHON_THREAD_INHERIT_CONTEXT', get);
  c.contextAwareWarnings = zeroOrOne('context_aware_warnings', 'PYTHON_CONTEXT_AWARE_WARNINGS', get);
  const frozen = c.xOptions.get('frozen_modules');
  if (typeof frozen === 'string' && !['on', 'off', ''].includes(frozen)) {
    throw new ConfigurationError(null, 'bad value for option -X frozen_modules (expected "on" or "off")');
  }
}

/** What a whole text says as a number, or undefined. */
const numberIn = (text: string | true): number | undefined => (text !== true && /^\s*[+-]?\d+$/.test(text) ? Number(text) : undefined);

function intMaxStrDigits(get: Environment): void {
  const check = (what: string, text: string | true): void => {
    const n = numberIn(text);
    if (n === undefined || n < 0 || (n !== 0 && n < 640)) {
      throw new ConfigurationError('config_init_int_max_str_digits', `${what}: invalid limit; must be >= 640 or 0 for unlimited.`);
    }
    config.intMaxStrDigits = n;
    settings.intMaxStrDigits = n;
  };
  const variable = get('PYTHONINTMAXSTRDIGITS');
  if (variable !== undefined && variable !== '') check('PYTHONINTMAXSTRDIGITS', variable);
  const option = config.xOptions.get('int_max_str_digits');
  if (option !== undefined) check('-X int_max_str_digits', option);
}

function cpuCount(get: Environment): void {
  const text = get('PYTHON_CPU_COUNT') || undefined;
  for (const given of [text, config.xOptions.get('cpu_count')]) {
    if (given === undefined) continue;
    const n = given === 'default' ? -1 : numberIn(given);
    if (n === undefined || (n < 1 && given !== 'default')) {
      throw new ConfigurationError('config_init_cpu_count', '-X cpu_count=n option: n is missing or an invalid number, n must be greater than 0');
    }
    config.cpuCount = n;
  }
}

function importTime(get: Environment): void {
  const option = config.xOptions.get('importtime');
  const value = option === undefined ? get('PYTHONPROFILEIMPORTTIME') || undefined : option;
  if (value === undefined) return;
  if (value !== true && value !== '1' && value !== '2') {
    const what = option === undefined ? 'PYTHONPROFILEIMPORTTIME' : '-X importtime';
    throw new ConfigurationError('config_init_import_time', `${what}: values other than 1 and 2 are reserved for future use.`);
  }
  config.importTime = value === '2' ? 2 : 1;
}

/** Only one thread runs at a time: like a build of CPython without free threading. */
function gil(get: Environment): void {
  const option = config.xOptions.get('gil') ?? (get('PYTHON_GIL') || undefined);
  if (option === undefined || option === '1') return;
  throw new ConfigurationError(
    'config_read_gil',
    option === '0' ? 'Disabling the GIL is not supported by this build' : 'PYTHON_GIL / -X gil must be "0" or "1"',
  );
}

function zeroOrOne(option: string, variable: string, get: Environment): number {
  let result = 0;
  const read = (text: string | true, message: string): void => {
    if (text !== '0' && text !== '1') throw new ConfigurationError(`config_init_${option}`, message);
    result = Number(text);
  };
  const text = get(variable);
  if (text !== undefined && text !== '') read(text, `${variable}=N: N is missing or invalid`);
  const given = config.xOptions.get(option);
  if (given !== undefined) read(given, `-X ${option}=n: n is missing or invalid`);
  return result;
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
