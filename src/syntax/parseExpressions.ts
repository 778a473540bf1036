// Expressions: operators by precedence climbing, primaries, atoms, comprehensions, calls.
//
// Chains (`a+b+…`, `not not …`, `a if b else …`, `lambda: lambda: …`, `a**b**…`) are loops, so the JavaScript
// stack grows only with brackets, of which the tokenizer allows 200.

import { PySyntaxError } from './errors.ts';
import { numberValue, TooManyDigits } from './literalNumber.ts';
import { StringParser } from './parseStrings.ts';
import * as T from './tokens.ts';
import type * as A from './tree.ts';

/** Binary operators from `|` to `@`: binding power and AST name. */
const binaryPower = new Uint8Array(256);
const binaryName: (A.Operator | undefined)[] = [];
for (const [kind, power, name] of [
  [T.VBAR, 1, 'BitOr'], [T.CIRCUMFLEX, 2, 'BitXor'], [T.AMPER, 3, 'BitAnd'], [T.LEFTSHIFT, 4, 'LShift'], [T.RIGHTSHIFT, 4, 'RShift'],
  [T.PLUS, 5, 'Add'], [T.MINUS, 5, 'Sub'], [T.STAR, 6, 'Mult'], [T.SLASH, 6, 'Div'], [T.DOUBLESLASH, 6, 'FloorDiv'],
  [T.PERCENT, 6, 'Mod'], [T.AT, 6, 'MatMult'],
] as const) {
  binaryPower[kind] = power;
  binaryName[kind] = name;
}

type Pending =
  | { readonly sort: 'unary'; readonly op: A.UnaryOperator; readonly s: number }
  | { readonly sort: 'power'; readonly left: A.ExprNode; readonly s: number };

type PendingExpression =
  | { readonly sort: 'lambda'; readonly args: A.Arguments; readonly s: number }
  | { readonly sort: 'if'; readonly body: A.ExprNode; readonly test: A.ExprNode; readonly s: number };

export interface CallArguments {
  readonly args: A.ExprNode[];
  readonly keywords: A.Keyword[];
}

export abstract class ExpressionParser extends StringParser {
  /** Parameters of a lambda, up to the colon. */
  abstract lambdaParameters(): A.Arguments;

  /** A target as it stands after `for`: `star_targets`, already with context Store. */
  abstract starTargets(): A.ExprNode;

  annotatedRhs(): A.ExprNode {
    return this.kind() === T.KW_YIELD ? this.yieldExpression() : this.starExpressions();
  }

  yieldExpression(): A.ExprNode {
    const s = this.expect(T.KW_YIELD);
    if (this.accept(T.KW_FROM)) {
      const value = this.expression();
      return { node: 'YieldFrom', value, ...this.span(s, this.p - 1) };
    }
    const value = startsExpression(this.kind()) || this.kind() === T.STAR ? this.starExpressions() : null;
    return { node: 'Yield', value, ...this.span(s, this.p - 1) };
  }

  /** `star_expressions`: one, or a tuple without parentheses. */
  starExpressions(): A.ExprNode {
    const s = this.p;
    const first = this.starExpression();
    if (this.kind() !== T.COMMA) return first;
    const elts = [first];
    while (this.accept(T.COMMA)) {
      if (!startsExpression(this.kind()) && this.kind() !== T.STAR) break;
      elts.push(this.starExpression());
    }
    return this.tuple(elts, 'Load', s, this.p - 1);
  }

  starExpression(): A.ExprNode {
    return this.kind() === T.STAR ? this.starredOperand() : this.expression();
  }

  /** `'*' bitwise_or` */
  private starredOperand(): A.Starred {
    const s = this.p++;
    const value = this.binary(1);
    return this.starred(value, 'Load', s, this.p - 1);
  }

