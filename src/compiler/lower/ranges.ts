// Source ranges of instructions where CPython shows something else than the node's own range.

import type { SourceRange } from '../../contract/code.ts';
import type { Attribute } from '../../syntax/tree.ts';

/** Attributes on another line than their object: only the name. `range` is the attribute's or the call's. */
export function attributeStart(range: SourceRange, attr: Attribute): SourceRange {
  const line = attr.end_lineno;
  if (range.lineno === line) return range;
  const length = [...attr.attr].length;
  if (length > attr.end_col_offset) return { lineno: line, end_lineno: range.end_lineno, col_offset: -1, end_col_offset: -1 };
  return {
    lineno: line,
    col_offset: attr.end_col_offset - length,
    end_lineno: range.end_lineno,
    end_col_offset: range.end_col_offset,
  };
}
export const attributeRange = (e: Attribute): SourceRange => attributeStart(e, e);

/** A place of which only line and start are meaningful: the head of a scope. */
export function headRange(lineno: number): SourceRange {
  return { lineno, end_lineno: lineno, col_offset: 0, end_col_offset: 0 };
}

/** Places that never show: an exception passes them without a traceback entry. */
export const noRange: SourceRange = { lineno: -1, end_lineno: -1, col_offset: -1, end_col_offset: -1 };

/** Only a line: where a frame stands when an exception passes on that nothing here handled. */
export const lineOnly = (lineno: number): SourceRange => ({ lineno, end_lineno: lineno, col_offset: -1, end_col_offset: -1 });
