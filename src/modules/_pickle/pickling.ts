// One pickler at work: which function saves a value, the memo, persistent ids. Savers are in the files beside.
//
// Values are borrowed while they are saved: the caller holds them. Python code (reducers, hooks, files) runs under
// nosuspend. Byte for byte the output is that of CPython's accelerator. Counterpart: save, memo_get, memo_put in
// Modules/_pickle.c.

import { call } from '../../runtime/call.ts';
import { PyByteArray, PyBytes } from '../../runtime/layout/bytes.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { PyFloat } from '../../runtime/layout/numbers.ts';
import { PyFrozenSet, PySet } from '../../runtime/layout/set.ts';
import { PyStr, textOf } from '../../runtime/layout/str.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { keyError, recursionError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import type { Text } from '../../runtime/strings.ts';
import { str_ } from '../../runtime/text.ts';
import type { PyObject, Value } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';
import { picklingError } from './errors.ts';
import { PicklerMemo } from './memo.ts';
import { BINGET, BINPERSID, BINPUT, GET, LONG_BINGET, LONG_BINPUT, MEMOIZE, NEWFALSE, NEWTRUE, NONE, PERSID, PROTO, PUT, STOP } from './opcodes.ts';
import { Output } from './output.ts';
import { PyPickleBuffer } from './pickleBuffer.ts';
import { saveByteArray, saveBytes } from './saveBytes.ts';
import { saveDict, saveFrozenSet, saveList, saveSet, saveTuple } from './saveContainers.ts';
import { saveFloat, saveInteger } from './saveNumbers.ts';
import { savePickleBuffer } from './savePickleBuffer.ts';
import { saveOther } from './saveReduced.ts';
import { saveText } from './saveText.ts';

/** Values that may lie within each other: bounded by the JavaScript stack. */
const MAX_DEPTH = 40_000;

export class Pickling {
  readonly out = new Output();
  memo = new PicklerMemo();
  proto: number;
  /** Binary opcodes: every protocol but 0. */
  bin: number;
  /** Without a memo. */
  fast = 0;
  readonly fixImports: boolean;
  /** Hooks, borrowed; undefined where there is none. */
  persistentId: Value | undefined = undefined;
  reducerOverride: Value | undefined = undefined;
  dispatchTable: Value | undefined = undefined;
  bufferCallback: Value | undefined = undefined;
  /** Lists and dicts within each other in fast mode, and those of them that are checked for cycles. */
  fastNesting = 0;
  readonly fastSeen = new Set<PyObject>();
  private depth = 0;

  constructor(proto: number, fixImports: boolean) {
    this.proto = proto;
    this.bin = proto > 0 ? 1 : 0;
    this.fixImports = fixImports && proto < 3;
  }

  /** Writes a whole pickle, but for what the output still holds. */
  run(v: Value): void {
    this.out.clear();
    this.depth = 0;
    if (this.proto >= 2) {
      this.out.byteAnd8(PROTO, this.proto);
      if (this.proto >= 4) this.out.framing = true;
    }
    this.save(v);
    this.out.byte(STOP);
    this.out.commit();
    this.out.framing = false;
  }

  /** Saves a value. `asId`: a persistent id, of which no id is asked for. */
  save(v: Value, asId = false): void {
    this.out.boundary();
    if (this.persistentId !== undefined && !asId && this.savePersistent(v)) return;
    switch (typeof v) {
      case 'string':
        if (!this.getMemo(v)) saveText(this, v);
        return;
      case 'number':
        if (Number.isInteger(v)) saveInteger(this, v);
        else saveFloat(this, v);
        return;
      case 'boolean':
        if (this.proto >= 2) this.out.byte(v ? NEWTRUE : NEWFALSE);
        else this.out.latin1(v ? 'I01\n' : 'I00\n');
        return;
      case 'bigint':
        saveInteger(this, v);
        return;
      default:
        if (v === null) this.out.byte(NONE);
        else this.saveObject(v);
    }
  }

  private saveObject(v: PyObject): void {
    if (v.constructor === PyFloat) {
      saveFloat(this, (v as PyFloat).value);
      return;
    }
    if (this.getMemo(v)) return;
    if (v.constructor === PyBytes) saveBytes(this, v as PyBytes);
    else if (v.constructor === PyStr) saveText(this, v as PyStr);
    else {
      if (++this.depth > MAX_DEPTH) throw recursionError('maximum recursion depth exceeded while pickling an object');
      this.saveCompound(v);
      this.depth--;
    }
  }

  private saveCompound(v: PyObject): void {
    switch (v.constructor) {
      case PyDict:
        return saveDict(this, v as PyDict);
      case PySet:
        return saveSet(this, v as PySet);
      case PyFrozenSet:
        return saveFrozenSet(this, v as PyFrozenSet);
      case PyList:
        return saveList(this, v as PyList);
      case PyTuple:
        return saveTuple(this, v as PyTuple);
      case PyByteArray:
        return saveByteArray(this, v as PyByteArray);
      case PyPickleBuffer:
        return savePickleBuffer(this, v as PyPickleBuffer);
      default:
        // The dict of an instance has a class of its own.
        if (v instanceof PyDict && v.type === types.dict) saveDict(this, v);
        else saveOther(this, v);
    }
  }

  /** Writes a reference to a value that was saved before; false where it was not. */
  getMemo(v: Value): boolean {
    const index = this.memo.get(v);
    if (index === undefined) return false;
    if (this.bin === 0) {
      this.out.byte(GET);
      this.out.latin1(`${index}\n`);
    } else if (index < 256) this.out.byteAnd8(BINGET, index);
    else this.out.byteAnd32(LONG_BINGET, index);
    return true;
  }

  /** Writes a reference to a value that must have been saved. */
  mustGetMemo(v: Value): void {
    if (!this.getMemo(v)) throw keyError(v);
  }

  /** Remembers the value that was just written. */
  memoize(v: Value): void {
    if (this.fast !== 0) return;
    const index = this.memo.add(v);
    if (this.proto >= 4) this.out.byte(MEMOIZE);
    else if (this.bin === 0) {
      this.out.byte(PUT);
      this.out.latin1(`${index}\n`);
    } else if (index < 256) this.out.byteAnd8(BINPUT, index);
    else this.out.byteAnd32(LONG_BINPUT, index);
  }

  /** Saves the persistent id of a value; false where it has none. */
  private savePersistent(v: Value): boolean {
    const id = own(call(this.persistentId as Value, v));
    try {
      if (id === null) return false;
      if (this.bin !== 0) {
        this.save(id, true);
        this.out.byte(BINPERSID);
      } else this.idLine(str_(id));
      return true;
    } finally {
      release(id);
    }
  }

  private idLine(id: Text): void {
    const text = textOf(id);
    for (let i = 0; i < text.length; i++) {
      if (text.charCodeAt(i) > 127) throw picklingError('persistent IDs in protocol 0 must be ASCII strings');
    }
    this.out.byte(PERSID);
    this.out.latin1(`${text}\n`);
  }
}
