// Builds located nodes from token numbers: `s` is the first token of a node, `e` its last.
//
// One place for each shape, so that all nodes of a class share one hidden class.

import { ParserCore } from './parserCore.ts';
import type * as A from './tree.ts';

export class NodeBuilder extends ParserCore {
  constant(value: A.ConstantValue, kind: string | null, s: number, e: number): A.Constant {
    const t = this.tokens;
    return { node: 'Constant', value, kind, lineno: t.lines[s]!, col_offset: t.cols[s]!, end_lineno: t.endLines[e]!, end_col_offset: t.endCols[e]! };
  }

  nameNode(id: string, ctx: A.ExprContext, s: number): A.Name {
    const t = this.tokens;
    return { node: 'Name', id, ctx, lineno: t.lines[s]!, col_offset: t.cols[s]!, end_lineno: t.endLines[s]!, end_col_offset: t.endCols[s]! };
  }

  attribute(value: A.ExprNode, attr: string, ctx: A.ExprContext, s: number, e: number): A.Attribute {
    const t = this.tokens;
    return {
      node: 'Attribute',
      value,
      attr,
      ctx,
      lineno: t.lines[s]!,
      col_offset: t.cols[s]!,
      end_lineno: t.endLines[e]!,
      end_col_offset: t.endCols[e]!,
    };
  }

  subscript(value: A.ExprNode, slice: A.ExprNode, ctx: A.ExprContext, s: number, e: number): A.Subscript {
    const t = this.tokens;
    return {
      node: 'Subscript',
      value,
      slice,
      ctx,
      lineno: t.lines[s]!,
      col_offset: t.cols[s]!,
      end_lineno: t.endLines[e]!,
      end_col_offset: t.endCols[e]!,
    };
  }

  call(func: A.ExprNode, args: A.ExprNode[], keywords: A.Keyword[], s: number, e: number): A.Call {
    const t = this.tokens;
    return {
      node: 'Call',
      func,
      args,
      keywords,
      lineno: t.lines[s]!,
      col_offset: t.cols[s]!,
      end_lineno: t.endLines[e]!,
      end_col_offset: t.endCols[e]!,
    };
  }

  keyword(arg: string | null, value: A.ExprNode, s: number, e: number): A.Keyword {
    const t = this.tokens;
    return { node: 'keyword', arg, value, lineno: t.lines[s]!, col_offset: t.cols[s]!, end_lineno: t.endLines[e]!, end_col_offset: t.endCols[e]! };
  }

  binOp(left: A.ExprNode, op: A.Operator, right: A.ExprNode, s: number, e: number): A.BinOp {
    const t = this.tokens;
    return { node: 'BinOp', left, op, right, lineno: t.lines[s]!, col_offset: t.cols[s]!, end_lineno: t.endLines[e]!, end_col_offset: t.endCols[e]! };
  }

  boolOp(op: A.BoolOperator, values: A.ExprNode[], s: number, e: number): A.BoolOp {
    const t = this.tokens;
    return { node: 'BoolOp', op, values, lineno: t.lines[s]!, col_offset: t.cols[s]!, end_lineno: t.endLines[e]!, end_col_offset: t.endCols[e]! };
  }

  unaryOp(op: A.UnaryOperator, operand: A.ExprNode, s: number, e: number): A.UnaryOp {
    const t = this.tokens;
    return { node: 'UnaryOp', op, operand, lineno: t.lines[s]!, col_offset: t.cols[s]!, end_lineno: t.endLines[e]!, end_col_offset: t.endCols[e]! };
  }

  compare(left: A.ExprNode, ops: A.CompareOperator[], comparators: A.ExprNode[], s: number, e: number): A.Compare {
    const t = this.tokens;
    return {
      node: 'Compare',
      left,
      ops,
      comparators,
      lineno: t.lines[s]!,
      col_offset: t.cols[s]!,
      end_lineno: t.endLines[e]!,
      end_col_offset: t.endCols[e]!,
    };
  }

  tuple(elts: A.ExprNode[], ctx: A.ExprContext, s: number, e: number): A.Tuple {
    const t = this.tokens;
    return { node: 'Tuple', elts, ctx, lineno: t.lines[s]!, col_offset: t.cols[s]!, end_lineno: t.endLines[e]!, end_col_offset: t.endCols[e]! };
  }

  list(elts: A.ExprNode[], ctx: A.ExprContext, s: number, e: number): A.List {
    const t = this.tokens;
    return { node: 'List', elts, ctx, lineno: t.lines[s]!, col_offset: t.cols[s]!, end_lineno: t.endLines[e]!, end_col_offset: t.endCols[e]! };
  }

  starred(value: A.ExprNode, ctx: A.ExprContext, s: number, e: number): A.Starred {
    const t = this.tokens;
    return { node: 'Starred', value, ctx, lineno: t.lines[s]!, col_offset: t.cols[s]!, end_lineno: t.endLines[e]!, end_col_offset: t.endCols[e]! };
  }

  arg(arg: string, annotation: A.ExprNode | null, typeComment: string | null, s: number, e: number): A.Arg {
    const t = this.tokens;
    return {
      node: 'arg',
      arg,
      annotation,
      type_comment: typeComment,
      lineno: t.lines[s]!,
      col_offset: t.cols[s]!,
      end_lineno: t.endLines[e]!,
      end_col_offset: t.endCols[e]!,
    };
  }

  alias(name: string, asname: string | null, s: number, e: number): A.Alias {
    const t = this.tokens;
    return { node: 'alias', name, asname, lineno: t.lines[s]!, col_offset: t.cols[s]!, end_lineno: t.endLines[e]!, end_col_offset: t.endCols[e]! };
  }

  exprStatement(value: A.ExprNode, s: number, e: number): A.Expr {
    const t = this.tokens;
    return { node: 'Expr', value, lineno: t.lines[s]!, col_offset: t.cols[s]!, end_lineno: t.endLines[e]!, end_col_offset: t.endCols[e]! };
  }

  /** The position of a node of one of the rarer classes, to be spread into its literal. */
  span(s: number, e: number): A.Located {
    const t = this.tokens;
    return { lineno: t.lines[s]!, col_offset: t.cols[s]!, end_lineno: t.endLines[e]!, end_col_offset: t.endCols[e]! };
  }
}
