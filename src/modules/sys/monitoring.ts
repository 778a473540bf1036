// `sys.monitoring` (PEP 669): tool ids can be claimed and callbacks registered; events are not delivered yet, so asking
// for any raises NotImplementedError. Counterpart: Python/instrumentation.c.

import { namespaceOf } from '../../objects/simpleNamespace.ts';
import { defineModule, functions } from '../../runtime/defineType.ts';
import { PyInstanceMarker } from './monitoringMarker.ts';
import { notImplementedError, valueError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import type { Value } from '../../runtime/value.ts';
import { createModule } from '../createModule.ts';

const EVENTS = [
  'PY_START',
  'PY_RESUME',
  'PY_RETURN',
  'PY_YIELD',
  'CALL',
  'LINE',
  'INSTRUCTION',
  'JUMP',
  'BRANCH_LEFT',
  'BRANCH_RIGHT',
  'STOP_ITERATION',
  'RAISE',
  'EXCEPTION_HANDLED',
  'PY_UNWIND',
  'PY_THROW',
  'RERAISE',
  'C_RETURN',
  'C_RAISE',
  'BRANCH',
] as const;
const TOOLS = 6;

const tools: (Value | undefined)[] = new Array(TOOLS).fill(undefined);
const callbacks = new Map<string, Value>();

function checkTool(id: number): void {
  if (id < 0 || id >= TOOLS) throw valueError(`invalid tool ${id} (must be between 0 and 5)`);
}

function inUse(id: number): void {
  checkTool(id);
  if (tools[id] === undefined) throw valueError(`tool ${id} is not in use`);
}

function useTool(id: number, name: Value): void {
  checkTool(id);
  if (tools[id] !== undefined) throw valueError(`tool ${id} is already in use`);
  tools[id] = own(name);
}

function freeTool(id: number): void {
  checkTool(id);
  release(tools[id]);
  tools[id] = undefined;
  for (const [key, f] of callbacks) {
    if (!key.startsWith(`${id}:`)) continue;
    callbacks.delete(key);
    release(f);
  }
}

function register(id: number, event: number, f: Value): Value {
  checkTool(id);
  if (event <= 0 || (event & (event - 1)) !== 0) throw valueError('The callback can only be set for one event at a time');
  const key = `${id}:${event}`;
  const old = callbacks.get(key) ?? null;
  if (f === null) callbacks.delete(key);
  else callbacks.set(key, own(f));
  return old;
}

function setEvents(id: number, events: number): void {
  inUse(id);
  if (events < 0 || events >= 1 << EVENTS.length) throw valueError(`invalid event set 0x${events.toString(16)}`);
  if (events !== 0) throw notImplementedError('sys.monitoring events are not supported by Piton yet: code runs without events');
}

const declaration = defineModule({
  name: 'sys.monitoring',
  functions: functions({
    'use_tool_id(tool_id: cint, name, /)': useTool,
    'clear_tool_id(tool_id: cint, /)': (id) => checkTool(id),
    'free_tool_id(tool_id: cint, /)': freeTool,
    'get_tool(tool_id: cint, /)': (id) => {
      checkTool(id);
      return tools[id] ?? null;
    },
    'register_callback(tool_id: cint, event: cint, func, /)': register,
    'get_events(tool_id: cint, /)': (id) => {
      inUse(id);
      return 0;
    },
    'set_events(tool_id: cint, event_set: cint, /)': setEvents,
    'get_local_events(tool_id: cint, code, /)': (id) => {
      inUse(id);
      return 0;
    },
    'set_local_events(tool_id: cint, code, event_set: cint, /)': (id, _code, events) => setEvents(id, events),
    'restart_events()': () => null,
    '_all_events()': () => namespaceOf({}),
  }),
  values: () => {
    const events: Record<string, number> = { NO_EVENTS: 0 };
    EVENTS.forEach((name, i) => {
      events[name] = 1 << i;
    });
    return {
      events: namespaceOf(events),
      DISABLE: new PyInstanceMarker(),
      MISSING: new PyInstanceMarker(),
      DEBUGGER_ID: 0,
      COVERAGE_ID: 1,
      PROFILER_ID: 2,
      OPTIMIZER_ID: 5,
    };
  },
});

export const monitoringModule = (): Value => createModule(declaration);
