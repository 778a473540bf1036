// The resumable printing: a state machine that can be entered at every resume point. Generators always use it,
// other functions from their first capture on.
//
// Loops without `yield` are printed twice: flat, reached only by resuming inside, and structured, entered at the
// back-edge, so that a loop that was captured once does not stay slow.

import type { Block, If, Jump, Loop, Node, Point, Safe, Yield } from '../lower/ir.ts';
import { isHeld } from './texts.ts';
import { LineWriter } from './lines.ts';
import { functionName, Printer, temporaryNames } from './printer.ts';

export class ResumablePrinter extends Printer {
  private readonly cases = new Map<string, number>();
  private nextCase = 0;
  /** Labels whose jumps go through the switch. */
  private readonly flat = new Set<string>();
  /** Labels of the structured loop being printed. */
  private structured: Set<string> | null = null;
  private readonly loads = new LineWriter();

  /** `function p_name(fr,rv){…}` */
  print(): LineWriter {
    const { f } = this;
    this.nextCase = f.points.length;
    this.markFlat(f.tree);
    const head = new LineWriter();
    const variables = [...new Set([...this.slots.map((s) => s.js), ...temporaryNames(f)])];
    head.write(
      `function ${functionName(f)}(fr,rv){let q,r${variables.map((x) => `,${x}`).join('')},F=fr.F,pc=fr.pc,v=fr.v;++Z.d;${f.showsFrame ? 'if(F!==null)goeson(F);' : ''}`,
    );
    this.w.line();
    this.w.write('M:for(;;)switch(pc){case -1:');
    this.list(f.tree);
    this.printExit();
    this.w.write('}}');
    head.write('switch(pc){');
    head.append(this.loads);
    head.write('}');
    head.append(this.w);
    head.line();
    return head;
  }

  private inSwitch(label: string): boolean {
    return this.flat.has(label) && !this.structured?.has(label);
  }
  private caseOf(label: string): number {
    let n = this.cases.get(label);
    if (n === undefined) {
      n = this.nextCase++;
      this.cases.set(label, n);
    }
    return n;
  }

  private markFlat(nodes: readonly Node[]): void {
    for (const n of nodes) {
      if ((n.op === 'block' || n.op === 'loop') && hasPoint(n)) {
        this.flat.add(n.label);
        this.markFlat(n.body);
      } else if (n.op === 'if' && hasPoint(n)) {
        this.markFlat(n.then);
        this.markFlat(n.orelse);
      }
    }
  }

  protected block(n: Block): void {
    if (this.inSwitch(n.label)) {
      this.list(n.body);
      this.w.line();
      this.w.write(`case ${this.caseOf(n.label)}:`);
      return;
    }
    this.w.write(`${n.label}:{`);
    this.list(n.body);
    this.w.write('}');
  }
  protected loop(n: Loop): void {
    const { w } = this;
    if (!this.inSwitch(n.label)) return this.structuredLoop(n);
    w.line();
    w.write(`case ${this.caseOf(n.label)}:`);
    if (!hasYield(n)) {
      const before = this.structured;
      this.structured = labelsIn(n);
      this.structuredLoop(n);
      this.structured = before;
    }
    this.inLoop(() => this.list(n.body));
    w.write(`pc=${this.caseOf(n.label)};continue M;`);
  }
  private structuredLoop(n: Loop): void {
    this.w.write(`${n.label}:for(;;){`);
    this.inLoop(() => this.list(n.body));
    this.w.write('}');
  }
  protected branch(n: If): void {
    const { w } = this;
    if (this.structured === null && hasPoint(n)) {
      const otherwise = this.nextCase++;
      const end = this.nextCase++;
      w.write(`if(!(${n.test})){pc=${otherwise};continue M;}`);
      this.list(n.then);
      w.write(`pc=${end};continue M;`);
      w.line();
      w.write(`case ${otherwise}:`);
      this.list(n.orelse);
      w.line();
      w.write(`case ${end}:`);
      return;
    }
    w.write(`if(${n.test}){`);
    this.list(n.then);
    w.write('}');
    if (n.orelse.length === 0) return;
    w.write('else{');
    this.list(n.orelse);
    w.write('}');
  }
  protected jumpText(n: Jump): string {
    if (this.inSwitch(n.label)) return `{pc=${this.caseOf(n.label)};continue M;}`;
    return `${n.op === 'br' ? 'break' : 'continue'} ${n.label};`;
  }
  protected coldFrame(): string {
    return 'F,fr';
  }
  /** A captured frame may have been looked at: then its frame object is in the record. */
  protected override get knowsFrame(): boolean {
    return true;
  }

