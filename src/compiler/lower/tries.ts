// try/except, try/finally, except*, raise, assert.
//
// The final code exists once. A completion value says where control goes after it: 0 on, -1 the exception flies on,
// n the n-th jump. `prev` is the exception handled before, owned by the frame while a clause runs.

import type { SourceRange } from '../../contract/code.ts';
import type { Assert, ExceptHandler, Raise, StmtNode, Try, TryStar } from '../../syntax/tree.ts';
import type { FunctionLowering } from './builder.ts';
import { jumpIf } from './conditions.ts';
import { endsInJump, type Temp, temporary } from './ir.ts';
import { deleteQuietly, storeName } from './names.ts';
import { lineOnly, noRange } from './ranges.ts';
import { unwind } from './unwind.ts';
import type { HandledContext, FinallyContext } from './contexts.ts';

export function lowerTry(f: FunctionLowering, s: Try): void {
  if (s.finalbody.length === 0) return lowerExcept(f, s);
  const body = (): void => (s.handlers.length > 0 ? lowerExcept(f, s) : f.stmts(s.body));
  withFinally(
    f,
    () => f.nested(s, body),
    () => f.nested(s, () => f.stmts(s.finalbody)),
    true,
    lastLine(s.finalbody),
  );
}

const lastLine = (body: readonly StmtNode[]): SourceRange => lineOnly((body[body.length - 1] as StmtNode).lineno);

function lowerExcept(f: FunctionLowering, s: Try): void {
  s.handlers.forEach((h, i) => {
    if (h.type === null && i < s.handlers.length - 1) f.fail("default 'except:' must be last", h);
  });
  protectedBody(f, s, (end, ends) => {
    const prev = catchException(f);
    const live = [...f.live];
    const clean = f.label();
    f.block(clean, () => {
      f.contexts.push({ kind: 'handled', prev, handlersOut: f.handlers });
      f.guarded(clean, () => {
        for (const h of s.handlers) lowerHandler(f, h, prev, end, ends);
        const asked = s.handlers[s.handlers.length - 1]?.type;
        f.range = asked ? lineOnly(asked.lineno) : noRange;
        f.act('reraise()', [], { fail: true });
      });
      f.contexts.pop();
    });
    f.live = live.filter((t) => t !== prev);
    f.plain(`popexc(${prev.js});`);
    f.unwindException();
    f.release(prev);
  });
}

/** `try` body and `else`, then the handling code for whatever the body raises. */
function protectedBody(f: FunctionLowering, s: Try | TryStar, handle: (end: string, ends: Set<string>[]) => void): void {
  const end = f.label();
  const caught = f.label();
  f.holdLive();
  const live = [...f.live];
  const atHandler = f.assignedAtJoin();
  const ends: Set<string>[] = [];
  f.block(end, () => {
    f.block(caught, () => {
      f.contexts.push({ kind: 'protected', handlersOut: f.handlers });
      f.guarded(caught, () => f.nested(s, () => f.stmts(s.body)));
      f.contexts.pop();
      f.stmts(s.orelse);
      if (!endsInJump(f.out)) ends.push(new Set(f.assigned));
      f.br(end);
    });
    f.live = [...live];
    f.assigned = new Set(atHandler);
    f.nested(s, () => handle(end, ends), 2);
  });
  f.live = live;
  const [first, ...others] = ends;
  if (first) f.assigned = new Set([...first].filter((js) => others.every((set) => set.has(js))));
}

/** The exception in flight becomes the handled one; the one handled before is live from here. */
function catchException(f: FunctionLowering): Temp {
  const prev = f.temp();
  prev.held = true;
  f.plain(`${prev.js}=catchx();`);
  f.live.push(prev);
  return prev;
}

function lowerHandler(f: FunctionLowering, h: ExceptHandler, prev: Temp, end: string, ends: Set<string>[]): void {
  const live = [...f.live];
  const next = f.label();
  const assigned = new Set(f.assigned);
  const { handlersOut } = f.contexts[f.contexts.length - 1] as HandledContext;
  f.block(next, () => {
    if (h.type) {
      const type = f.expr(h.type);
      f.range = h;
      const m = f.ins('match(#0)', [type], { fail: true, raw: true });
      f.consume(m);
      f.push({ op: 'if', test: `!${m.temp.js}`, then: [{ op: 'br', label: next }], orelse: [] });
    }
    f.range = h;
    /** The exception ends before the name is unbound. */
    const done = (unbind: () => void): void => {
      if (endsInJump(f.out)) return;
      f.holdLive();
      f.plain(`popexc(${prev.js});`);
      f.live = f.live.filter((t) => t !== prev);
      const { handlers } = f;
      f.handlers = handlersOut;
      unbind();
      f.handlers = handlers;
      ends.push(new Set(f.assigned));
      f.br(end);
    };
    if (h.name !== null) lowerNamedHandler(f, h, h.name, done);
    else {
      f.stmts(h.body);
      done(() => {});
    }
  });
  f.live = live;
  f.assigned = assigned;
}

