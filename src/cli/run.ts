// Running what the command line names, and ending as CPython does: flush, exit functions, status.
// Counterpart: pymain_run_python in Modules/main.c, Py_FinalizeEx.

import type { Host } from '../contract/host.ts';
import { config } from '../runtime/config.ts';
import { finalizeModules } from '../embed/finalize.ts';
import { startInterpreter } from '../embed/interpreter.ts';
import { runUnderScheduler } from '../embed/running.ts';
import { importAsMain, importByName } from '../embed/importSystem.ts';
import { callMethod, getattr, getattrOptional, getattrS } from '../runtime/attribute.ts';
import { call, callS } from '../runtime/call.ts';
import { PyBaseException } from '../runtime/layout/exception.ts';
import { PyDict } from '../runtime/layout/dict.ts';
import { PyList } from '../runtime/layout/list.ts';
import { PyModule } from '../runtime/layout/module.ts';
import { intValue } from '../runtime/layout/numbers.ts';
import { str, textOf } from '../runtime/layout/str.ts';
import { newModule } from '../objects/module.ts';
import { str_ } from '../runtime/text.ts';
import { runExitCallbacks } from '../modules/atexit.ts';
import { sysDict, sysModules } from '../modules/sys/dict.ts';
import { runCode } from '../modules/builtins/code.ts';
import { finalization } from '../modules/sys/module.ts';
import { sourceCompiler } from '../runtime/sourceCompiler.ts';
import { bytes } from '../runtime/layout/bytes.ts';
import { readFile, readToEnd } from '../embed/libraryCode.ts';
import { stopOthers } from '../runtime/scheduler/loop.ts';
import { exceptions } from '../runtime/wellKnown.ts';
import type { Result, Value } from '../runtime/value.ts';
import { forget } from '../runtime/raise.ts';
import { exceptionText, lastResort } from '../runtime/lastResort.ts';
import { installStreams } from '../embed/streams.ts';
import type { CommandLine } from './arguments.ts';
import { showAudit, showReferences, startLifetimeLog } from './lifetimeLog.ts';
import { writeText } from './output.ts';
import { dedent } from './dedent.ts';

/** Never returns. */
export function runProgram(host: Host, line: CommandLine): never {
  let status = 1;
  let endLifetimeLog = (): void => {};
  lastResort.write = (text) => writeText(host, 2, text);
  try {
    startInterpreter(host);
    setArguments(host, line);
    installStreams(host);
    if (config.warnOptions.length > 0) guarded(host, () => void importByName('warnings'));
    if (config.noSite === 0) guarded(host, () => void importAsMain('site'));
    const log = startLifetimeLog(host);
    if (typeof log === 'string') {
      writeText(host, 2, `piton: ${log}\n`);
      host.exit(1);
    }
    endLifetimeLog = log;
    status = guarded(host, () => runMainAction(host, line));
  } catch (thrown) {
    status = report(host, thrown);
  }
  status = finish(host, status);
  endLifetimeLog();
  showReferences(host);
  showAudit(host);
  if (interrupted) endByInterrupt(host);
  host.exit(status);
}

/** An uncaught KeyboardInterrupt: a shell must see that the signal ended the program. */
let interrupted = false;

function endByInterrupt(host: Host): void {
  const { SIGINT = 2 } = host.constants;
  host.signals?.setDisposition(SIGINT, 'default');
  host.processes?.kill(host.processes.getpid(), SIGINT);
}

/** `sys.argv` and the first entry of `sys.path`. */
function setArguments(_host: Host, line: CommandLine): void {
  const { action } = line;
  const first = action === null || action.kind === 'stdin' ? (action === null ? '' : '-') : action.kind === 'command' ? '-c' : action.kind === 'module' ? '-m' : action.value;
  sysDict().setStr('argv', new PyList([first, ...line.rest].map(str)));
}

function prependPath(entry: string): void {
  if (config.safePath) return;
  config.sysPath0 = entry;
  (sysDict().getStr('path') as PyList).items.unshift(str(entry));
}

