// Patterns of `match` statements (PEP 634).

import { ParameterParser } from './parseParameters.ts';
import * as T from './tokens.ts';
import type * as A from './tree.ts';

export abstract class PatternParser extends ParameterParser {
  /** `patterns`: after `case`; an open sequence needs no brackets. */
  patterns(): A.PatternNode {
    const s = this.p;
    const first = this.maybeStarPattern();
    if (this.kind() !== T.COMMA) {
      if (first.node === 'MatchStar') this.fail();
      return first;
    }
    const patterns = [first];
    while (this.accept(T.COMMA)) {
      if (this.kind() === T.COLON || this.kind() === T.KW_IF) break;
      patterns.push(this.maybeStarPattern());
    }
    return { node: 'MatchSequence', patterns, ...this.span(s, this.p - 1) };
  }

  private maybeStarPattern(): A.PatternNode {
    if (this.kind() !== T.STAR) return this.pattern();
    const s = this.p++;
    const target = this.expect(T.NAME);
    const next = this.kind();
    const name = this.isWord(target, '_') ? null : this.identifier(target);
    if (name !== null && (next === T.DOT || next === T.LPAR || next === T.EQUAL)) this.fail();
    return { node: 'MatchStar', name, ...this.span(s, target) };
  }

  private pattern(): A.PatternNode {
    const s = this.p;
    const pattern = this.orPattern();
    if (!this.accept(T.KW_AS)) return pattern;
    const name = this.captureTarget();
    return { node: 'MatchAs', pattern, name, ...this.span(s, this.p - 1) };
  }

  private captureTarget(): string {
    const target = this.expect(T.NAME);
    const next = this.kind();
    if (this.isWord(target, '_') || next === T.DOT || next === T.LPAR || next === T.EQUAL) this.fail();
    return this.identifier(target);
  }

  private orPattern(): A.PatternNode {
    const s = this.p;
    const first = this.closedPattern();
    if (this.kind() !== T.VBAR) return first;
    const patterns = [first];
    while (this.accept(T.VBAR)) patterns.push(this.closedPattern());
    return { node: 'MatchOr', patterns, ...this.span(s, this.p - 1) };
  }

  private closedPattern(): A.PatternNode {
    const s = this.p;
    switch (this.kind()) {
      case T.NAME:
        return this.namePattern();
      case T.LPAR:
        return this.groupOrSequence();
      case T.LSQB: {
        this.p++;
        const patterns = this.sequenceItems(T.RSQB);
        return { node: 'MatchSequence', patterns, ...this.span(s, this.p - 1) };
      }
      case T.LBRACE:
        return this.mappingPattern();
      case T.KW_NONE:
      case T.KW_TRUE:
      case T.KW_FALSE: {
        const value = this.singleton();
        return { node: 'MatchSingleton', value, ...this.span(s, s) };
      }
      default: {
        const value = this.literal();
        return { node: 'MatchValue', value, ...this.span(s, this.p - 1) };
      }
    }
  }

  private singleton(): A.ConstantValue {
    const kind = this.kind();
    this.p++;
    return kind === T.KW_NONE ? { type: 'None' } : { type: 'bool', value: kind === T.KW_TRUE };
  }

  /** Numbers (signed, complex) and strings. */
  private literal(): A.ExprNode {
    const kind = this.kind();
    if (kind === T.STRING || kind === T.FSTRING_START || kind === T.TSTRING_START) return this.strings();
    const s = this.p;
    const left = this.signedNumber();
    if (this.kind() !== T.PLUS && this.kind() !== T.MINUS) return left;
    const op = this.kind() === T.PLUS ? 'Add' : 'Sub';
    if (isImaginary(left)) this.fail();
    this.p++;
    const token = this.expect(T.NUMBER);
    const right = this.number(token);
    if (!isImaginary(right)) this.fail();
    return this.binOp(left, op, right, s, token);
  }

  private signedNumber(): A.ExprNode {
    const s = this.p;
    const minus = this.accept(T.MINUS);
    if (!minus) this.accept(T.PLUS);
    const token = this.expect(T.NUMBER);
    const number = this.number(token);
    return minus ? this.unaryOp('USub', number, s, token) : number;
  }

