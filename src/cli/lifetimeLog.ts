// `-X lifetimes=FILE`: every lifetime event of the program as a line of JSON. `-X showrefcount`: what is left at the end,
// in the form of CPython's debug builds (_PyDebug_PrintTotalRefs in Objects/object.c). `-X audit`: counts that are wrong.
//
// The log begins when the program does, after start-up and `site`, and ends after the modules were finalised.

import { threads } from '../runtime/scheduler/loop.ts';
import type { Host } from '../contract/host.ts';
import { config } from '../runtime/config.ts';
import { audit, discrepancyText } from '../runtime/gc/audit.ts';
import { everything } from '../runtime/gc/collector.ts';
import { idOf } from '../runtime/identity.ts';
import { type LifetimeEvent, listen } from '../runtime/lifetimeEvents.ts';
import { IMMORTAL } from '../runtime/singletons.ts';
import { writeText } from '../embed/output.ts';

/** Text that is collected before it is written. */
const BLOCK = 1 << 16;

/** The JSON object of an event: `event`, `id` and `type` of the object where there is one, and what the event has of its own. */
export function eventLine(event: LifetimeEvent): string {
  if (event.kind === 'collection') {
    const { kind, ...counts } = event;
    return `${JSON.stringify({ event: kind, ...counts })}\n`;
  }
  const { kind, object, ...rest } = event;
  return `${JSON.stringify({ event: kind, id: idOf(object), type: object.type.name, ...rest })}\n`;
}

/** Starts the log that the options ask for; gives the function that ends it, or a message when the file cannot be opened. */
export function startLifetimeLog(host: Host): (() => void) | string {
  const path = config.xOptions.get('lifetimes');
  if (path === undefined) return () => {};
  if (typeof path !== 'string' || path === '') return '-X lifetimes: a file name is needed (-X lifetimes=FILE)';
  const { O_WRONLY = 1, O_CREAT = 0o100, O_TRUNC = 0o1000 } = host.constants;
  const fd = host.files.open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666);
  if (fd < 0) return `-X lifetimes: can't open file '${path}': [Errno ${-fd}] ${host.strerror(-fd)}`;
  let text = '';
  const flush = (): void => {
    writeText(host, fd, text);
    text = '';
  };
  const stop = listen((event) => {
    text += eventLine(event);
    if (text.length > BLOCK) flush();
  });
  return () => {
    stop();
    flush();
    host.files.close(fd);
  };
}

/** `[refs, blocks]`: the counts of all mortal containers that the collector reaches, and how many containers there are. */
export function showReferences(host: Host): void {
  if (!config.xOptions.has('showrefcount')) return;
  let references = 0;
  const objects = everything();
  for (const o of objects) if (o.rc < IMMORTAL / 2) references += o.rc;
  writeText(host, 2, `[${references} refs, ${objects.size} blocks]\n`);
}

/** `-X audit`: which counts of the program's objects nobody accounts for, a line for each kind, with how many there are. */
export function showAudit(host: Host): void {
  if (!config.xOptions.has('audit')) return;
  // What the frames of other threads hold is in nobody's list.
  if (threads.all.size > 1) {
    writeText(host, 2, 'audit: not made, other threads still run\n');
    return;
  }
  const kinds = new Map<string, number>();
  for (const d of audit()) {
    const text = discrepancyText(d);
    kinds.set(text, (kinds.get(text) ?? 0) + 1);
  }
  for (const [text, n] of [...kinds].sort()) writeText(host, 2, `audit: ${n} x ${text}\n`);
}
