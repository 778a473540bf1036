// Running what the command line names. Counterpart: pymain_run_python in Modules/main.c.

import type { Host } from '../contract/host.ts';
import { importAsMain, importByName } from '../embed/importSystem.ts';
import { startInterpreter } from '../embed/interpreter.ts';
import { readFile, readToEnd } from '../embed/libraryCode.ts';
import { installStreams } from '../embed/streams.ts';
import { callMethod, callMethodS } from '../runtime/attribute.ts';
import { call } from '../runtime/call.ts';
import { config } from '../runtime/config.ts';
import { noteStart } from '../runtime/gc/collector.ts';
import { exceptionText, lastResort } from '../runtime/lastResort.ts';
import type { PyCode } from '../runtime/control/codeObject.ts';
import { type PyBytes, bytes } from '../runtime/layout/bytes.ts';
import { PyBaseException } from '../runtime/layout/exception.ts';
import { PyList } from '../runtime/layout/list.ts';
import { PyModule } from '../runtime/layout/module.ts';
import { str, textOf } from '../runtime/layout/str.ts';
import { discard } from '../runtime/refcount.ts';
import { forget } from '../runtime/raise.ts';
import { repr } from '../runtime/text.ts';
import type { Value } from '../runtime/value.ts';
import { exceptions } from '../runtime/wellKnown.ts';
import { encodeText } from '../objects/codecs/encode.ts';
import { newModule } from '../objects/module.ts';
import { encodedName } from '../modules/posix/paths.ts';
import { audit } from '../modules/sys/audit.ts';
import { sysDict, sysModules } from '../modules/sys/dict.ts';
import { versionText } from '../modules/sys/version.ts';
import type { CommandLine } from './arguments.ts';
import { escapedText } from './commandArguments.ts';
import { ConfigurationError, refuseToStart } from './configurationError.ts';
import { dedent } from './dedent.ts';
import { endProgram } from './ending.ts';
import { showAudit, showReferences, startLifetimeLog } from './lifetimeLog.ts';
import { writeText } from '../embed/output.ts';
import { preparePrompt, runPrompt } from './prompt.ts';
import { ExitRequest, asMain, guarded, interruption, writeError } from './running.ts';
import { compileSource, rememberLines, runMain } from './source.ts';

export interface Command {
  readonly host: Host;
  readonly line: CommandLine;
  /** What the program was started as. */
  readonly name: string;
  /** A variable of the environment as it is now, or nothing under -E. */
  readonly variable: (name: string) => string | undefined;
}

/** Never returns. */
export function runProgram(command: Command): never {
  const host: Host = command.host;
  let endLifetimeLog = (): void => {};
  lastResort.write = (text) => writeText(host, 2, text);
  let status = untilExit(() => {
    startPython(command);
    const log = startLifetimeLog(host);
    if (typeof log === 'string') {
      writeText(host, 2, `piton: ${log}\n`);
      host.exit(1);
    }
    endLifetimeLog = log;
    noteStart();
    return runAction(command);
  });
  status = endProgram(host, status, () => showAudit(host));
  endLifetimeLog();
  showReferences(host);
  if (interruption.unhandled) endByInterrupt(host);
  host.exit(status);

  function untilExit(f: () => number): number {
    try {
      return guarded(host, f);
    } catch (thrown) {
      if (thrown instanceof ExitRequest) return thrown.status;
      throw thrown;
    }
  }
}

/** The interpreter, its streams, and `site`. */
function startPython({ host, line }: Command): void {
  startInterpreter(host);
  setArguments(line);
  startStreams(host);
  if (config.faulthandler) discard(callMethod(importByName('faulthandler'), 'enable'));
  if (config.warnOptions.length > 0) guarded(host, () => void importAsMain('warnings'));
  if (config.noSite === 0) guarded(host, () => void importAsMain('site'));
}

