// Opcode to what loads it. STOP, which ends the loop, is no entry. Counterpart: the switch of load in Modules/_pickle.c.

import * as op from './opcodes.ts';
import { loadAddItems, loadAppend, loadAppends, loadDict, loadFrozenSet, loadList, loadSetItem, loadSetItems, loadTuple, shortTuple } from './loadContainers.ts';
import { loadFloat, loadFloatText, loadInt, loadInt16, loadInt32, loadInt8, loadLong, loadLong32, loadLong8 } from './loadNumbers.ts';
import {
  loadBuild, loadExtension, loadGlobal, loadInst, loadNewObject, loadNewObjectEx, loadObject, loadPersistent, loadPersistentText, loadReduce, loadStackGlobal,
} from './loadObjects.ts';
import { dup, getIndexed, getIndexed32, getText, loadFrame, loadProtocol, memoize, pop, popMark, putIndexed, putIndexed32, putText } from './loadStack.ts';
import { loadByteArray, loadBytes, loadNextBuffer, loadOldString, loadOldText, loadReadonlyBuffer, loadText, loadUnicodeLine } from './loadText.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { PySet } from '../../runtime/layout/set.ts';
import type { Unpickling } from './unpickling.ts';

export type Loader = (u: Unpickling) => void;

const table: readonly (readonly [number, Loader])[] = [
  [op.NONE, (u) => u.stack.push(null)],
  [op.NEWTRUE, (u) => u.stack.push(true)],
  [op.NEWFALSE, (u) => u.stack.push(false)],
  [op.BININT, loadInt32],
  [op.BININT1, loadInt8],
  [op.BININT2, loadInt16],
  [op.INT, loadInt],
  [op.LONG, loadLong],
  [op.LONG1, loadLong8],
  [op.LONG4, loadLong32],
  [op.FLOAT, loadFloatText],
  [op.BINFLOAT, loadFloat],
  [op.SHORT_BINBYTES, (u) => loadBytes(u, 1)],
  [op.BINBYTES, (u) => loadBytes(u, 4)],
  [op.BINBYTES8, (u) => loadBytes(u, 8)],
  [op.BYTEARRAY8, loadByteArray],
  [op.NEXT_BUFFER, loadNextBuffer],
  [op.READONLY_BUFFER, loadReadonlyBuffer],
  [op.SHORT_BINSTRING, (u) => loadOldString(u, 1)],
  [op.BINSTRING, (u) => loadOldString(u, 4)],
  [op.STRING, loadOldText],
  [op.UNICODE, loadUnicodeLine],
  [op.SHORT_BINUNICODE, (u) => loadText(u, 1)],
  [op.BINUNICODE, (u) => loadText(u, 4)],
  [op.BINUNICODE8, (u) => loadText(u, 8)],
  [op.EMPTY_TUPLE, (u) => shortTuple(u, 0)],
  [op.TUPLE1, (u) => shortTuple(u, 1)],
  [op.TUPLE2, (u) => shortTuple(u, 2)],
  [op.TUPLE3, (u) => shortTuple(u, 3)],
  [op.TUPLE, loadTuple],
  [op.EMPTY_LIST, (u) => u.push(new PyList())],
  [op.LIST, loadList],
  [op.EMPTY_DICT, (u) => u.push(new PyDict())],
  [op.DICT, loadDict],
  [op.EMPTY_SET, (u) => u.push(new PySet())],
  [op.ADDITEMS, loadAddItems],
  [op.FROZENSET, loadFrozenSet],
  [op.OBJ, loadObject],
  [op.INST, loadInst],
  [op.NEWOBJ, loadNewObject],
  [op.NEWOBJ_EX, loadNewObjectEx],
  [op.GLOBAL, loadGlobal],
  [op.STACK_GLOBAL, loadStackGlobal],
  [op.APPEND, loadAppend],
  [op.APPENDS, loadAppends],
  [op.BUILD, loadBuild],
  [op.DUP, dup],
  [op.BINGET, getIndexed],
  [op.LONG_BINGET, getIndexed32],
  [op.GET, getText],
  [op.MARK, (u) => u.mark()],
  [op.BINPUT, putIndexed],
  [op.LONG_BINPUT, putIndexed32],
  [op.PUT, putText],
  [op.MEMOIZE, memoize],
  [op.POP, pop],
  [op.POP_MARK, popMark],
  [op.SETITEM, loadSetItem],
  [op.SETITEMS, loadSetItems],
  [op.PERSID, loadPersistentText],
  [op.BINPERSID, loadPersistent],
  [op.REDUCE, loadReduce],
  [op.PROTO, loadProtocol],
  [op.FRAME, loadFrame],
  [op.EXT1, (u) => loadExtension(u, 1)],
  [op.EXT2, (u) => loadExtension(u, 2)],
  [op.EXT4, (u) => loadExtension(u, 4)],
];

export const loaders: readonly (Loader | undefined)[] = Array.from({ length: 256 }, (_, code) => table.find(([c]) => c === code)?.[1]);