  /** `expressions`: no stars. */
  expressions(): A.ExprNode {
    const s = this.p;
    const first = this.expression();
    if (this.kind() !== T.COMMA) return first;
    const elts = [first];
    while (this.accept(T.COMMA)) {
      if (!startsExpression(this.kind())) break;
      elts.push(this.expression());
    }
    return this.tuple(elts, 'Load', s, this.p - 1);
  }

  starNamedExpression(): A.ExprNode {
    return this.kind() === T.STAR ? this.starredOperand() : this.namedExpression();
  }

  namedExpression(): A.ExprNode {
    if (this.kind() === T.NAME && this.nextKind() === T.COLONEQUAL) return this.assignmentExpression();
    const value = this.expression();
    if (this.kind() === T.COLONEQUAL) this.fail();
    return value;
  }

  private assignmentExpression(): A.ExprNode {
    const s = this.p;
    this.p += 2;
    this.checkVersion(8, 'Assignment expressions are');
    const target = this.nameNode(this.identifier(s), 'Store', s);
    const value = this.expression();
    return { node: 'NamedExpr', target, value, ...this.span(s, this.p - 1) };
  }

  expression(): A.ExprNode {
    const pending: PendingExpression[] = [];
    let value: A.ExprNode;
    for (;;) {
      const s = this.p;
      if (this.kind() === T.KW_LAMBDA) {
        this.p++;
        const args = this.lambdaParameters();
        this.expect(T.COLON);
        pending.push({ sort: 'lambda', args, s });
        this.checkNesting(pending.length * 2);
        continue;
      }
      value = this.disjunction();
      if (this.kind() !== T.KW_IF) break;
      this.p++;
      const test = this.disjunction();
      this.expect(T.KW_ELSE);
      pending.push({ sort: 'if', body: value, test, s });
      this.checkNesting(pending.length);
    }
    if (pending.length === 0) return value;
    const e = this.p - 1;
    for (let i = pending.length - 1; i >= 0; i--) {
      const outer = pending[i]!;
      const span = this.span(outer.s, e);
      value =
        outer.sort === 'lambda'
          ? { node: 'Lambda', args: outer.args, body: value, ...span }
          : { node: 'IfExp', test: outer.test, body: outer.body, orelse: value, ...span };
    }
    return value;
  }

  disjunction(): A.ExprNode {
    const s = this.p;
    const first = this.conjunction();
    if (this.kind() !== T.KW_OR) return first;
    const values = [first];
    while (this.accept(T.KW_OR)) values.push(this.conjunction());
    return this.boolOp('Or', values, s, this.p - 1);
  }

  private conjunction(): A.ExprNode {
    const s = this.p;
    const first = this.inversion();
    if (this.kind() !== T.KW_AND) return first;
    const values = [first];
    while (this.accept(T.KW_AND)) values.push(this.inversion());
    return this.boolOp('And', values, s, this.p - 1);
  }

  private inversion(): A.ExprNode {
    const s = this.p;
    while (this.kind() === T.KW_NOT) this.p++;
    const nots = this.p;
    this.checkNesting(nots - s);
    let value = this.comparison();
    for (let i = nots - 1; i >= s; i--) value = this.unaryOp('Not', value, i, this.p - 1);
    return value;
  }

  private comparison(): A.ExprNode {
    const s = this.p;
    const left = this.binary(1);
    let op = this.comparisonOperator();
    if (op === null) return left;
    const ops: A.CompareOperator[] = [];
    const comparators: A.ExprNode[] = [];
    for (; op !== null; op = this.comparisonOperator()) {
      ops.push(op);
      comparators.push(this.binary(1));
    }
    return this.compare(left, ops, comparators, s, this.p - 1);
  }

