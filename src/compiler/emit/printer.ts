// What both printings of a function share: the text of each instruction. Control flow is the subclass's business,
// so the printings cannot disagree about a record.

import type { FunctionLowering } from '../lower/builder.ts';
import type {
  Block,
  FastPath,
  If,
  Instruction,
  Jump,
  Loop,
  Move,
  Node,
  Operand,
  Point,
  Put,
  Safe,
  SetResult,
  Store,
  Temp,
  Unbind,
  Unwind,
  Yield,
} from '../lower/ir.ts';
import { attributeAccess } from '../lower/jsNames.ts';
import { LineWriter } from './lines.ts';
import { type SlotVariable, slotsOf } from './slots.ts';
import { CountTexts, fillHoles, isHeld, isObject, needsCount, operandText } from './texts.ts';

export abstract class Printer {
  readonly f: FunctionLowering;
  readonly slots: readonly SlotVariable[];
  readonly slotList: string;
  protected w = new LineWriter();
  protected readonly counts = new CountTexts();
  protected readonly force: boolean;

  /** Texts of which the names must be declared; shared by the printings of a script. */
  private readonly used: Set<string>;

  constructor(f: FunctionLowering, used: Set<string>) {
    this.f = f;
    this.used = used;
    if (f.showsFrame) used.add('ownframe goeson');
    this.slots = slotsOf(f);
    this.slotList = this.slots.map((s) => s.js).join(',');
    this.force = f.unit.options.force ?? false;
    this.counts.inline = f.kind === 'function';
  }

  protected abstract block(n: Block): void;
  protected abstract loop(n: Loop): void;
  protected abstract branch(n: If): void;
  protected abstract jumpText(n: Jump): string;
  protected abstract safe(n: Safe): void;
  protected abstract start(point: Point): void;
  protected abstract yield(n: Yield): void;
  /** What a cold path gets before the record: frame object and running record. Arguments take far less code than an array. */
  protected abstract coldFrame(): string;
  /** Does control arrive here only from above, so that an instruction may be printed in branches? */
  protected abstract get outlines(): boolean;
  /** Printed between operation and check. `result` receives the pending value. */
  protected abstract resumeHere(point: Point, result: string): void;

  protected list(nodes: readonly Node[]): void {
    for (const n of nodes) {
      this.node(n);
      if (n.op === 'br' || n.op === 'cont' || n.op === 'unw') return;
    }
  }
  protected inLoop(print: () => void): void {
    const inline = this.counts.inline;
    this.counts.inline = true;
    print();
    this.counts.inline = inline;
  }

  private node(n: Node): void {
    const w = this.w;
    switch (n.op) {
      case 'block':
        return this.block(n);
      case 'loop':
        return this.loop(n);
      case 'if':
        return this.branch(n);
      case 'br':
      case 'cont':
        return w.write(this.jumpText(n));
      case 'x':
        return this.instruction(n);
      case 'plain':
        return this.plain(n.js);
      case 'put':
        return this.put(n);
      case 'store':
        return this.store(n);
      case 'unbind':
        return this.unbind(n);
      case 'move':
        return this.move(n);
      case 'drop':
        return w.write(this.counts.end(n.temp, null));
      case 'setret':
        return this.setResult(n);
      case 'safe':
        return this.safe(n);
      case 'start':
        return this.start(n.point);
      case 'unw':
        return this.unwind(n);
      case 'yield':
        return this.yield(n);
    }
  }

  protected operand(a: Operand): string {
    if (a.kind === 'const') this.used.add(a.js);
    return operandText(a);
  }
  private plain(js: string): void {
    this.used.add(js);
    this.w.write(js);
  }

  // Records and cold paths

