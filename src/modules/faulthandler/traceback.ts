// The traceback of the running thread as faulthandler prints it: innermost frame first. Counterpart:
// dump_traceback in Python/traceback.c.

import { getattr } from '../../runtime/attribute.ts';
import { isStr, textOf } from '../../runtime/layout/str.ts';
import { threads } from '../../runtime/scheduler/loop.ts';
import type { Value } from '../../runtime/value.ts';
import { innermostFrame } from '../sys/frameHook.ts';

const MAX_FRAMES = 100;
const MAX_TEXT = 500;

/** Text that any terminal can show. */
function plain(v: Value): string {
  if (!isStr(v)) return '???';
  const text = textOf(v);
  const shown = text.slice(0, MAX_TEXT).replace(/[^\x20-\x7e]/g, (c) => {
    const code = c.charCodeAt(0);
    return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return text.length > MAX_TEXT ? `${shown}...` : shown;
}

export function tracebackText(allThreads: boolean): string {
  const { current } = threads;
  const name = current.name === '' ? '' : ` [${plain(current.name)}]`;
  let text = allThreads
    ? `Current thread 0x${current.ident.toString(16).padStart(16, '0')}${name} (most recent call first):\n`
    : 'Stack (most recent call first):\n';
  let frame = innermostFrame();
  if (frame === null) return `${text}  <no Python frame>\n`;
  for (let n = 0; frame !== null; n++) {
    if (n === MAX_FRAMES) return `${text}  ...\n`;
    const code = getattr(frame, 'f_code');
    text += `  File "${plain(getattr(code, 'co_filename'))}", line ${String(getattr(frame, 'f_lineno') ?? '???')} in ${plain(getattr(code, 'co_name'))}\n`;
    frame = getattr(frame, 'f_back');
  }
  return text;
}
