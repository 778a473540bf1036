// The ABI object `R`: every name of contract/abi.ts, put together from the runtime and the types.
// A name missing here is a compile error.

import type { Abi } from '../contract/abi.ts';
import { getaiter, getanext } from '../objects/asyncGenerator.ts';
import { getawait, yfiter } from '../objects/coroutine.ts';
import { egadd, egend, egfly, egmatch, egset } from '../objects/exceptions/groupHandling.ts';
import { mkgen, yfret, yfthrow } from '../objects/generator.ts';
import { mkinterp, mktemplate } from '../objects/template.ts';
import { mkgenericbase, mkparamspec, mktypealias, mktypevar, mktypevartuple, settpdefault } from '../modules/_typing/emitted.ts';
import { getattrS, setattrS } from '../runtime/attribute.ts';
import { adapt, then } from '../runtime/call.ts';
import { type CompareOp, compareS } from '../runtime/compare.ts';
import { abh, abn, leave, unw, unwh } from '../runtime/control/coldPath.ts';
import { goeson, ownframe } from '../runtime/control/shownFrames.ts';
import * as handlers from '../runtime/control/handlers.ts';
import * as raising from '../runtime/control/raising.ts';
import { callfr } from '../runtime/emitted/callerFrames.ts';
import * as calls from '../runtime/emitted/calls.ts';
import * as displays from '../runtime/emitted/displays.ts';
import * as functions from '../runtime/emitted/functions.ts';
import * as imports from '../runtime/emitted/imports.ts';
import * as patterns from '../runtime/emitted/patterns.ts';
import * as supers from '../runtime/emitted/supers.ts';
import * as withs from '../runtime/emitted/withs.ts';
import * as inplace from '../runtime/inplaceOperators.ts';
import { getIterS, iteratorGiven } from '../runtime/iterate.ts';
import { PyCell } from '../runtime/layout/cell.ts';
import { PyTuple } from '../runtime/layout/tuple.ts';
import * as names from '../runtime/namespace.ts';
import * as operators from '../runtime/operators.ts';
import { convertThrown } from '../runtime/raise.ts';
import { die, drop, endHolding, fin, own, release, releaseKeeping } from '../runtime/refcount.ts';
import { enter, pulse } from '../runtime/scheduler/safePoint.ts';
import { force } from '../runtime/control/force.ts';
import { Z } from '../runtime/state.ts';
import * as subscript from '../runtime/subscript.ts';
import { asciiS, formatS, reprS, strS } from '../runtime/text.ts';
import { truthS } from '../runtime/truthS.ts';
import { unpackExS, unpackS } from '../runtime/unpack.ts';
import { END, type Result, S, UNSET, type Value } from '../runtime/value.ts';
import { lengthOf } from '../modules/builtins/iteration.ts';

type Binary = (a: Value, b: Value) => Result;

const comparison =
  (op: CompareOp): Binary =>
  (a, b) =>
    compareS(op, a, b);

/** A comparison and the truth of its result; the result dies after it was looked at. */
function comparisonTruth(op: CompareOp): Binary {
  return (a, b) => {
    const r = compareS(op, a, b);
    return r === true || r === false ? r : then(r, (v) => (v === S ? S : truthOfFresh(v)));
  };
}

function truthOfFresh(v: Value): Result {
  if (v === true || v === false) return v;
  own(v);
  return then(truthS(v), (t) => {
    release(v);
    return t;
  });
}

function notContains(container: Value, item: Value): Result {
  return then(subscript.containsS(container, item), (r) => (r === S ? S : !r));
}

/** Identity; numbers compare by value, nan is itself. */
const is = (a: Value, b: Value): boolean => a === b || (a !== a && b !== b);

function cell(v: Value | undefined): PyCell {
  const c = new PyCell(v);
  c.rc = 1;
  return c;
}