  /** Consumes a comparison operator; null (and nothing consumed) when there is none. */
  private comparisonOperator(): A.CompareOperator | null {
    switch (this.kind()) {
      case T.EQEQUAL:
        this.p++;
        return 'Eq';
      case T.NOTEQUAL:
        this.checkNotEqual(this.p);
        this.p++;
        return 'NotEq';
      case T.LESSEQUAL:
        this.p++;
        return 'LtE';
      case T.LESS:
        this.p++;
        return 'Lt';
      case T.GREATEREQUAL:
        this.p++;
        return 'GtE';
      case T.GREATER:
        this.p++;
        return 'Gt';
      case T.KW_IN:
        this.p++;
        return 'In';
      case T.KW_NOT:
        if (this.nextKind() !== T.KW_IN) return null;
        this.p += 2;
        return 'NotIn';
      case T.KW_IS:
        this.p++;
        return this.accept(T.KW_NOT) ? 'IsNot' : 'Is';
      default:
        return null;
    }
  }

  /** `!=`, or `<>` under barry_as_FLUFL; the other one is an error. */
  checkNotEqual(token: number): void {
    const flufl = this.text.charCodeAt(this.tokens.starts[token]!) === 60;
    if (flufl === this.barry) return;
    const message = flufl ? "invalid syntax.  Maybe you meant '!=' instead of '<>'?" : "with Barry as BDFL, use '<>' instead of '!='";
    throw this.errorAt(token, token, message);
  }

  /** Binary operators that bind at least as tightly as `least` (1 is `|`). */
  binary(least: number): A.ExprNode {
    const s = this.p;
    let left = this.factor();
    for (;;) {
      const kind = this.kind();
      const power = binaryPower[kind]!;
      if (power < least || power === 0) return left;
      this.p++;
      if (kind === T.AT) this.checkVersion(5, "The '@' operator is");
      const right = power === 6 ? this.factor() : this.binary(power + 1);
      left = this.binOp(left, binaryName[kind]!, right, s, this.p - 1);
    }
  }

  private factor(): A.ExprNode {
    const pending: Pending[] = [];
    let value: A.ExprNode;
    let nesting = 0;
    for (;;) {
      const s = this.p;
      const kind = this.kind();
      if (kind === T.MINUS || kind === T.PLUS || kind === T.TILDE) {
        this.p++;
        this.checkNesting(++nesting);
        pending.push({ sort: 'unary', op: kind === T.MINUS ? 'USub' : kind === T.PLUS ? 'UAdd' : 'Invert', s });
        continue;
      }
      value = this.awaitPrimary();
      if (this.kind() !== T.DOUBLESTAR) break;
      this.p++;
      nesting += 2;
      this.checkNesting(nesting);
      pending.push({ sort: 'power', left: value, s });
    }
    const e = this.p - 1;
    for (let i = pending.length - 1; i >= 0; i--) {
      const outer = pending[i]!;
      value =
        outer.sort === 'unary' ? this.unaryOp(outer.op, value, outer.s, e) : this.binOp(outer.left, 'Pow', value, outer.s, e);
    }
    return value;
  }

  private awaitPrimary(): A.ExprNode {
    if (this.kind() !== T.KW_AWAIT) return this.primary();
    const s = this.p++;
    this.checkVersion(5, 'Await expressions are');
    const value = this.primary();
    return { node: 'Await', value, ...this.span(s, this.p - 1) };
  }

  primary(): A.ExprNode {
    const s = this.p;
    let value = this.atom();
    for (;;) {
      switch (this.kind()) {
        case T.DOT: {
          this.p++;
          const name = this.expect(T.NAME);
          value = this.attribute(value, this.identifier(name), 'Load', s, name);
          break;
        }
        case T.LPAR: {
          const { args, keywords } = this.callArguments();
          value = this.call(value, args, keywords, s, this.p - 1);
          break;
        }
        case T.LSQB: {
          this.p++;
          const slice = this.slices();
          value = this.subscript(value, slice, 'Load', s, this.expect(T.RSQB));
          break;
        }
        default:
          return value;
      }
    }
  }

  private slices(): A.ExprNode {
    const s = this.p;
    const first = this.slice();
    if (this.kind() !== T.COMMA && first.node !== 'Starred') return first;
    const elts = [first];
    while (this.accept(T.COMMA)) {
      if (this.kind() === T.RSQB) break;
      elts.push(this.slice());
    }
    return this.tuple(elts, 'Load', s, this.p - 1);
  }