/** The clause's body with the name unbound on every way out. */
function lowerNamedHandler(f: FunctionLowering, h: ExceptHandler, name: string, done: (unbind: () => void) => void): void {
  storeName(f, name, f.ins('curexc()', [], {}));
  const failed = f.label();
  const unbind = (): void => {
    const assigned = new Set(f.assigned);
    deleteQuietly(f, name);
    f.assigned = assigned;
  };
  f.block(failed, () => {
    f.contexts.push({ kind: 'name', unbind, handlersOut: f.handlers });
    f.holdLive();
    f.guarded(failed, () => f.stmts(h.body));
    f.contexts.pop();
    f.range = h;
    const live = [...f.live];
    done(() => deleteQuietly(f, name));
    f.live = live;
  });
  unbind();
  f.unwindException();
}

/**
 * `body` with final code. `exit` replaces the final code of the source for `with`: it gets the completion variable
 * and may set it to 0 (the exception is swallowed). `ended` is where a frame stands that an exception leaves after it.
 */
export function withFinally(
  f: FunctionLowering,
  body: () => void,
  final: (completion: Temp, prev: Temp) => void,
  written: boolean,
  ended: SourceRange = noRange,
): void {
  f.holdLive();
  const live = [...f.live];
  const region = openRegion(f);
  const { completion, result, prev, context } = region;
  const inner = [...f.live];
  const atFinal = f.assignedAtJoin();
  const caught = f.label();
  let after: Set<string> = atFinal;
  f.block(context.label, () => {
    f.block(caught, () => {
      f.contexts.push(context);
      f.guarded(caught, body);
      f.contexts.pop();
      if (written) after = new Set(f.assigned);
      f.br(context.label);
    });
    f.live = [...inner];
    f.plain(`${prev.js}=catchx();${completion.js}=-1;`);
  });
  f.live = [...inner];
  f.assigned = new Set(atFinal);
  finalCode(f, region, inner, live, final, written);
  f.live = [...inner];
  const added = f.assigned;
  resumeCompletion(f, region, live, ended);
  f.live = live;
  f.assigned = new Set([...after, ...added].filter((js) => after.has(js) || added.has(js)));
  f.assigned = f.assignedAtJoin();
  for (const t of [completion, result, prev]) f.release(t);
}

interface Region {
  readonly completion: Temp;
  readonly result: Temp;
  readonly prev: Temp;
  readonly context: FinallyContext;
}

/** The three variables of a region are live through all of it. */
function openRegion(f: FunctionLowering): Region {
  const [completion, result, prev] = [f.temp(), f.temp(), f.temp()] as [Temp, Temp, Temp];
  completion.raw = true;
  result.held = true;
  prev.held = true;
  f.plain(`${completion.js}=0;${result.js}=${prev.js}=undefined;`);
  f.live.push(completion, result, prev);
  const context: FinallyContext = { kind: 'finally', label: f.label(), completion, result, jumps: [], handlersOut: f.handlers };
  return { completion, result, prev, context };
}

/** An exception inside the final code replaces whatever was on its way. */
function finalCode(
  f: FunctionLowering,
  r: Region,
  inner: readonly Temp[],
  live: readonly Temp[],
  final: (completion: Temp, prev: Temp) => void,
  written: boolean,
): void {
  const done = f.label();
  const failed = f.label();
  f.block(done, () => {
    f.block(failed, () => {
      const { completion, result, prev } = r;
      f.contexts.push({ kind: 'final', completion, result, prev, written, handlersOut: f.handlers });
      f.guarded(failed, () => final(completion, prev));
      f.contexts.pop();
      f.br(done);
    });
    const assigned = f.assigned;
    f.live = [...inner];
    f.plain(`finclean(${r.completion.js},${r.prev.js},${r.result.js});`);
    f.live = [...live];
    f.unwindException();
    f.assigned = assigned;
  });
}

function resumeCompletion(f: FunctionLowering, r: Region, live: readonly Temp[], ended: SourceRange): void {
  const k = r.completion.js;
  const flying = f.branch(() => {
    f.plain(`refly(${r.prev.js});`);
    f.live = [...live];
    f.unwindException(ended);
  });
  f.push({ op: 'if', test: `${k}===-1`, then: flying, orelse: [] });
  r.context.jumps.forEach((target, i) => {
    const nodes = f.branch(() => {
      f.live = [...live];
      if (target.kind === 'return') f.live.push(r.result);
      unwind(f, target, target.kind === 'return' ? temporary(r.result) : null);
    });
    f.push({ op: 'if', test: `${k}===${i + 1}`, then: nodes, orelse: [] });
  });
}

/** PEP 654. Each clause handles the part of the group that matches; what is raised and what is left flies on together. */
export function lowerTryStar(f: FunctionLowering, s: TryStar): void {
  if (s.finalbody.length > 0) {
    const inner: TryStar = { ...s, finalbody: [] };
    withFinally(
      f,
      () => lowerTryStar(f, inner),
      () => f.stmts(s.finalbody),
      true,
      lastLine(s.finalbody),
    );
    return;
  }
  protectedBody(f, s, (end) => lowerGroups(f, s, end));
}

