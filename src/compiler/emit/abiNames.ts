// The names of the ABI as values: a script destructures those that it uses.

import type { Abi } from '../../contract/abi.ts';

const names: Readonly<Record<keyof Abi, true>> = {
  S: true, END: true, UNSET: true, Z: true, enter: true, pulse: true, force: true, abn: true, abh: true, unw: true,
  unwh: true, leave: true, raise: true, reraise: true, assertfail: true, unbound: true, unboundfree: true,
  badformat: true, catchx: true, popexc: true, curexc: true, match: true, finclean: true, refly: true, swallow: true,
  egmatch: true, egset: true, egadd: true, egend: true, egfly: true, die: true, drop: true, rel: true, relr: true,
  fin: true, hold: true, reld: true, cell: true, ldglobal: true, stglobal: true, delglobal: true, stcell: true, delcell: true,
  delcellq: true, delglobalq: true, ldname: true, ldderef: true, stname: true, delname: true, delnameq: true,
  add: true, sub: true, mul: true, matmul: true, truediv: true, floordiv: true, mod: true, pow: true, shl: true,
  shr: true, band: true, bor: true, bxor: true, iadd: true, isub: true, imul: true, imatmul: true, itruediv: true,
  ifloordiv: true, imod: true, ipow: true, ishl: true, ishr: true, iband: true, ibor: true, ibxor: true, neg: true,
  pos: true, invert: true, lt: true, le: true, gt: true, ge: true, eq: true, ne: true, ltb: true, leb: true, gtb: true,
  geb: true, eqb: true, neb: true, truth: true, contains: true, notcontains: true, is: true, getattr: true,
  setattr: true, delattr: true, getitem: true, setitem: true, delitem: true, getslice: true, setslice: true,
  mklist: true, mktuple: true, mkslice: true, mkset: true, mkdict: true, lappend: true, lextend: true, sadd: true, condset: true,
  supdate: true, dset: true, dupdate: true, dmerge: true, listtotuple: true, unpack: true, unpackex: true,
  PyTuple: true, adapt: true, method: true, lookupm: true, methodv: true, callkw: true, methkw: true, callex: true,
  callfr: true, mksuper: true, superattr: true, lookups: true, mkfn: true, mkclass: true, mkclassex: true,
  setannot: true, setfntp: true, mktypevar: true, mkparamspec: true, mktypevartuple: true, settpdefault: true,
  mkgenericbase: true, mktypealias: true, getiter: true, toiter: true, yfiter: true, getawait: true, getaiter: true, getanext: true,
  asyncend: true, yfret: true, yfthrow: true, mkgen: true, ldspecial: true, withenter: true, awithenter: true,
  withexit: true, fmt: true, fmts: true, cvs: true, cvr: true, cva: true, joinstr: true, mkinterp: true,
  mktemplate: true, matchseq: true, matchmap: true, getlen: true, matchkeys: true, matchclass: true, maprest: true,
  importname: true, importfrom: true, importstar: true, display: true,
};
export const abiNames: ReadonlySet<string> = new Set(Object.keys(names));
