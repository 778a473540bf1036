// Settings that the interpreter refuses to start with. Counterpart: PyStatus_Error, fatal_error in Python/pylifecycle.c.

import type { Host } from '../contract/host.ts';
import { writeText } from '../embed/output.ts';

export type Environment = (name: string) => string | undefined;

export class ConfigurationError extends Error {
  /** The C function that CPython names in the message; null where it names none. */
  readonly where: string | null;
  /** How far start-up had come, in CPython's words. */
  readonly state: string;

  constructor(where: string | null, message: string, state = 'preinitialized') {
    super(message);
    this.where = where;
    this.state = state;
  }
}

/** Says why there is no start, and ends. */
export function refuseToStart(host: Host, error: ConfigurationError): never {
  const where = error.where === null ? '' : `${error.where}: `;
  writeText(host, 2, `Fatal Python error: ${where}${error.message}\nPython runtime state: ${error.state}\n\n`);
  host.exit(1);
}