function lowerGroups(f: FunctionLowering, s: TryStar, end: string): void {
  const prev = catchException(f);
  const outer = f.live.filter((t) => t !== prev);
  const clean = f.label();
  f.block(clean, () => {
    f.contexts.push({ kind: 'group', handlersOut: f.handlers });
    f.guarded(clean, () => {
      const original = f.ins('curexc()', [], {});
      const rest = f.ins('#0', [original], { keep: [original] });
      const raised = f.ins('mklist([])', [], {});
      for (const t of [original, rest, raised]) t.temp.held = true;
      for (const h of s.handlers) lowerGroupHandler(f, h, rest.temp, raised.temp);
      f.push({ op: 'put', text: `lappend(${raised.temp.js},#0,`, value: { kind: 'local', js: rest.temp.js } });
      f.range = s;
      const e = f.ins('egend(#0,#1)', [original, raised], { run: true });
      f.drop(rest);
      finishGroups(f, e.temp, prev, outer, end);
    });
    f.contexts.pop();
  });
  f.live = [...outer];
  f.plain(`popexc(${prev.js});`);
  f.unwindException();
  f.release(prev);
}

function finishGroups(f: FunctionLowering, e: Temp, prev: Temp, outer: readonly Temp[], end: string): void {
  e.held = true;
  const handlers = f.handlers;
  const fly = f.branch(() => {
    f.handlers = handlers.slice(0, -1);
    f.plain(`egfly(${prev.js},${e.js});`);
    f.live = [...outer, e];
    f.drop(temporary(e));
    f.unwindException();
    f.handlers = handlers;
  });
  f.push({ op: 'if', test: `${e.js}!==null`, then: fly, orelse: [] });
  f.consume(temporary(e));
  f.plain(`popexc(${prev.js});`);
  f.br(end);
}

function lowerGroupHandler(f: FunctionLowering, h: ExceptHandler, rest: Temp, raised: Temp): void {
  if (h.type === null) return;
  const live = [...f.live];
  const next = f.label();
  f.block(next, () => {
    const type = f.expr(h.type as NonNullable<ExceptHandler['type']>);
    f.range = h;
    const restOperand = { kind: 'local', js: rest.js } as const;
    const parts = f.ins('egmatch(#0,#1)', [restOperand, type], { run: true });
    const matched = f.ins('#0.items[1]', [parts], { keep: [parts] });
    matched.temp.held = true;
    const left = f.ins('#0.items[0]', [parts], { keep: [parts] });
    left.temp.held = true;
    f.drop(parts);
    f.consume(left);
    f.push({ op: 'store', js: rest.js, value: left, bit: -1 });
    const none = f.branch(() => {
      f.drop(matched);
      f.br(next);
    });
    f.push({ op: 'if', test: `${matched.temp.js}===null`, then: none, orelse: [] });
    f.plain(`egset(${matched.temp.js});`);
    if (h.name !== null) storeName(f, h.name, matched);
    else f.drop(matched);
    groupBody(f, h, raised, next);
  });
  f.live = live;
}

/** What the clause raises is collected. */
function groupBody(f: FunctionLowering, h: ExceptHandler, raised: Temp, next: string): void {
  const failed = f.label();
  const assigned = f.assignedAtJoin();
  f.block(failed, () => {
    f.guarded(failed, () => f.stmts(h.body));
    f.range = h;
    if (h.name !== null) deleteQuietly(f, h.name);
    f.br(next);
  });
  f.assigned = assigned;
  if (h.name !== null) deleteQuietly(f, h.name);
  f.plain(`egadd(${raised.js});`);
}

export function lowerRaise(f: FunctionLowering, s: Raise): void {
  if (s.exc === null) {
    f.range = s;
    f.act('reraise()', [], { fail: true });
    return;
  }
  const e = f.expr(s.exc);
  const args = s.cause ? [f.expr(s.cause), e] : [e];
  f.range = s;
  f.act(s.cause ? 'raise(#1,#0)' : 'raise(#0)', args, { run: true, noForce: true });
}

export function lowerAssert(f: FunctionLowering, s: Assert): void {
  const isTuple = s.test.node === 'Tuple' && s.test.elts.length > 0;
  if (isTuple || isTupleConstant(s.test)) f.unit.warn('assertion is always true, perhaps remove parentheses?', s);
  if ((f.unit.options.optimize ?? 0) > 0) return;
  const holds = f.label();
  f.block(holds, () => {
    jumpIf(f, s.test, holds, true);
    const assigned = new Set(f.assigned);
    f.range = s;
    f.listing?.note('LOAD_COMMON_CONSTANT', 0, s);
    const message = s.msg ? f.expr(s.msg) : null;
    f.listing?.note('CALL', message === null ? 0 : 1, s);
    f.range = s.test;
    f.act(message ? 'assertfail(#0)' : 'assertfail(undefined)', message ? [message] : [], { run: true, noForce: true });
    f.assigned = assigned;
  });
}

function isTupleConstant(e: Assert['test']): boolean {
  return e.node === 'Constant' && e.value.type === 'tuple' && e.value.items.length > 0;
}
