// The plain prompt: statements from standard input, one after the other, until it ends. On a pipe (with -i) as on a
// terminal. Counterpart: PyRun_InteractiveLoopFlags in Python/pythonrun.c.

import { joinBytes } from '../base/bytes.ts';
import { utf8Text } from '../base/utf8.ts';
import type { Host } from '../contract/host.ts';
import { callMethod, getattrOptional } from '../runtime/attribute.ts';
import { call } from '../runtime/call.ts';
import { config } from '../runtime/config.ts';
import { bytes } from '../runtime/layout/bytes.ts';
import { PyBaseException } from '../runtime/layout/exception.ts';
import type { PyModule } from '../runtime/layout/module.ts';
import { str, textOf } from '../runtime/layout/str.ts';
import { osError } from '../runtime/osError.ts';
import { forget, isThrown } from '../runtime/raise.ts';
import { discard } from '../runtime/refcount.ts';
import { compileFlags } from '../runtime/sourceCompiler.ts';
import { str_ } from '../runtime/text.ts';
import { exceptions } from '../runtime/wellKnown.ts';
import { sysDict } from '../modules/sys/dict.ts';
import { readFile } from '../embed/libraryCode.ts';
import { LineReader } from './lineReader.ts';
import { writeText } from '../embed/output.ts';
import { asMain, guarded, report, writeError } from './running.ts';
import { compileSource, futureFlags, rememberLines, runMain } from './source.ts';

const FILENAME = '<stdin>';

/** What the tokenizer says when the last line is to be continued. */
const ENDS_IN_BACKSLASH = 'unexpected EOF while parsing';

/** Nothing but blanks and comments: no statement. */
const EMPTY = /^[ \t\f\r\n]*(#[^\n]*\n?)?$/;

class Prompt {
  private readonly host: Host;
  private readonly main: PyModule;
  private readonly lines: LineReader;
  private future = 0;
  private ended = false;

  constructor(host: Host, main: PyModule) {
    this.host = host;
    this.main = main;
    this.lines = new LineReader(host);
  }

  run(): void {
    const sys = sysDict();
    if (sys.getStr('ps1') === undefined) sys.setStr('ps1', '>>> ');
    if (sys.getStr('ps2') === undefined) sys.setStr('ps2', '... ');
    while (!this.ended) {
      guarded(this.host, () => this.one());
      this.flush();
    }
  }

  /** Reads a statement and runs it. */
  private one(): void {
    const source = this.statement();
    if (source === null) return;
    const code = compileSource({ text: bytes(source), filename: FILENAME, mode: 'single', flags: this.future });
    this.future |= futureFlags(code);
    rememberLines(code, utf8Text(source));
    runMain(code, this.main);
  }

  /** Lines until they make a statement, or can no longer become one; null for nothing. */
  private statement(): Uint8Array | null {
    let text = this.line('ps1');
    if (text.length === 0) {
      this.ended = true;
      return null;
    }
    while (text[text.length - 1] !== NEWLINE || this.isIncomplete(text)) {
      const more = this.line('ps2');
      if (more.length === 0) break;
      text = joinBytes([text, more]);
    }
    return EMPTY.test(utf8Text(text)) ? null : text;
  }

  /** More lines are wanted where the text ends too early, and after a block until a line is empty. */
  private isIncomplete(text: Uint8Array): boolean {
    if (EMPTY.test(utf8Text(text))) return false;
    const whole = this.attempt(text);
    return whole === 'complete' ? this.attempt(text.subarray(0, -1)) === 'incomplete' : whole === 'incomplete';
  }

  private attempt(text: Uint8Array): 'complete' | 'incomplete' | 'wrong' {
    const flags = this.future | compileFlags.allowIncomplete | compileFlags.dontImplyDedent;
    try {
      compileSource({ text: bytes(text), filename: FILENAME, mode: 'single', flags });
      return 'complete';
    } catch (thrown) {
      if (!(thrown instanceof PyBaseException)) throw thrown;
      const early = isThrown(thrown, exceptions._IncompleteInputError) || textOf(str_(getattrOptional(thrown, 'msg') ?? null)) === ENDS_IN_BACKSLASH;
      forget(thrown);
      return early ? 'incomplete' : 'wrong';
    }
  }

  /** The end of the input shows as an empty line. */
  private line(name: 'ps1' | 'ps2'): Uint8Array {
    writeText(this.host, 2, promptText(name));
    const line = this.readLine();
    if (line.length === 0) writeText(this.host, 2, '\n');
    return line;
  }

  /** The key that interrupts has been shown on a terminal: what is said about it starts on a new line. */
  private readLine(): Uint8Array {
    try {
      return this.lines.read();
    } catch (thrown) {
      if (this.host.files.isatty(0)) writeText(this.host, 2, '\n');
      throw thrown;
    }
  }

  private flush(): void {
    for (const name of ['stderr', 'stdout']) {
      const stream = sysDict().getStr(name) ?? null;
      try {
        if (stream !== null) discard(callMethod(stream, 'flush'));
      } catch (thrown) {
        if (!(thrown instanceof PyBaseException)) throw thrown;
        forget(thrown);
      }
    }
  }
}

const NEWLINE = 10;

function promptText(name: 'ps1' | 'ps2'): string {
  const v = sysDict().getStr(name);
  if (v === undefined) return '';
  try {
    return textOf(str_(v));
  } catch (thrown) {
    if (!(thrown instanceof PyBaseException)) throw thrown;
    forget(thrown);
    return '';
  }
}

/** The prompt over `main`; throws ExitRequest. */
export function runPrompt(host: Host, main: PyModule): void {
  new Prompt(host, main).run();
}

/** What comes before the first prompt: PYTHONSTARTUP, `sys.__interactivehook__`. */
export function preparePrompt(host: Host, main: PyModule, startup: string | undefined): void {
  if (startup !== undefined && startup !== '') guarded(host, () => runStartup(host, main, startup));
  const hook = sysDict().getStr('__interactivehook__');
  if (hook === undefined || config.isolated > 0) return;
  try {
    discard(asMain(() => call(hook)));
  } catch (thrown) {
    writeError(host, 'Failed calling sys.__interactivehook__\n');
    report(host, thrown);
  }
}

function runStartup(host: Host, main: PyModule, path: string): void {
  const source = readFile(host, path);
  if (source === undefined) {
    const fd = host.files.open(path, 0, 0);
    writeError(host, 'Could not open PYTHONSTARTUP\n');
    throw osError(host, fd, str(path));
  }
  runMain(compileSource({ text: bytes(source), filename: path, mode: 'exec', flags: 0 }), main);
}