/** Runs `f`; an exception is reported and gives the exit status. */
function guarded(host: Host, f: () => number | void): number {
  try {
    return f() ?? 0;
  } catch (thrown) {
    return report(host, thrown);
  }
}

function mainModule(): PyModule {
  const known = sysModules().getStr('__main__');
  if (known instanceof PyModule) return known;
  const m = newModule('__main__');
  m.dict.setStr('__builtins__', sysModules().getStr('builtins') as Value);
  sysModules().setStr('__main__', m);
  return m;
}

function runMainAction(host: Host, line: CommandLine): number {
  const main = mainModule();
  const { action } = line;
  if (action === null || action.kind === 'stdin') {
    if (action === null && host.files.isatty(0)) return interactive(host);
    return runStdin(host, main);
  }
  if (action.kind === 'command') {
    prependPath('');
    return runText(dedent(action.value), '<string>', main);
  }
  if (action.kind === 'module') return runModule(host, action.value);
  return runFile(host, action.value, main);
}

function runText(source: Value | string, filename: string, main: PyModule, fromFile = false): number {
  const unit = sourceCompiler.compile({ source, filename, mode: 'exec', flags: 0, optimize: -1, featureVersion: -1, fromFile });
  runUnderScheduler(() => runCode(unit.main, main.dict, main.dict) as Result);
  return 0;
}

function runStdin(host: Host, main: PyModule): number {
  prependPath('');
  return runText(bytes(readToEnd(host, 0)), '<stdin>', main);
}

function runModule(host: Host, name: string): number {
  const cwd = host.files.getcwd();
  prependPath(typeof cwd === 'number' ? '' : decodePath(cwd));
  const runpy = importAsMain('runpy');
  const f = getattr(runpy, '_run_module_as_main');
  runUnderScheduler(() => callS(f, str(name), true));
  return 0;
}

declare const TextDecoder: new () => { decode(data: Uint8Array): string };
const decodePath = (path: Uint8Array): string => new TextDecoder().decode(path);

function runFile(host: Host, path: string, main: PyModule): number {
  const importer = pathImporter(path);
  if (importer !== null) {
    (sysDict().getStr('path') as PyList).items.unshift(str(path));
    const runpy = importAsMain('runpy');
    runUnderScheduler(() => callS(getattr(runpy, '_run_module_as_main'), '__main__', false));
    return 0;
  }
  const source = readFile(host, path);
  if (source === undefined) {
    const fd = host.files.open(path, 0, 0);
    const reason = fd < 0 ? `[Errno ${-fd}] ${host.strerror(-fd)}` : `is a directory, cannot continue`;
    if (fd >= 0) host.files.close(fd);
    writeText(host, 2, fd < 0 ? `piton: can't open file '${absolute(host, path)}': ${reason}\n` : `piton: '${absolute(host, path)}' ${reason}\n`);
    return 2;
  }
  const folder = host.files.realpath?.(path);
  prependPath(parentOf(typeof folder === 'object' ? decodePath(folder) : absolute(host, path)));
  const file = absolute(host, path);
  main.dict.setStr('__file__', str(file));
  main.dict.setStr('__cached__', null);
  const external = importByName('importlib._bootstrap_external');
  main.dict.setStr('__loader__', callMethod(external, 'SourceFileLoader', '__main__', str(file)));
  return runText(bytes(source), file, main, true);
}

const parentOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) || '/' : '');

function absolute(host: Host, path: string): string {
  if (path.startsWith('/')) return path;
  const cwd = host.files.getcwd();
  return typeof cwd === 'number' ? path : `${decodePath(cwd)}/${path}`;
}

/** Folders and zip files are run through their `__main__`. */
function pathImporter(path: string): Value {
  const pkgutil = sysDict().getStr('path_hooks') as PyList;
  for (const hook of pkgutil.items) {
    try {
      return call(hook, str(path));
    } catch (thrown) {
      if (!(thrown instanceof PyBaseException) || !thrown.type.isSubtype(exceptions.ImportError)) throw thrown;
      forget(thrown);
    }
  }
  return null;
}