  protected recordTemps(p: Point): readonly Temp[] {
    return [...p.live, ...p.operands];
  }
  protected record(p: Point): string {
    return [...this.slots.map((s) => s.js), ...this.recordTemps(p).map((t) => t.js)].join(',');
  }
  protected cold(p: Point, unwinding = false): string {
    const record = this.record(p);
    const args = `K${this.f.id},${p.pc},${this.coldFrame()}${record === '' ? '' : ','}${record}`;
    if (p.handler === null) return `return ${unwinding ? 'unw' : 'abn'}(${args});`;
    return `{if((F=${unwinding ? 'unwh' : 'abh'}(${args}))===null)return S;${this.jumpText({ op: 'br', label: p.handler.label })}}`;
  }
  private unwind(n: Unwind): void {
    this.w.line(n.point.pc);
    this.w.write(this.cold(n.point, true));
  }

  // Instructions

  private instruction(n: Instruction): void {
    const { w, counts } = this;
    const dst = n.dst?.js ?? 'q';
    if (n.point) w.line(n.point.pc);
    this.used.add(n.text);
    for (const a of n.args) if (a.kind === 'const') this.used.add(a.js);
    let text = fillHoles(n.text, n.args, n.own);
    if (n.point && text.includes('@R')) text = text.replace('@R', `K${this.f.id},${n.point.pc},[${this.record(n.point)}]`);
    if (n.fast) {
      this.used.add(n.fast.test).add(n.fast.value);
      const test = fillHoles(n.fast.test, n.args, false);
      const value = fillHoles(n.fast.value, n.args, false);
      if (this.outlines && !this.force) return this.aroundSlow(n, n.fast, test, value, text);
      text = `(${test}?${value}:${text})`;
    }
    if (n.item && this.outlines && !this.force) return this.itemStore(n, n.item, text);
    if (n.attribute && !this.force && counts.inline) this.attributeStore(n.attribute, text);
    else w.write(`${dst}=${this.force && n.run ? `force(${text})` : text};`);
    if (n.point) {
      this.resumeHere(n.point, dst);
      w.write(`if(${dst}===S)${this.cold(n.point)}`);
    }
    if (n.dst?.held && !n.dst.raw) w.write(counts.up(dst));
    for (const t of n.operands) w.write(counts.end(t, n.dst));
  }

  /** The call, its check and what it needs afterwards stand apart from the short way. */
  private aroundSlow(n: Instruction, fast: FastPath, test: string, value: string, slow: string): void {
    const { w, counts } = this;
    const dst = n.dst?.js ?? 'q';
    const ends = (n.dst?.held && !n.dst.raw ? counts.up(dst) : '') + n.operands.map((t) => counts.end(t, n.dst)).join('');
    const check = n.point ? `if(${dst}===S)${this.cold(n.point)}` : '';
    w.write(`if(${test})${dst}=${value};else{${dst}=${slow};${check}${fast.plain ? ends : ''}}${fast.plain ? '' : ends}`);
  }

  /** An attribute that the instance holds already, or is known to lack, is stored in place. */
  private attributeStore(a: NonNullable<Instruction['attribute']>, slow: string): void {
    const o = operandText(a.object);
    const v = operandText(a.value);
    const place = `${/^\d/.test(o) ? `(${o})` : o}${attributeAccess(a.name)}`;
    const counted = a.value.kind === 'const' ? a.value.object : !(a.value.kind === 'temp' && a.value.temp.raw);
    const up = counted ? this.counts.up(v) : '';
    this.w.write(
      `if(${o}!==null&&((q=${place})!==undefined&&typeof q!=="function"||q===UNSET)){${place}=${v};${up}${this.counts.down('q')}q=null;}else q=${slow};`,
    );
  }

  /** An item that is there already is replaced in place; the list lives on while the old one dies. */
  private itemStore(n: Instruction, a: NonNullable<Instruction['item']>, slow: string): void {
    const { w, counts } = this;
    const [o, i, v] = [operandText(a.object), operandText(a.index), operandText(a.value)];
    const counted = a.value.kind === 'const' ? a.value.object : !(a.value.kind === 'temp' && a.value.temp.raw);
    const test = `${a.index.kind === 'const' ? '' : `typeof ${i}==="number"&&`}${o}!==null&&${o}.lst===1&&(q=${o}.items[${i}])!==undefined`;
    w.write(`if(${test}){${o}.items[${i}]=${v};${counted ? counts.up(v) : ''}${isObject('q')}&&--q.rc===0&&reld(q,${o});}`);
    w.write(`else{q=${slow};${n.point ? `if(q===S)${this.cold(n.point)}` : ''}}`);
    for (const t of n.operands) w.write(counts.end(t, null));
  }

