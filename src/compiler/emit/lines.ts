// Writes JavaScript line by line and remembers which resume point each line belongs to.

export class LineWriter {
  readonly lines: string[] = [];
  readonly pcs: number[] = [];
  private current: string[] = [];
  private pc = -1;

  write(text: string): void {
    this.current.push(text);
  }
  /** Ends the line; the next one belongs to `pc`. */
  line(pc = -1): void {
    if (this.current.length > 0) {
      this.lines.push(this.current.join(''));
      this.pcs.push(this.pc);
      this.current = [];
    }
    this.pc = pc;
  }
  append(other: LineWriter): void {
    this.line();
    other.line();
    for (let i = 0; i < other.lines.length; i++) {
      this.lines.push(other.lines[i] as string);
      this.pcs.push(other.pcs[i] as number);
    }
  }
}
