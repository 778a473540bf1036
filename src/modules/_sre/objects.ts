// The layouts of `re.Pattern`, `re.Match`, scanners and templates. Counterpart: Modules/_sre/sre.h.

import { type Buffer, closeBuffer } from '../../runtime/buffer.ts';
import { PyIterator } from '../../runtime/iterate.ts';
import type { PyDict } from '../../runtime/layout/dict.ts';
import type { PyTuple } from '../../runtime/layout/tuple.ts';
import { own, release } from '../../runtime/refcount.ts';
import { END, PyObject, type Value } from '../../runtime/value.ts';
import type { Engine, Found } from './engine.ts';
import { type Subject, holdSubject } from './subject.ts';

export class PyPattern extends PyObject {
  /** Source text or bytes, None for a scanner's; owned like the dict and tuple. */
  pattern: Value = null;
  flags = 0;
  groups = 0;
  groupIndex: PyDict | null = null;
  indexGroup: PyTuple | null = null;
  isBytes: boolean | null = null;
  code: readonly number[] = [];
  engine: Engine | null = null;

  override releaseChildren(): void {
    release(this.pattern);
    release(this.groupIndex);
    release(this.indexGroup);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.pattern);
    visit(this.groupIndex);
    visit(this.indexGroup);
  }
}

export class PyMatch extends PyObject {
  readonly pattern: PyPattern;
  readonly subject: Subject;
  readonly found: Found;
  readonly pos: number;
  readonly endpos: number;

  constructor(pattern: PyPattern, subject: Subject, found: Found, pos: number, endpos: number) {
    super();
    this.pattern = own(pattern);
    this.subject = subject;
    own(subject.value);
    this.found = found;
    this.pos = pos;
    this.endpos = endpos;
  }

  /** Start and end of a group, 0 being the whole match. */
  span(i: number): readonly [number, number] {
    return i === 0 ? [this.found.start, this.found.end] : this.found.span(i);
  }

  override releaseChildren(): void {
    release(this.subject.value);
    release(this.pattern);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.subject.value);
    visit(this.pattern);
  }
}

/** Goes through a subject match by match; `finditer` iterates over it. */
export class PyScanner extends PyIterator {
  readonly pattern: PyPattern | null;
  readonly subject: Subject | null;
  readonly pos: number;
  readonly end: number;
  private at: number;
  private noEmptyAt = -1;
  /** While it lives, the subject keeps its place and length. */
  private readonly held: Buffer | null;

  constructor(pattern: PyPattern | null = null, subject: Subject | null = null, pos = 0, end = 0) {
    super();
    this.rc = 0;
    this.pattern = own(pattern) as PyPattern | null;
    this.subject = subject;
    if (subject !== null) own(subject.value);
    this.held = subject === null ? null : holdSubject(subject);
    this.pos = pos;
    this.at = pos;
    this.end = end;
  }

  next(mode: 'match' | 'search'): PyMatch | null {
    const { pattern, subject } = this;
    if (pattern === null || subject === null || this.at > this.end) return null;
    const found = (pattern.engine as Engine).find(subject, mode, this.at, this.end, this.noEmptyAt);
    if (found === null) {
      this.at = this.end + 1;
      return null;
    }
    this.at = found.end;
    this.noEmptyAt = found.end === found.start ? found.end : -1;
    return new PyMatch(pattern, subject, found, this.pos, this.end);
  }

  override nx(): Value | typeof END {
    return this.next('search') ?? END;
  }

  override releaseChildren(): void {
    if (this.held !== null) closeBuffer(this.held);
    if (this.subject !== null) release(this.subject.value);
    release(this.pattern);
  }

  override traverse(visit: (child: Value) => void): void {
    if (this.held !== null) visit(this.held.obj);
    if (this.subject !== null) visit(this.subject.value);
    visit(this.pattern);
  }
}

/** A replacement split into literals and group numbers: literal, group, literal, … */
export class PyTemplate extends PyObject {
  readonly parts: readonly Value[];

  constructor(parts: readonly Value[] = []) {
    super();
    this.parts = parts;
    for (const p of parts) own(p);
  }

  override releaseChildren(): void {
    for (const p of this.parts) release(p);
  }
}
