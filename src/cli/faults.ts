// A fault of Piton itself (a JavaScript error where none may happen) becomes a SystemError; for those who look for
// its cause, PITON_FAULTS=1 prints the JavaScript stack.

import type { Host } from '../contract/host.ts';
import { faultHook } from '../runtime/raise.ts';
import { writeText } from '../embed/output.ts';

export function reportFaults(host: Host, env: Record<string, string | undefined>): void {
  if (!env.PITON_FAULTS) return;
  faultHook.report = (thrown) => writeText(host, 2, `piton: internal fault: ${thrown instanceof Error ? thrown.stack : String(thrown)}\n`);
}
