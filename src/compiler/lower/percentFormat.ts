// `'%s, %r' % (a, b)` with a constant format and a tuple display is an f-string: each item is formatted before the next is
// evaluated. Only %s, %r, %a and %%, with width and precision; anything else stays an operator.
// CPython counterpart: optimize_format in Python/ast_preprocess.c.

import type { BinOp, ExprNode, JoinedStr } from '../../syntax/tree.ts';
import { stringValue } from './constants.ts';

/** Text, then a conversion (absent at the end). Flags but `-` change nothing for strings; digits are few, as in CPython. */
const piece = /([^%]*(?:%%[^%]*)*)(?:%([-+ #0]*)(\d{1,3})?(?:\.(\d{1,3})?)?([sra])|$)/y;

/** The f-string that an operator is, or null. */
export function formatOf(e: BinOp): JoinedStr | null {
  if (e.op !== 'Mod' || e.right.node !== 'Tuple' || e.left.node !== 'Constant' || e.left.value.type !== 'str') return null;
  const { value: format, codePoints } = e.left.value;
  const items = e.right.elts;
  if (codePoints !== undefined || items.some((item) => item.node === 'Starred')) return null;
  const values: ExprNode[] = [];
  let used = 0;
  piece.lastIndex = 0;
  for (;;) {
    const m = piece.exec(format);
    if (m === null) return null;
    if (m[1] !== '') values.push({ ...e.left, value: stringValue((m[1] as string).replaceAll('%%', '%')) });
    if (m[5] === undefined) break;
    const item = items[used++];
    if (item === undefined) return null;
    values.push(formatted(item, m[5], specification(m[2] as string, m[3], m[4], m[0].includes('.', m[1]?.length))));
  }
  return used === items.length ? ({ ...e, node: 'JoinedStr', values } as unknown as JoinedStr) : null;
}

function specification(flags: string, width: string | undefined, precision: string | undefined, pointed: boolean): string {
  const right = !flags.includes('-') && Number(width ?? 0) > 0 ? '>' : '';
  return `${right}${width === undefined ? '' : Number(width)}${pointed ? `.${Number(precision ?? 0)}` : ''}`;
}

function formatted(item: ExprNode, conversion: string, spec: string): ExprNode {
  const { lineno, col_offset, end_lineno, end_col_offset } = item;
  const place = { lineno, col_offset, end_lineno, end_col_offset };
  const format_spec: ExprNode | null = spec === '' ? null : ({ ...place, node: 'Constant', value: stringValue(spec), kind: null } as ExprNode);
  return { ...place, node: 'FormattedValue', value: item, conversion: conversion.charCodeAt(0), format_spec } as ExprNode;
}