  protected safe(n: Safe): void {
    const { w } = this;
    w.line(n.point.pc);
    if (n.entry) w.write('q=null;');
    else if (this.force) w.write('q=force(pulse());');
    else w.write('q=pulse();');
    this.resumeHere(n.point, 'q');
    w.write(`if(q===S)${this.cold(n.point)}`);
    if (n.entry) this.showFrame();
  }
  private showFrame(): void {
    if (this.f.showsFrame) this.w.write(`F=ownframe(K${this.f.id},F,fr);`);
  }
  protected start(point: Point): void {
    this.load(point, null);
    this.w.line(point.pc);
    this.w.write(`case ${point.pc}:if(rv===S)${this.cold(point)}`);
    this.showFrame();
  }
  protected get outlines(): boolean {
    return this.structured !== null;
  }
  protected resumeHere(point: Point, result: string): void {
    if (this.structured !== null) return;
    this.load(point, result);
    this.w.write(`case ${point.pc}:`);
  }
  private load(point: Point, result: string | null): void {
    const names = [...this.slots.map((s) => s.js), ...this.recordTemps(point).map((t) => t.js)];
    const loads = names.map((js, i) => `${js}=v[${i}];`).join('');
    this.loads.line();
    this.loads.write(`case ${point.pc}:${loads}${result ? `${result}=rv;` : ''}break;`);
  }

  /** Stores what may have changed in the frame's record, hands the value out, loads everything on return. */
  protected yield(n: Yield): void {
    const { f, w } = this;
    const { point } = n;
    w.line(point.pc);
    const value = this.operand(n.value);
    if (isHeld(n.value)) w.write(this.counts.unown(value));
    const stores: string[] = [];
    const loads: string[] = [];
    this.slots.forEach((s, i) => {
      if (s.kind === 'h') return;
      loads.push(`${s.js}=v[${i}];`);
      const fixed = s.kind === 'oc' || s.kind === 'fc' || s.kind === 'ns' || (s.kind === 'p' && !f.stored.has(s.js));
      if (!fixed) stores.push(`v[${i}]=${s.js};`);
    });
    point.live.forEach((t, i) => {
      loads.push(`${t.js}=v[${this.slots.length + i}];`);
      stores.push(`v[${this.slots.length + i}]=${t.js};`);
    });
    const { delegate } = n;
    w.write(`fr.pc=${point.pc};${stores.join('')}${f.usesF ? 'fr.F=F;' : ''}${n.asyncValue ? 'fr.ay=true;' : ''}`);
    if (delegate) {
      const it = delegate.iterator.js;
      const sent = this.slots.length + point.live.length;
      w.write(`v[${sent}]=undefined;fr.yf=${it};fr.yfpc=${delegate.step.pc};`);
    }
    w.write(`Z.d--;return ${value};`);
    w.line(point.pc);
    w.write(`case ${point.pc}:${delegate ? 'fr.yf=null;' : ''}${loads.join('')}${n.dst.js}=rv;`);
    const thrown = n.delegate ? this.jumpText({ op: 'br', label: n.delegate.label }) : this.cold(point);
    w.write(`if(${n.dst.js}===S)${thrown}`);
    if (n.dst.held) w.write(this.counts.up(n.dst.js));
  }
}

const points = new WeakMap<Node, boolean>();
/** Is there a resume point inside? */
function hasPoint(n: Node): boolean {
  const known = points.get(n);
  if (known !== undefined) return known;
  let found = 'point' in n && n.point !== null;
  if (n.op === 'block' || n.op === 'loop') found = n.body.some(hasPoint);
  else if (n.op === 'if') found = n.then.some(hasPoint) || n.orelse.some(hasPoint);
  points.set(n, found);
  return found;
}
function hasYield(n: Node): boolean {
  if (n.op === 'block' || n.op === 'loop') return n.body.some(hasYield);
  if (n.op === 'if') return n.then.some(hasYield) || n.orelse.some(hasYield);
  return n.op === 'yield';
}
function labelsIn(n: Node, into = new Set<string>()): Set<string> {
  if (n.op === 'block' || n.op === 'loop') {
    into.add(n.label);
    for (const m of n.body) labelsIn(m, into);
  } else if (n.op === 'if') for (const m of [...n.then, ...n.orelse]) labelsIn(m, into);
  return into;
}
