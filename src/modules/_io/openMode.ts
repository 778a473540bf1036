// The mode strings of FileIO. Counterpart: _io_FileIO___init___impl in Modules/_io/fileio.c.

import { valueError } from '../../runtime/raise.ts';

export interface OpenMode {
  readonly created: boolean;
  readonly readable: boolean;
  readonly writable: boolean;
  readonly appending: boolean;
  /** Names of the O_* constants. */
  readonly flags: readonly string[];
}

const bad = (): Error => valueError('Must have exactly one of create/read/write/append mode and at most one plus') as unknown as Error;

/** Parses `rb+`, `x`, …; throws ValueError. */
export function parseMode(mode: string): OpenMode {
  let main = '';
  let plus = false;
  for (const c of mode) {
    switch (c) {
      case 'x':
      case 'r':
      case 'w':
      case 'a':
        if (main !== '') throw bad();
        main = c;
        break;
      case 'b':
        break;
      case '+':
        if (plus) throw bad();
        plus = true;
        break;
      default:
        throw valueError(`invalid mode: ${mode}`);
    }
  }
  if (main === '') throw bad();
  const readable = main === 'r' || plus;
  const writable = main !== 'r' || plus;
  const flags = [readable && writable ? 'O_RDWR' : readable ? 'O_RDONLY' : 'O_WRONLY', 'O_CLOEXEC'];
  if (main === 'x') flags.push('O_EXCL', 'O_CREAT');
  if (main === 'w') flags.push('O_CREAT', 'O_TRUNC');
  if (main === 'a') flags.push('O_APPEND', 'O_CREAT');
  return { created: main === 'x', readable, writable, appending: main === 'a', flags };
}

/** As FileIO shows it. */
export function modeText(m: Omit<OpenMode, 'flags'>): string {
  if (m.created) return m.readable ? 'xb+' : 'xb';
  if (m.appending) return m.readable ? 'ab+' : 'ab';
  if (m.readable) return m.writable ? 'rb+' : 'rb';
  return 'wb';
}
