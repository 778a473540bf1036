/*
 * The `Host` of the command: libc on Linux x86-64. The process becomes what Python programs expect of theirs when the
 * host is made, once: descriptors 0 to 2 are inherited by children again, Node's signal handlers are gone,
 * and the stack may grow as far as --stack-size says.
 */
import type { Host } from '../../contract/host.ts';
import { clock } from './clock.ts';
import { code } from './code.ts';
import { compression } from './compression.ts';
import { crypto } from './crypto.ts';
import { files } from './files.ts';
import { linuxConstants } from './linuxConstants.gen.ts';
import { locale } from './locale.ts';
import { math } from './math.ts';
import { memory, semaphores } from './memory.ts';
import { cString, latin1 } from './memoryLayout.ts';
import { declare } from './native.ts';
import { polling } from './polling.ts';
import { processes } from './processes.ts';
import { signals } from './signals.ts';
import { sockets } from './sockets.ts';
import { raiseStackLimit } from './stackLimit.ts';
import { system } from './system.ts';
import { terminal } from './terminal.ts';

const F_SETFD = 2;
const SIGINT = 2;
const SIGUSR1 = 10;
const SIGPIPE = 13;
const SIGTERM = 15;
const SIGXFSZ = 25;

const c = declare({ _exit: 'void (int)', strerror: 'uint64_t (int)' });

let constants: Readonly<Record<string, number>> | undefined;

/** The C library's text; ours follows no locale, so it is kept. */
function strerror(errno: number): string {
  return latin1(cString(c.strerror(errno)));
}

function exit(code: number): never {
  (process as { pitonBeforeExit?: () => void }).pitonBeforeExit?.();
  // Under V8's profiler Node must write its file.
  if (process.execArgv.some((flag) => flag.startsWith('--cpu-prof'))) process.exit(code);
  c._exit(code);
  throw new Error('_exit returned');
}

/** Node marks inherited descriptors close-on-exec, and installs handlers that Python programs do not expect. */
function prepareProcess(): void {
  raiseStackLimit();
  for (let fd = 0; fd <= 2; fd++) files.fcntl(fd, F_SETFD, 0);
  for (const signal of [SIGPIPE, SIGXFSZ]) signals.setDisposition(signal, 'ignore');
  for (const signal of [SIGINT, SIGTERM, SIGUSR1]) signals.setDisposition(signal, 'default');
}

export function createNodeHost(): Host {
  prepareProcess();
  return {
    platform: 'linux',
    get constants() {
      constants ??= linuxConstants();
      return constants;
    },
    strerror,
    exit,
    code,
    clock,
    files,
    locale,
    math,
    system,
    crypto,
    compression,
    processes,
    signals,
    sockets,
    polling,
    terminal,
    memory,
    semaphores,
  };
}
