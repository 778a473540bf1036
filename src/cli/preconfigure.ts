// What must be settled before anything is decoded: whether the environment counts, the locale of characters, UTF-8 mode.
// Counterpart: Python/preconfig.c, coerce_default_locale in Python/pylifecycle.c (PEP 538, PEP 540).

import type { Host } from '../contract/host.ts';
import { config } from '../runtime/config.ts';
import { environment } from '../modules/posix/environment.ts';
import type { CommandLine } from './arguments.ts';
import { ConfigurationError, type Environment } from './configurationError.ts';
import { writeText } from '../embed/output.ts';

/** Locales that say UTF-8 and nothing else, in the order in which they are tried. */
const UTF8_LOCALES = ['C.UTF-8', 'C.utf8', 'UTF-8'];

/** What the C library calls the characters of the locale C. */
const ASCII = 'ANSI_X3.4-1968';

const latin1 = (data: Uint8Array | null): string => (data === null ? '' : String.fromCharCode(...data));

/**
 * Fills in the part of `config` that says how text is read. `variables` is the live environment of the process;
 * coercing the locale sets LC_CTYPE in it, so that child processes agree. Gives the variables that Python may look at.
 */
export function preconfigure(host: Host, line: CommandLine, variables: Record<string, string | undefined>): Environment {
  const c = config;
  c.isolated = Number((line.counts.get('I') ?? 0) > 0);
  c.ignoreEnvironment = Number((line.counts.get('E') ?? 0) > 0 || c.isolated > 0);
  const get: Environment = (name) => (c.ignoreEnvironment ? undefined : variables[name]);
  for (const option of line.xOptions) {
    const at = option.indexOf('=');
    c.xOptions.set(at < 0 ? option : option.slice(0, at), at < 0 ? true : option.slice(at + 1));
  }
  const plain = startLocale(host, variables, get);
  c.utf8Mode = utf8Mode(plain, get);
  const { CODESET } = host.constants;
  const named = CODESET === undefined ? '' : latin1(host.locale.langinfo(CODESET));
  c.localeEncoding = named === '' ? 'UTF-8' : named;
  c.fileSystemEncoding = c.utf8Mode > 0 ? 'utf-8' : named === ASCII ? 'ascii' : c.localeEncoding.toLowerCase();
  return get;
}

/** The user's character set; true where there is none but C. */
function startLocale(host: Host, variables: Record<string, string | undefined>, get: Environment): boolean {
  const { LC_CTYPE } = host.constants;
  if (LC_CTYPE === undefined) return false;
  const users = latin1(host.locale.setlocale(LC_CTYPE, '') ?? host.locale.setlocale(LC_CTYPE, null));
  const plain = users === 'C' || users === 'POSIX';
  const coercion = get('PYTHONCOERCECLOCALE');
  if (!plain || coercion === '0' || variables.LC_ALL) return plain;
  for (const name of UTF8_LOCALES) {
    if (host.locale.setlocale(LC_CTYPE, name) === null) continue;
    host.system.setenv('LC_CTYPE', name);
    environment.set(host, 'LC_CTYPE', name);
    if (coercion === 'warn') {
      writeText(
        host,
        2,
        `Python detected LC_CTYPE=C: LC_CTYPE coerced to ${name} (set another locale or PYTHONCOERCECLOCALE=0 to disable this locale coercion behavior).\n`,
      );
    }
    break;
  }
  return plain;
}

function utf8Mode(plain: boolean, get: Environment): number {
  const option = config.xOptions.get('utf8');
  if (option !== undefined) {
    if (option === true || option === '1') return 1;
    if (option === '0') return 0;
    throw new ConfigurationError('preconfig_init_utf8_mode', 'invalid -X utf8 option value', 'preinitializing');
  }
  const variable = get('PYTHONUTF8');
  if (variable === '1') return 1;
  if (variable === '0') return 0;
  if (variable !== undefined && variable !== '') {
    throw new ConfigurationError('preconfig_init_utf8_mode', 'invalid PYTHONUTF8 environment variable value', 'preinitializing');
  }
  return Number(plain);
}
