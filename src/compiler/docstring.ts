// Docstrings: the first statement when it is a plain string, with the common indentation removed (3.13).
// CPython counterpart: _PyAST_GetDocString, _PyCompile_CleanDoc.

import type { ConstantValue, StmtNode } from '../syntax/tree.ts';

type StringConstant = Extract<ConstantValue, { type: 'str' }>;

export function docstringOf(body: readonly StmtNode[]): StringConstant | null {
  const first = body[0];
  if (first?.node !== 'Expr' || first.value.node !== 'Constant') return null;
  const value = first.value.value;
  return value.type === 'str' ? value : null;
}

const tabSize = 8;

function indentOf(line: string): number {
  return line.length - line.trimStart().length === line.length ? -1 : line.search(/[^ ]/);
}

/** Leading white space of the first line goes; the common margin of the others goes. Surrogates are left alone. */
export function cleanDocstring(text: string): string {
  const lines = expandTabs(text).split('\n');
  let margin = Number.POSITIVE_INFINITY;
  for (const line of lines.slice(1)) {
    const indent = indentOf(line);
    if (indent >= 0 && line[indent] !== undefined) margin = Math.min(margin, indent);
  }
  if (margin === Number.POSITIVE_INFINITY) margin = 0;
  const cleaned = lines.map((line, i) => (i === 0 ? line.replace(/^ +/, '') : line.slice(Math.min(margin, leadingSpaces(line)))));
  return cleaned.join('\n');
}

function leadingSpaces(line: string): number {
  const at = line.search(/[^ ]/);
  return at < 0 ? line.length : at;
}

function expandTabs(text: string): string {
  if (!text.includes('\t')) return text;
  let column = 0;
  let out = '';
  for (const ch of text) {
    if (ch === '\t') {
      const n = tabSize - (column % tabSize);
      out += ' '.repeat(n);
      column += n;
    } else {
      out += ch;
      column = ch === '\n' || ch === '\r' ? 0 : column + 1;
    }
  }
  return out;
}
