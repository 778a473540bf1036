// The command `piton`: reads the command line, starts an interpreter on the Node host, runs the program, and ends with
// CPython's exit status. Counterpart: Modules/main.c.

import { createNodeHost } from '../host/node/host.ts';
import type { Host } from '../contract/host.ts';
import { type CommandLine, parseArguments } from './arguments.ts';
import { ConfigurationError, configure } from './configure.ts';
import { config } from '../runtime/config.ts';
import { environmentHelp, mainHelp, optionsHelp, usage, versionLine } from './help.ts';
import { preparePaths } from './paths.ts';
import { runProgram } from './run.ts';
import { fatal, writeText } from './output.ts';
import { reportFaults } from './faults.ts';

declare const process: { argv: string[]; argv0: string; env: Record<string, string | undefined> };

function main(): void {
  const host = createNodeHost();
  const args = process.argv.slice(2);
  const line = parseArguments(args);
  const early = answerEarly(host, line);
  if (early !== null) host.exit(early);
  try {
    configure(line, (name) => process.env[name]);
  } catch (thrown) {
    if (!(thrown instanceof ConfigurationError)) throw thrown;
    fatal(host, `Fatal Python error: config_init_hash_seed: ${thrown.message}\nPython runtime state: preinitialized\n\nCurrent thread 0x0000000000000001 (most recent call first):\n  <no Python frame>\n`);
    host.exit(1);
  }
  config.origArgv = [process.argv0, ...args];
  preparePaths(host, line, process.argv[1] ?? '', process.env);
  reportFaults(host, process.env);
  runProgram(host, line);
}

/** Help, versions and usage errors need no interpreter; the exit status, or null to go on. */
function answerEarly(host: Host, line: CommandLine): number | null {
  if (line.error !== null) {
    writeText(host, 2, `${line.error}\n${usage('piton')}\nTry \`piton -h' for more information.\n`);
    return 2;
  }
  if (line.help !== null) {
    const parts = { main: [mainHelp('piton')], env: [environmentHelp], xoptions: [optionsHelp], all: [mainHelp('piton'), environmentHelp, optionsHelp] };
    writeText(host, 1, parts[line.help].join('\n'));
    return 0;
  }
  if (line.version > 0) {
    writeText(host, 1, `${versionLine(line.version > 1, host.code.cacheTag)}\n`);
    return 0;
  }
  return null;
}

main();