function getlen(v: Value): Result {
  try {
    return lengthOf(v);
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

const control = {
  S,
  END,
  UNSET,
  Z,
  enter,
  pulse,
  force,
  abn,
  abh,
  ownframe,
  goeson,
  unw,
  unwh,
  leave,
  raise: raising.raise,
  reraise: raising.reraise,
  assertfail: raising.assertfail,
  unbound: raising.unbound,
  unboundfree: raising.unboundfree,
  badformat: raising.badformat,
  catchx: handlers.catchx,
  popexc: handlers.popexc,
  curexc: handlers.curexc,
  match: handlers.match,
  finclean: handlers.finclean,
  refly: handlers.refly,
  swallow: handlers.swallow,
  asyncend: handlers.asyncend,
  egmatch,
  egset,
  egadd,
  egend,
  egfly,
};
const counts = { die, drop, fin, rel: release, relr: releaseKeeping, hold: own, reld: endHolding, cell };
const variables = {
  ldglobal: names.ldglobal,
  stglobal: names.stglobal,
  delglobal: names.delglobal,
  stcell: names.stcell,
  delcell: names.delcell,
  delcellq: names.delcellq,
  delglobalq: names.delglobalq,
  ldname: names.ldname,
  ldderef: names.ldderef,
  stname: names.stname,
  delname: names.delname,
  delnameq: names.delnameq,
  setannot: names.setannot,
};
const operations = {
  add: operators.add,
  sub: operators.sub,
  mul: operators.mul,
  matmul: operators.matmul,
  truediv: operators.truediv,
  floordiv: operators.floordiv,
  mod: operators.mod,
  pow: operators.pow,
  shl: operators.shl,
  shr: operators.shr,
  band: operators.band,
  bor: operators.bor,
  bxor: operators.bxor,
  iadd: inplace.iadd,
  isub: inplace.isub,
  imul: inplace.imul,
  imatmul: inplace.imatmul,
  itruediv: inplace.itruediv,
  ifloordiv: inplace.ifloordiv,
  imod: inplace.imod,
  ipow: inplace.ipow,
  ishl: inplace.ishl,
  ishr: inplace.ishr,
  iband: inplace.iband,
  ibor: inplace.ibor,
  ibxor: inplace.ibxor,
  neg: operators.neg,
  pos: operators.pos,
  invert: operators.invert,
  lt: comparison('lt'),
  le: comparison('le'),
  gt: comparison('gt'),
  ge: comparison('ge'),
  eq: comparison('eq'),
  ne: comparison('ne'),
  ltb: comparisonTruth('lt'),
  leb: comparisonTruth('le'),
  gtb: comparisonTruth('gt'),
  geb: comparisonTruth('ge'),
  eqb: comparisonTruth('eq'),
  neb: comparisonTruth('ne'),
  truth: truthS,
  contains: subscript.containsS,
  notcontains: notContains,
  is,
};
const access = {
  getattr: getattrS,
  setattr: setattrS,
  delattr: (o: Value, name: string) => setattrS(o, name, undefined),
  getitem: subscript.getItemS,
  setitem: subscript.setItemS,
  delitem: subscript.delItemS,
  getslice: subscript.getSliceS,
  setslice: subscript.setSliceS,
};
const building = {
  mklist: displays.mklist,
  mktuple: displays.mktuple,
  mkslice: displays.mkslice,
  mkset: displays.mkset,
  mkdict: displays.mkdict,
  lappend: displays.lappend,
  lroom: displays.lroom,
  lextend: displays.lextend,
  sadd: displays.sadd,
  condset: displays.condset,
  supdate: displays.supdate,
  dset: displays.dset,
  dupdate: displays.dupdate,
  dmerge: displays.dmerge,
  listtotuple: displays.listtotuple,
  unpack: unpackS,
  unpackex: unpackExS,
  PyTuple,
};
const calling = {
  adapt,
  method: calls.method,
  lookupm: calls.lookupm,
  methodv: calls.methodv,
  callkw: calls.callkw,
  methkw: calls.methkw,
  callex: calls.callex,
  callfr,
  calltype: functions.calltype,
  mksuper: supers.mksuper,
  superattr: supers.superattr,
  lookups: supers.lookups,
  mkfn: functions.mkfn,
  mkclass: functions.mkclass,
  mkclassex: functions.mkclassex,
  setfntp: functions.setfntp,
  mktypevar,
  mkparamspec,
  mktypevartuple,
  settpdefault,
  mkgenericbase,
  mktypealias,
};
const iteration = { getiter: getIterS, toiter: iteratorGiven, yfiter, getawait, getaiter, getanext, yfret, yfthrow, mkgen };
const rest = {
  ldspecial: withs.ldspecial,
  withenter: withs.withenter,
  awithenter: withs.awithenter,
  withexit: withs.withexit,
  fmt: (v: Value) => formatS(v),
  fmts: formatS,
  cvs: strS,
  cvr: reprS,
  cva: asciiS,
  joinstr: displays.joinstr,
  mkinterp,
  mktemplate,
  matchseq: patterns.matchseq,
  matchmap: patterns.matchmap,
  getlen,
  matchkeys: patterns.matchkeys,
  matchclass: patterns.matchclass,
  maprest: patterns.maprest,
  importname: imports.importname,
  importfrom: imports.importfrom,
  importstar: imports.importstar,
  display: imports.display,
};

const all = { ...control, ...counts, ...variables, ...operations, ...access, ...building, ...calling, ...iteration, ...rest };

/** Every member of the ABI has its name here. */
const complete: Record<keyof Abi, unknown> = all;
export const abi = complete as unknown as Abi;
