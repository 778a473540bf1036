// `-c` dedents its text (3.14): the indentation common to all lines that hold something goes away.

export function dedent(text: string): string {
  const lines = text.split('\n');
  let common: string | undefined;
  for (const line of lines) {
    if (/^[ \t]*$/.test(line)) continue;
    const indent = (/^[ \t]*/.exec(line) as RegExpExecArray)[0];
    if (common === undefined) common = indent;
    else {
      let n = 0;
      while (n < common.length && n < indent.length && common[n] === indent[n]) n++;
      common = common.slice(0, n);
    }
  }
  const n = common?.length ?? 0;
  return n === 0 ? text : lines.map((line) => (/^[ \t]*$/.test(line) ? line.slice(n) : line.slice(n))).join('\n');
}