function startStreams(host: Host): void {
  try {
    installStreams(host);
  } catch (thrown) {
    if (!(thrown instanceof PyBaseException)) throw thrown;
    const message = 'failed to get the Python codec name of the stdio encoding';
    refuseToStart(host, new ConfigurationError('init_stdio_encoding', message, `core initialized\n${exceptionText(thrown).trimEnd()}`));
  }
}

function endByInterrupt(host: Host): void {
  const { SIGINT = 2 } = host.constants;
  host.signals?.setDisposition(SIGINT, 'default');
  host.processes?.kill(host.processes.getpid(), SIGINT);
}

/** `sys.argv`. */
function setArguments({ action, rest }: CommandLine): void {
  const first = { command: '-c', module: '-m', stdin: '-', file: action?.value ?? '' }[action?.kind ?? 'file'];
  sysDict().setStr('argv', new PyList([first, ...rest].map(str)));
}

/** The program, then the prompt where that was asked for. */
function runAction(command: Command): number {
  const { host, line } = command;
  const main = mainModule();
  const kind = line.action?.kind ?? 'stdin';
  const isArchive = kind === 'file' && isArchivePath(absolute(host, line.action?.value ?? ''));
  prependPath(command, isArchive);
  showBanner(command);
  const status = kind === 'stdin' ? runStdin(command, main) : guarded(host, () => runNamed(command, main, isArchive));
  if (config.inspect === 0 && (command.variable('PYTHONINSPECT') ?? '') !== '') config.inspect = 1;
  if (config.inspect === 0 || !isInteractive(host)) return status;
  config.inspect = 0;
  preparePrompt(host, main, undefined);
  runPrompt(host, main);
  return 0;
}

const isInteractive = (host: Host): boolean => config.interactive > 0 || host.files.isatty(0);

/** A source that no file holds is kept for tracebacks. */
function runCommand({ host }: Command, text: string, main: PyModule): number {
  const source = str(dedent(text));
  if (typeof source !== 'string') {
    writeError(host, 'Unable to decode the command from the command line:\n');
    encodeText(source, 'utf-8', 'strict');
  }
  const code = compileSource({ text: source, filename: '<string>', mode: 'exec', flags: 0 });
  rememberLines(code, textOf(source));
  runMain(code, main);
  return 0;
}

function runNamed(command: Command, main: PyModule, isArchive: boolean): number {
  const { kind, value } = command.line.action as NonNullable<CommandLine['action']>;
  if (kind === 'command') return runCommand(command, value, main);
  if (kind === 'module') return runModule(value, true);
  return isArchive ? runModule('__main__', false) : runFile(command, absolute(command.host, value), main);
}

function runModule(name: string, setArgv: boolean): number {
  const runpy = importAsMain('runpy');
  discard(asMain(() => callMethodS(runpy, '_run_module_as_main', str(name), setArgv)));
  return 0;
}

function runStdin(command: Command, main: PyModule): number {
  const { host, variable } = command;
  if (!isInteractive(host)) return guarded(host, () => runSource(bytes(readToEnd(host, 0)), '<stdin>', main));
  // SystemExit ends the prompt.
  config.inspect = 0;
  preparePrompt(host, main, variable('PYTHONSTARTUP'));
  audit('cpython.run_stdin');
  runPrompt(host, main);
  return 0;
}

/** Runs a file's text; `__file__` is there while it runs. */
function runSource(text: PyBytes, filename: string, main: PyModule): number {
  const file = str(filename);
  main.dict.setStr('__file__', file);
  main.dict.setStr('__cached__', null);
  const external = importByName('importlib._bootstrap_external');
  const compiled = filename.endsWith('.pyc');
  const loader = callMethod(external, compiled ? 'SourcelessFileLoader' : 'SourceFileLoader', '__main__', file);
  main.dict.setStr('__loader__', loader);
  try {
    const code = compiled
      ? callMethod(loader, 'get_code', '__main__')
      : compileSource({ text: config.skipFirstLine ? withoutFirstLine(text) : text, filename, mode: 'exec', flags: 0, fromFile: true });
    runMain(code as PyCode, main);
    return 0;
  } finally {
    for (const name of ['__file__', '__cached__']) main.dict.deleteStr(name);
  }
}

