// The command `piton`: reads the command line, starts an interpreter on the Node host, runs the program, and ends with
// CPython's exit status. Counterpart: Modules/main.c.

import { createNodeHost } from '../host/node/host.ts';
import type { Host } from '../contract/host.ts';
import { type CommandLine, parseArguments } from './arguments.ts';
import { commandArguments } from './commandArguments.ts';
import { ConfigurationError, type Environment, refuseToStart } from './configurationError.ts';
import { configure } from './configure.ts';
import { config } from '../runtime/config.ts';
import { environmentHelp, mainHelp, optionsHelp, usage, versionLine } from './help.ts';
import { preparePaths } from './paths.ts';
import { runProgram } from './run.ts';
import { preconfigure } from './preconfigure.ts';
import { writeText } from '../embed/output.ts';
import { reportFaults } from './faults.ts';

declare const process: { argv: string[]; env: Record<string, string | undefined> };
/** The folder of the bundle. */
declare const __dirname: string;

function main(): void {
  const host = createNodeHost();
  const args = commandArguments(host, process.argv.slice(2));
  const line = parseArguments(args);
  const command = process.argv[1] ?? 'piton';
  const early = answerEarly(host, line, command);
  if (early !== null) host.exit(early);
  let variable: Environment;
  try {
    variable = preconfigure(host, line, process.env);
    configure(line, variable);
  } catch (thrown) {
    if (thrown instanceof ConfigurationError) refuseToStart(host, thrown);
    throw thrown;
  }
  config.origArgv = [command, ...args];
  preparePaths(host, __dirname, command, process.env);
  reportFaults(host, process.env);
  runProgram({ host, line, name: command, variable });
}

/** Help, versions and usage errors need no interpreter; the exit status, or null to go on. */
function answerEarly(host: Host, line: CommandLine, command: string): number | null {
  if (line.error !== null) {
    writeText(host, 2, `${line.error}\n${usage(command)}\nTry \`piton -h' for more information.\n`);
    return 2;
  }
  if (line.help !== null) {
    const parts = {
      main: [mainHelp(command)],
      env: [environmentHelp],
      xoptions: [optionsHelp],
      all: [mainHelp(command), environmentHelp, optionsHelp],
    };
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
