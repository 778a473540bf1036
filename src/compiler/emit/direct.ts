// The direct printing: structured JavaScript, run until a frame is captured for the first time.

import { CELL } from '../symbols/entry.ts';
import { freeNames } from '../lower/code.ts';
import type { Block, If, Jump, Loop, Point, Safe } from '../lower/ir.ts';
import { cellName, localName } from '../lower/jsNames.ts';
import { freeCellName } from '../lower/names.ts';
import type { LineWriter } from './lines.ts';
import { functionName, Printer, temporaryNames } from './printer.ts';
import { ownCells, plainLocals } from './slots.ts';

export class DirectPrinter extends Printer {
  /**
   * `K3.mk=(function(cells){return function p_name(h,…){…}});`. The engine compiles a function in parentheses (but not an arrow)
   * together with what surrounds it, and so into the code cache: makers are called whenever the unit runs, and the bodies of
   * the unit and of classes with them.
   */
  print(): LineWriter {
    const { f, w } = this;
    w.line();
    const cells = freeNames(f.entry)
      .map((name) => freeCellName(f.entry, name))
      .join(',');
    const eager = f.kind !== 'function' && !f.isGenerator;
    w.write(`K${f.id}.mk=(function(${cells}){return ${eager ? '(' : ''}function ${functionName(f)}(${this.parameters().join(',')}){`);
    const locals = plainLocals(f).map(localName);
    if (f.isGenerator) {
      if (locals.length > 0) w.write(`let ${locals.join(',')};`);
      this.makeCells();
      w.write(`return mkgen(K${f.id},[${this.slotList}]);}});`);
      w.line();
      return w;
    }
    w.write(`let q,r${[...temporaryNames(f), ...locals].map((x) => `,${x}`).join('')}${f.usesF ? ',F=null' : ''};`);
    this.makeCells();
    this.list(f.tree);
    this.printExit();
    w.write(eager ? '})});' : '}});');
    w.line();
    return w;
  }

  private parameters(): string[] {
    const { f } = this;
    if (f.kind !== 'function') return f.kind === 'class' || f.namespaced ? ['h', 'ns'] : ['h'];
    return ['h', ...f.entry.varnames.map(localName)];
  }
  /** The cell of a parameter owns the value, so a borrowed argument is counted. */
  private makeCells(): void {
    const { f, w } = this;
    f.entry.varnames.forEach((name, i) => {
      if (f.entry.scope(name) !== CELL) return;
      const v = localName(name);
      const borrowed = f.entry.varnames.length <= 30 ? `if(!(h&${2 ** i}))hold(${v});` : '';
      w.write(`${borrowed}let ${cellName(name)}=cell(${v});`);
    });
    for (const name of ownCells(f)) w.write(`let ${cellName(name)}=cell(undefined);`);
  }

  protected block(n: Block): void {
    this.w.write(`${n.label}:{`);
    this.list(n.body);
    this.w.write('}');
  }
  protected loop(n: Loop): void {
    this.w.write(`${n.label}:for(;;){`);
    this.inLoop(() => this.list(n.body));
    this.w.write('}');
  }
  protected branch(n: If): void {
    this.w.write(`if(${n.test}){`);
    this.list(n.then);
    this.w.write('}');
    if (n.orelse.length === 0) return;
    this.w.write('else{');
    this.list(n.orelse);
    this.w.write('}');
  }
  protected jumpText(n: Jump): string {
    return `${n.op === 'br' ? 'break' : 'continue'} ${n.label};`;
  }
  protected safe(n: Safe): void {
    if (n.entry && this.f.leaf) return;
    const call = n.entry ? 'enter()' : 'pulse()';
    this.w.line(n.point.pc);
    if (this.force) this.w.write(`q=force(${call});if(q===S)${this.cold(n.point)}`);
    else this.w.write(`if(${call}===S)${this.cold(n.point)}`);
    if (n.entry && this.f.showsFrame) this.w.write(`F=ownframe(K${this.f.id},null,null);`);
  }
  protected start(): void {
    throw new Error('internal: generator start in the direct printing');
  }
  protected yield(): void {
    throw new Error('internal: yield in the direct printing');
  }
  protected coldFrame(): string {
    return this.f.usesF ? 'F,null' : 'null,null';
  }
  protected get outlines(): boolean {
    return true;
  }
  protected resumeHere(_point: Point, _result: string): void {}
}