  private put(n: Put): void {
    this.used.add(n.text);
    const value = this.operand(n.value);
    this.w.write(`${n.text.replace('#0', () => value)}${isHeld(n.value)});`);
  }
  private store(n: Store): void {
    const { w, counts } = this;
    w.write(`q=${n.js};${n.js}=${this.operand(n.value)};`);
    if (needsCount(n.value)) w.write(counts.up(n.js));
    w.write(this.releaseOld(n.bit));
  }
  private unbind(n: Unbind): void {
    this.w.write(`q=${n.js};${n.js}=undefined;${this.releaseOld(n.bit)}`);
  }
  /** A borrowed parameter that is rebound becomes the frame's own. */
  private releaseOld(bit: number): string {
    return bit < 0 ? this.counts.down('q') : `if(h&${2 ** bit})rel(q);else h|=${2 ** bit};`;
  }
  private move(n: Move): void {
    const { w, counts } = this;
    const value = this.operand(n.value);
    w.write(`${n.dst.js}=${value};`);
    if (n.dst.held && needsCount(n.value)) w.write(counts.up(n.dst.js));
    else if (!n.dst.held && isHeld(n.value)) w.write(counts.unown(n.dst.js));
  }
  private setResult(n: SetResult): void {
    const { w, counts } = this;
    w.write(`r=${this.operand(n.value)};`);
    if (this.f.isGenerator) {
      if (needsCount(n.value)) w.write(counts.up('r'));
    } else if (isHeld(n.value)) w.write(counts.unown('r'));
  }

  // Exit

  /** Is there a variable F? A frame object, once made, takes the slots over at the exit. */
  protected get knowsFrame(): boolean {
    return this.f.usesF;
  }
  /** Releases of the frame's own slots, last slot first, parameters last. */
  protected slotReleases(withFreeCells: boolean): string {
    const out: string[] = [];
    let borrowed: string[] = [];
    const flush = (): void => {
      if (borrowed.length > 0) out.push(`if(h!==0){${borrowed.join('')}}`);
      borrowed = [];
    };
    for (let i = this.slots.length - 1; i >= 0; i--) {
      const s = this.slots[i] as SlotVariable;
      if (s.kind === 'h' || s.kind === 'ns' || (s.kind === 'fc' && !withFreeCells)) continue;
      if (s.kind === 'p' && s.bit !== undefined && !this.f.isGenerator) {
        const ended = this.counts.inline ? `${isObject(s.js)}&&--${s.js}.rc===0&&drop(${s.js},r)` : `relr(${s.js},r)`;
        borrowed.push(`h&${2 ** s.bit}&&${ended};`);
        continue;
      }
      flush();
      out.push(this.counts.downKeeping(s.js, 'r'));
    }
    flush();
    return out.join('');
  }
  protected printExit(): void {
    const f = this.f;
    this.w.line();
    if (f.isGenerator) {
      const releases = this.slotReleases(true);
      const leave = `leave(F,K${f.id},[${this.slotList}],r);`;
      this.w.write(this.knowsFrame ? `if(F!==null)${leave}else{${releases}}` : releases);
      this.w.write('fr.gen.ret=r;Z.d--;return END;');
      return;
    }
    if (this.knowsFrame) this.w.write(`if(F!==null){leave(F,K${f.id},[${this.slotList}],r);Z.d--;return r;}`);
    this.w.write(`${this.slotReleases(false)}${f.leaf ? '' : 'Z.d--;'}return r;`);
  }
}

/** A name for profiles and stack traces. */
export function functionName(f: FunctionLowering): string {
  return `p_${f.name.replace(/[^A-Za-z0-9_]/g, '_')}`;
}
export function temporaryNames(f: FunctionLowering): string[] {
  return Array.from({ length: f.temps }, (_, i) => `t${i}`);
}