function interactive(host: Host): number {
  prependPath('');
  const code = importAsMain('code');
  const main = mainModule();
  void host;
  runUnderScheduler(() => callS(getattr(code, 'interact'), null, null, main.dict));
  return 0;
}

/** Prints an uncaught exception; the exit status of the process. */
function report(host: Host, thrown: unknown): number {
  if (!(thrown instanceof PyBaseException)) {
    writeText(host, 2, `piton: internal fault, please report it with the program that shows it: ${thrown instanceof Error ? thrown.stack : String(thrown)}\n`);
    return 70;
  }
  if (thrown.type.isSubtype(exceptions.SystemExit)) return exitStatus(host, thrown);
  if (!sysDictReady() || sysDict().getStr('stderr') === undefined) {
    writeText(host, 2, exceptionText(thrown));
    return 1;
  }
  try {
    runUnderScheduler(() => {
      const hook = sysDict().getStr('excepthook') ?? null;
      return callS(hook, thrown.type, thrown, thrown.traceback);
    });
  } catch (again) {
    writeText(host, 2, `Error in sys.excepthook:\n${describe(again)}\nOriginal exception was:\n${describe(thrown)}\n`);
  }
  if (config.inspect !== 0) return 1;
  interrupted = thrown.type.isSubtype(exceptions.KeyboardInterrupt);
  return interrupted ? INTERRUPTED : 1;
}
const INTERRUPTED = 130;

function describe(thrown: unknown): string {
  if (!(thrown instanceof PyBaseException)) return String((thrown as Error)?.stack ?? thrown);
  try {
    return `${thrown.type.name}: ${textOf(str_(thrown))}`;
  } catch {
    return thrown.type.name;
  }
}

function exitStatus(host: Host, e: PyBaseException): number {
  const code = getattrOptional(e, 'code') ?? null;
  if (code === null) return 0;
  const n = intValue(code);
  if (n !== undefined) return Number(BigInt.asUintN(8, BigInt(n)));
  const stderr = sysDict().getStr('stderr') ?? null;
  try {
    if (stderr === null) writeText(host, 2, `${textOf(str_(code))}\n`);
    else callMethod(stderr, 'write', str(`${textOf(str_(code))}\n`));
  } catch (thrown) {
    writeText(host, 2, describe(thrown));
  }
  return 1;
}

/** Joins threads, runs exit functions, flushes the streams. Gives the final status. */
function finish(host: Host, status: number): number {
  let result = status;
  if (sysDictReady()) {
    guarded(host, () => {
      const threading = sysModules().getStr('threading');
      if (threading !== undefined) runUnderScheduler(() => thenCall(threading, '_shutdown'));
    });
    guarded(host, () => void runUnderScheduler(() => runExitFunctions()));
    finalization.running = true;
    stopOthers();
    if (!flushStreams(host)) result = 120;
    guarded(host, finalizeModules);
    if (!flushStreams(host)) result = 120;
  }
  return result;
}

function sysDictReady(): boolean {
  try {
    return sysDict() instanceof PyDict;
  } catch {
    return false;
  }
}

function thenCall(o: Value, name: string): Result {
  const f = getattrS(o, name);
  return typeof f === 'symbol' ? f : callS(f);
}

function runExitFunctions(): Result {
  runExitCallbacks();
  return null;
}

function flushStreams(host: Host): boolean {
  let ok = true;
  for (const name of ['stdout', 'stderr']) {
    const stream = sysDict().getStr(name) ?? null;
    if (stream === null) continue;
    try {
      const closed = getattrOptional(stream, 'closed');
      if (closed !== true) callMethod(stream, 'flush');
    } catch (thrown) {
      if (name === 'stdout') {
        ok = false;
        writeText(host, 2, `Exception ignored while flushing sys.stdout:\n${describe(thrown)}\n`);
      }
    }
  }
  return ok;
}