/** `-x`: the line goes, its end stays, so that lines keep their numbers. */
function withoutFirstLine(text: PyBytes): PyBytes {
  const end = text.data.indexOf(NEWLINE);
  return bytes(end < 0 ? new Uint8Array(0) : text.data.subarray(end));
}
const NEWLINE = 10;

function runFile({ host, name }: Command, path: string, main: PyModule): number {
  audit('cpython.run_file', str(path));
  const source = readFile(host, encodedName(str(path)));
  if (source !== undefined) return runSource(bytes(source), path, main);
  const fd = host.files.open(encodedName(str(path)), 0, 0);
  const shown = textOf(repr(str(path)));
  if (fd < 0) {
    writeText(host, 2, `${name}: can't open file ${shown}: [Errno ${-fd}] ${host.strerror(-fd)}\n`);
    return 2;
  }
  host.files.close(fd);
  writeText(host, 2, `${name}: ${shown} is a directory, cannot continue\n`);
  return 1;
}

function mainModule(): PyModule {
  const known = sysModules().getStr('__main__');
  if (known instanceof PyModule) return known;
  const m = newModule('__main__');
  m.dict.setStr('__builtins__', sysModules().getStr('builtins') as Value);
  sysModules().setStr('__main__', m);
  return m;
}

/** The first entry of `sys.path`: where the program is. A folder or zip file is its own. */
function prependPath({ host, line }: Command, isArchive: boolean): void {
  const { kind, value } = line.action ?? { kind: 'stdin', value: '' };
  if (config.safePath && !isArchive) return;
  let entry = '';
  if (kind === 'module') entry = workingFolder(host);
  else if (kind === 'file') {
    const path = absolute(host, value);
    entry = isArchive ? path : parentOf(resolved(host, path));
  }
  config.sysPath0 = entry;
  (sysDict().getStr('path') as PyList).items.unshift(str(entry));
}

const parentOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) || '/' : '');

function resolved(host: Host, path: string): string {
  const real = host.files.realpath?.(encodedName(str(path)));
  return typeof real === 'object' ? fileNameText(real) : path;
}

function workingFolder(host: Host): string {
  const cwd = host.files.getcwd();
  return typeof cwd === 'number' ? '' : fileNameText(cwd);
}

/** Names of the system as JavaScript text; bytes that are no UTF-8 are lone surrogates. */
const fileNameText = escapedText;

function absolute(host: Host, path: string): string {
  if (path.startsWith('/')) return path;
  const cwd = workingFolder(host);
  const relative = path === '.' ? '' : path.startsWith('./') ? path.slice(2) : path;
  return cwd === '' ? path : relative === '' ? cwd : `${cwd}/${relative}`;
}

/** Folders and zip files are run through their `__main__`: does a path hook take the path? */
function isArchivePath(path: string): boolean {
  for (const hook of (sysDict().getStr('path_hooks') as PyList).items) {
    try {
      discard(call(hook, str(path)));
      return true;
    } catch (thrown) {
      if (!(thrown instanceof PyBaseException) || !thrown.type.isSubtype(exceptions.ImportError)) throw thrown;
      forget(thrown);
    }
  }
  return false;
}

function showBanner({ host, line }: Command): void {
  if (config.quiet > 0) return;
  const runsCode = line.action !== null && line.action.kind !== 'stdin';
  if (config.verbose === 0 && (runsCode || !isInteractive(host))) return;
  writeText(host, 2, `Python ${versionText(host.code.cacheTag)} on ${host.platform}\n`);
  if (config.noSite === 0) writeText(host, 2, 'Type "help", "copyright", "credits" or "license" for more information.\n');
}