  private nameOrAttribute(): A.ExprNode {
    const s = this.expect(T.NAME);
    let value: A.ExprNode = this.nameNode(this.identifier(s), 'Load', s);
    while (this.accept(T.DOT)) {
      const name = this.expect(T.NAME);
      value = this.attribute(value, this.identifier(name), 'Load', s, name);
    }
    return value;
  }

  /** Capture, wildcard, value or class pattern. */
  private namePattern(): A.PatternNode {
    const s = this.p;
    const next = this.nextKind();
    if (next !== T.DOT && next !== T.LPAR) {
      if (next === T.EQUAL) this.fail();
      this.p++;
      const name = this.isWord(s, '_') ? null : this.identifier(s);
      return { node: 'MatchAs', pattern: null, name, ...this.span(s, s) };
    }
    const value = this.nameOrAttribute();
    if (this.kind() === T.LPAR) return this.classPattern(value, s);
    if (this.kind() === T.EQUAL) this.fail();
    return { node: 'MatchValue', value, ...this.span(s, this.p - 1) };
  }

  private classPattern(cls: A.ExprNode, s: number): A.PatternNode {
    this.p++;
    const patterns: A.PatternNode[] = [];
    const attrs: string[] = [];
    const keywordPatterns: A.PatternNode[] = [];
    while (this.kind() !== T.RPAR) {
      if (this.kind() === T.NAME && this.nextKind() === T.EQUAL) {
        attrs.push(this.identifier(this.p));
        this.p += 2;
        keywordPatterns.push(this.pattern());
      } else {
        if (attrs.length > 0) this.fail();
        patterns.push(this.pattern());
      }
      if (!this.accept(T.COMMA)) break;
    }
    const e = this.expect(T.RPAR);
    return { node: 'MatchClass', cls, patterns, kwd_attrs: attrs, kwd_patterns: keywordPatterns, ...this.span(s, e) };
  }

  private groupOrSequence(): A.PatternNode {
    const s = this.p++;
    if (this.kind() === T.RPAR) return { node: 'MatchSequence', patterns: [], ...this.span(s, this.p++) };
    const first = this.maybeStarPattern();
    if (this.kind() === T.RPAR && first.node !== 'MatchStar') {
      this.p++;
      return first;
    }
    const patterns = [first];
    this.expect(T.COMMA);
    if (this.kind() === T.RPAR) this.p++;
    else patterns.push(...this.sequenceItems(T.RPAR));
    return { node: 'MatchSequence', patterns, ...this.span(s, this.p - 1) };
  }

  /** Items up to and including the closing bracket. */
  private sequenceItems(end: number): A.PatternNode[] {
    const patterns: A.PatternNode[] = [];
    while (this.kind() !== end) {
      patterns.push(this.maybeStarPattern());
      if (!this.accept(T.COMMA)) break;
    }
    this.expect(end);
    return patterns;
  }

  private mappingPattern(): A.PatternNode {
    const s = this.p++;
    const keys: A.ExprNode[] = [];
    const patterns: A.PatternNode[] = [];
    let rest: string | null = null;
    while (this.kind() !== T.RBRACE) {
      if (this.accept(T.DOUBLESTAR)) {
        rest = this.captureTarget();
        this.accept(T.COMMA);
        break;
      }
      keys.push(this.mappingKey());
      this.expect(T.COLON);
      patterns.push(this.pattern());
      if (!this.accept(T.COMMA)) break;
    }
    const e = this.expect(T.RBRACE);
    return { node: 'MatchMapping', keys, patterns, rest, ...this.span(s, e) };
  }

  private mappingKey(): A.ExprNode {
    const s = this.p;
    const kind = this.kind();
    if (kind === T.NAME) {
      const key = this.nameOrAttribute();
      if (key.node === 'Name') this.fail();
      return key;
    }
    if (kind === T.KW_NONE || kind === T.KW_TRUE || kind === T.KW_FALSE) return this.constant(this.singleton(), null, s, s);
    return this.literal();
  }
}

function isImaginary(node: A.ExprNode): boolean {
  const number = node.node === 'UnaryOp' ? node.operand : node;
  return number.node === 'Constant' && number.value.type === 'complex';
}
