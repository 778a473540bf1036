// `NotImplemented` and `Ellipsis`. Immortal in CPython; here their count never reaches zero.

import { PyObject } from './value.ts';

export class PyNotImplemented extends PyObject {}
export class PyEllipsis extends PyObject {}

/** Far above any real count: immortal objects are counted along, but never die. */
export const IMMORTAL = 2 ** 30;

export const NotImplemented = new PyNotImplemented();
export const Ellipsis = new PyEllipsis();
NotImplemented.rc = IMMORTAL;
Ellipsis.rc = IMMORTAL;
