// The order in which CPython's sets iterate: its open-addressing table, holding stored keys.
//
// Only made for sets whose hashes are the same in every run; then kept in step with every change.
// Counterpart: Objects/setobject.c (set_add_entry, set_insert_clean, set_table_resize).

import { highWordOfHash, lowWordOfHash } from '../../base/hashing.ts';

/** What knows the hashes of the stored keys: undefined for those that differ from run to run. */
export interface KeyHashes {
  steadyHash(stored: unknown): number | bigint | undefined;
}

const LINEAR_PROBES = 9;
const MIN_SIZE = 8;
const EMPTY: unique symbol = Symbol('EMPTY');
const DUMMY: unique symbol = Symbol('DUMMY');
type Slot = unknown;

export class SetOrder {
  slots: Slot[] = new Array(MIN_SIZE).fill(EMPTY);
  used = 0;
  fill = 0;
  /** Where `pop` looks next. */
  finger = 0;
  /** The set. */
  owner: KeyHashes;

  constructor(owner: KeyHashes) {
    this.owner = owner;
  }

  /** False when the key's hash differs from run to run: the table is of no use then. */
  add(stored: unknown): boolean {
    const h = this.owner.steadyHash(stored);
    if (h === undefined) return false;
    this.used++;
    if (this.place(stored, lowWordOfHash(h), highWordOfHash(h), this.slots)) return true;
    this.fill++;
    if (this.fill * 5 >= (this.slots.length - 1) * 3) this.resize(this.used > 50000 ? this.used * 2 : this.used * 4);
    return true;
  }

  /** Puts a key that is not in `slots` into the last deleted slot before the first free one (true), or there (false). */
  private place(stored: unknown, low: number, high: number, slots: Slot[]): boolean {
    const mask = slots.length - 1;
    let i = low & mask;
    let deleted = -1;
    for (;;) {
      const end = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
      for (let k = i; k <= end; k++) {
        if (slots[k] === EMPTY) {
          slots[deleted < 0 ? k : deleted] = stored;
          return deleted >= 0;
        }
        if (slots[k] === DUMMY) deleted = k;
      }
      low = (low >>> 5) | (high << 27);
      high >>>= 5;
      i = (Math.imul(i, 5) + 1 + low) & mask;
    }
  }

  private find(stored: unknown): number {
    const h = this.owner.steadyHash(stored) as number | bigint;
    const { slots } = this;
    const mask = slots.length - 1;
    let low = lowWordOfHash(h);
    let high = highWordOfHash(h);
    let i = low & mask;
    for (;;) {
      const end = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
      for (let k = i; k <= end; k++) {
        if (slots[k] === stored) return k;
        if (slots[k] === EMPTY) return slots.indexOf(stored);
      }
      low = (low >>> 5) | (high << 27);
      high >>>= 5;
      i = (Math.imul(i, 5) + 1 + low) & mask;
    }
  }

  remove(stored: unknown): void {
    const k = this.find(stored);
    if (k < 0) return;
    this.slots[k] = DUMMY;
    this.used--;
  }

  private resize(atLeast: number): void {
    let size = MIN_SIZE;
    while (size <= atLeast) size *= 2;
    const slots: Slot[] = new Array(size).fill(EMPTY);
    for (const stored of this.keys()) this.placeAgain(stored, slots);
    this.slots = slots;
    this.fill = this.used;
  }

  private placeAgain(stored: unknown, slots: Slot[], owner: KeyHashes = this.owner): void {
    const h = owner.steadyHash(stored) as number | bigint;
    this.place(stored, lowWordOfHash(h), highWordOfHash(h), slots);
  }

  /** Shrinks the table when more than a quarter of it are deleted slots. */
  shed(): void {
    if (this.fill - this.used > Math.floor((this.slots.length - 1) / 4)) this.resize(this.used > 50000 ? this.used * 2 : this.used * 4);
  }

  /** Room for `n` more keys that come from a set or dict at once. */
  reserve(n: number): void {
    if ((this.fill + n) * 5 >= (this.slots.length - 1) * 3) this.resize((this.used + n) * 2);
  }

  /** Before the keys of `other` are added: the same table where CPython copies it. True when that is all. */
  adopt(other: SetOrder): boolean {
    this.reserve(other.used);
    if (this.fill !== 0) return false;
    if (this.slots.length === other.slots.length && other.fill === other.used) this.slots = other.slots.slice();
    else for (const stored of other.keys()) this.placeAgain(stored, this.slots, other.owner);
    this.fill = this.used = other.used;
    return true;
  }

  /** The key at position `k` or later, with its position; undefined at the end. */
  nextFrom(k: number): { stored: unknown; at: number } | undefined {
    const { slots } = this;
    for (; k < slots.length; k++) if (slots[k] !== EMPTY && slots[k] !== DUMMY) return { stored: slots[k], at: k };
    return undefined;
  }

  /** Takes out the key that `pop` takes; the set is not empty. */
  takeNext(): unknown {
    const { slots } = this;
    const mask = slots.length - 1;
    let k = this.finger & mask;
    while (slots[k] === EMPTY || slots[k] === DUMMY) k = (k + 1) & mask;
    const stored = slots[k];
    slots[k] = DUMMY;
    this.used--;
    this.finger = k + 1;
    return stored;
  }

  /** In order, in a fresh array. */
  keys(): unknown[] {
    const keys: unknown[] = [];
    for (const slot of this.slots) if (slot !== EMPTY && slot !== DUMMY) keys.push(slot);
    return keys;
  }
}
