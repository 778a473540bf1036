// Atoms: names, literals, and what stands in brackets, with comprehensions.

import { PySyntaxError } from './errors.ts';
import { numberValue, TooManyDigits } from './literalNumber.ts';
import { StringParser } from './parseStrings.ts';
import * as T from './tokens.ts';
import type * as A from './tree.ts';

export abstract class AtomParser extends StringParser {
  abstract expression(): A.ExprNode;
  abstract disjunction(): A.ExprNode;
  abstract namedExpression(): A.ExprNode;
  abstract starNamedExpression(): A.ExprNode;
  abstract yieldExpression(): A.ExprNode;

  /** Binary operators that bind at least as tightly as `least` (1 is `|`). */
  abstract binary(least: number): A.ExprNode;

  /** A target as it stands after `for`: `star_targets`, already with context Store. */
  abstract starTargets(): A.ExprNode;

  comprehensions(): A.Comprehension[] {
    const result: A.Comprehension[] = [];
    while (this.kind() === T.KW_FOR || this.kind() === T.KW_ASYNC) {
      const isAsync = this.accept(T.KW_ASYNC);
      this.expect(T.KW_FOR);
      const target = this.starTargets();
      this.expect(T.KW_IN);
      const iter = this.disjunction();
      const ifs: A.ExprNode[] = [];
      while (this.accept(T.KW_IF)) ifs.push(this.disjunction());
      if (isAsync) this.checkVersion(6, 'Async comprehensions are');
      result.push({ node: 'comprehension', target, iter, ifs, is_async: isAsync ? 1 : 0 });
    }
    return result;
  }

  atom(): A.ExprNode {
    const s = this.p;
    switch (this.kind()) {
      case T.NAME:
        this.p++;
        return this.nameNode(this.identifier(s), 'Load', s);
      case T.NUMBER:
        this.p++;
        return this.number(s);
      case T.STRING:
      case T.FSTRING_START:
      case T.TSTRING_START:
        return this.strings();
      case T.LPAR:
        return this.parenthesized();
      case T.LSQB:
        return this.bracketed();
      case T.LBRACE:
        return this.braced();
      case T.KW_TRUE:
      case T.KW_FALSE:
        this.p++;
        return this.constant({ type: 'bool', value: this.kinds[s] === T.KW_TRUE }, null, s, s);
      case T.KW_NONE:
        this.p++;
        return this.constant({ type: 'None' }, null, s, s);
      case T.ELLIPSIS:
        this.p++;
        return this.constant({ type: 'Ellipsis' }, null, s, s);
      default:
        this.fail();
    }
  }

  number(token: number): A.Constant {
    const literal = this.tokens.textOf(token);
    if (this.featureVersion < 6 && literal.includes('_')) {
      throw this.errorAt(token, token, 'Underscores in numeric literals are only supported in Python 3.6 and greater');
    }
    const limit = this.options.maxIntegerDigits ?? 4300;
    try {
      return this.constant(numberValue(literal, limit), null, token, token);
    } catch (error) {
      if (!(error instanceof TooManyDigits)) throw error;
      const message =
        `Exceeds the limit (${limit} digits) for integer string conversion: value has ${error.digits} digits; ` +
        'use sys.set_int_max_str_digits() to increase the limit - ' +
        'Consider hexadecimal for huge integer literals to avoid decimal conversion limits.';
      throw new PySyntaxError('SyntaxError', message, this.errorAt(token, token, '').place);
    }
  }

  private parenthesized(): A.ExprNode {
    const s = this.p++;
    if (this.kind() === T.RPAR) return this.tuple([], 'Load', s, this.p++);
    if (this.kind() === T.KW_YIELD) {
      const value = this.yieldExpression();
      this.expect(T.RPAR);
      return value;
    }
    const first = this.starNamedExpression();
    if (this.kind() === T.KW_FOR || this.kind() === T.KW_ASYNC) {
      if (first.node === 'Starred') this.fail();
      const generators = this.comprehensions();
      return { node: 'GeneratorExp', elt: first, generators, ...this.span(s, this.expect(T.RPAR)) };
    }
    if (this.kind() !== T.COMMA) {
      if (this.kind() !== T.RPAR || this.kinds[s + 1] === T.STAR) this.fail();
      this.p++;
      return first;
    }
    const elts = [first];
    this.moreElements(elts, T.RPAR);
    return this.tuple(elts, 'Load', s, this.expect(T.RPAR));
  }

  /** The rest of `a, b, c,` after the first element. */
  private moreElements(elts: A.ExprNode[], end: number): void {
    while (this.accept(T.COMMA)) {
      if (this.kind() === end) break;
      elts.push(this.starNamedExpression());
    }
  }

  private bracketed(): A.ExprNode {
    const s = this.p++;
    if (this.kind() === T.RSQB) return this.list([], 'Load', s, this.p++);
    const first = this.starNamedExpression();
    if (this.kind() === T.KW_FOR || this.kind() === T.KW_ASYNC) {
      if (first.node === 'Starred') this.fail();
      const generators = this.comprehensions();
      return { node: 'ListComp', elt: first, generators, ...this.span(s, this.expect(T.RSQB)) };
    }
    const elts = [first];
    this.moreElements(elts, T.RSQB);
    return this.list(elts, 'Load', s, this.expect(T.RSQB));
  }

  private braced(): A.ExprNode {
    const s = this.p++;
    if (this.kind() === T.RBRACE) return { node: 'Dict', keys: [], values: [], ...this.span(s, this.p++) };
    if (this.kind() === T.DOUBLESTAR) return this.dictionary(s, null);
    const first = this.starNamedExpression();
    if (this.kind() === T.COLON) {
      if (first.node === 'Starred' || (first.node === 'NamedExpr' && this.kinds[s + 1] === T.NAME)) this.fail();
      return this.dictionary(s, first);
    }
    if (this.kind() === T.KW_FOR || this.kind() === T.KW_ASYNC) {
      if (first.node === 'Starred') this.fail();
      const generators = this.comprehensions();
      return { node: 'SetComp', elt: first, generators, ...this.span(s, this.expect(T.RBRACE)) };
    }
    const elts = [first];
    this.moreElements(elts, T.RBRACE);
    return { node: 'Set', elts, ...this.span(s, this.expect(T.RBRACE)) };
  }

  /** `first` is the first key when it was already read (the cursor is then at its colon). */
  private dictionary(s: number, first: A.ExprNode | null): A.ExprNode {
    const keys: (A.ExprNode | null)[] = [];
    const values: A.ExprNode[] = [];
    let key = first;
    for (;;) {
      if (key === null && this.accept(T.DOUBLESTAR)) {
        keys.push(null);
        values.push(this.binary(1));
      } else {
        key ??= this.expression();
        this.expect(T.COLON);
        const value = this.expression();
        if ((this.kind() === T.KW_FOR || this.kind() === T.KW_ASYNC) && keys.length === 0) {
          const generators = this.comprehensions();
          return { node: 'DictComp', key, value, generators, ...this.span(s, this.expect(T.RBRACE)) };
        }
        keys.push(key);
        values.push(value);
        key = null;
      }
      if (!this.accept(T.COMMA) || this.kind() === T.RBRACE) break;
    }
    return { node: 'Dict', keys, values, ...this.span(s, this.expect(T.RBRACE)) };
  }
}
