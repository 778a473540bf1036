// Targets of assignment, deletion, loops and with: expressions whose context is Store or Del.
//
// A target is read as an expression and then turned: every valid target is also a valid expression that
// covers the same tokens.

import { PatternParser } from './parsePatterns.ts';
import * as T from './tokens.ts';
import type * as A from './tree.ts';

export abstract class TargetParser extends PatternParser {
  /** `star_targets`, up to `in`. */
  starTargets(): A.ExprNode {
    const s = this.p;
    const first = this.starTarget();
    if (this.kind() !== T.COMMA) return first;
    const elts = [first];
    while (this.accept(T.COMMA)) {
      if (this.kind() !== T.STAR && this.kind() !== T.NAME && this.kind() !== T.LPAR && this.kind() !== T.LSQB && !this.startsPrimary()) break;
      elts.push(this.starTarget());
    }
    return this.tuple(elts, 'Store', s, this.p - 1);
  }

  private startsPrimary(): boolean {
    const kind = this.kind();
    return (
      kind === T.NUMBER ||
      kind === T.STRING ||
      kind === T.FSTRING_START ||
      kind === T.TSTRING_START ||
      kind === T.LBRACE ||
      kind === T.ELLIPSIS ||
      kind === T.KW_NONE ||
      kind === T.KW_TRUE ||
      kind === T.KW_FALSE
    );
  }

  starTarget(): A.ExprNode {
    const s = this.p;
    if (this.accept(T.STAR)) {
      if (this.kind() === T.STAR) this.fail();
      const value = this.starTarget();
      return this.starred(value, 'Store', s, this.p - 1);
    }
    const target = this.primary();
    this.toTarget(target, 'Store', s);
    return target;
  }

  /** Gives an expression that began at token `s` the context; fails where it cannot be a target. */
  toTarget(node: A.ExprNode, ctx: 'Store' | 'Del', s: number): void {
    switch (node.node) {
      case 'Name':
      case 'Attribute':
      case 'Subscript':
        node.ctx = ctx;
        return;
      case 'Starred':
        if (ctx === 'Del' || node.value.node === 'Starred') this.fail();
        node.ctx = ctx;
        this.toTarget(node.value, ctx, s);
        return;
      case 'Tuple':
      case 'List':
        node.ctx = ctx;
        for (const element of node.elts) this.toTarget(element, ctx, s);
        return;
      default:
        this.fail();
    }
  }
}