  private slice(): A.ExprNode {
    const s = this.p;
    if (this.kind() === T.STAR) return this.starredArgument();
    let lower: A.ExprNode | null = null;
    if (this.kind() !== T.COLON) {
      lower = this.namedExpression();
      if (this.kind() !== T.COLON) return lower;
      if (lower.node === 'NamedExpr' && this.kinds[s] === T.NAME) this.fail();
    }
    this.p++;
    const upper = startsExpression(this.kind()) ? this.expression() : null;
    const step = this.accept(T.COLON) && startsExpression(this.kind()) ? this.expression() : null;
    return { node: 'Slice', lower, upper, step, ...this.span(s, this.p - 1) };
  }

  /** `'*' expression`, as in calls and subscripts. */
  private starredArgument(): A.Starred {
    const s = this.p++;
    const value = this.expression();
    return this.starred(value, 'Load', s, this.p - 1);
  }

  /** From `(` to `)`: the arguments of a call or of a class. */
  callArguments(allowGenerator = true): CallArguments {
    const s = this.expect(T.LPAR);
    const args: A.ExprNode[] = [];
    const keywords: A.Keyword[] = [];
    let phase = 0;
    while (this.kind() !== T.RPAR) {
      if (this.kind() === T.DOUBLESTAR) {
        const star = this.p++;
        const value = this.expression();
        keywords.push(this.keyword(null, value, star, this.p - 1));
        phase = 2;
      } else if (this.kind() === T.STAR) {
        if (phase === 2) this.fail();
        args.push(this.starredArgument());
      } else if (this.kind() === T.NAME && this.nextKind() === T.EQUAL) {
        const name = this.p;
        this.p += 2;
        const value = this.expression();
        keywords.push(this.keyword(this.identifier(name), value, name, this.p - 1));
        phase = Math.max(phase, 1);
      } else {
        if (phase > 0) this.fail();
        const value = this.namedExpression();
        if (this.kind() === T.KW_FOR || this.kind() === T.KW_ASYNC) {
          if (args.length > 0 || !allowGenerator) this.fail();
          const generators = this.comprehensions();
          const e = this.expect(T.RPAR);
          return { args: [{ node: 'GeneratorExp', elt: value, generators, ...this.span(s, e) }], keywords };
        }
        args.push(value);
      }
      if (!this.accept(T.COMMA)) break;
    }
    this.expect(T.RPAR);
    return { args, keywords };
  }

  comprehensions(): A.Comprehension[] {
    const result: A.Comprehension[] = [];
    while (this.kind() === T.KW_FOR || this.kind() === T.KW_ASYNC) {
      const isAsync = this.accept(T.KW_ASYNC);
      this.expect(T.KW_FOR);
      if (isAsync) this.checkVersion(6, 'Async comprehensions are');
      const target = this.starTargets();
      this.expect(T.KW_IN);
      const iter = this.disjunction();
      const ifs: A.ExprNode[] = [];
      while (this.accept(T.KW_IF)) ifs.push(this.disjunction());
      result.push({ node: 'comprehension', target, iter, ifs, is_async: isAsync ? 1 : 0 });
    }
    return result;
  }

  private atom(): A.ExprNode {
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

const starters = new Uint8Array(256);
for (const kind of [
  T.NAME, T.NUMBER, T.STRING, T.FSTRING_START, T.TSTRING_START, T.LPAR, T.LSQB, T.LBRACE, T.MINUS, T.PLUS, T.TILDE, T.ELLIPSIS,
  T.KW_TRUE, T.KW_FALSE, T.KW_NONE, T.KW_NOT, T.KW_LAMBDA, T.KW_AWAIT,
]) {
  starters[kind] = 1;
}

/** Whether an `expression` can begin with this token. */
export function startsExpression(kind: number): boolean {
  return starters[kind] === 1;
}
