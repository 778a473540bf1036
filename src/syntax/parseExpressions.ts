// Expressions: operators by precedence climbing, primaries, calls, subscripts.
//
// Chains (`a+b+…`, `not not …`, `a if b else …`, `lambda: lambda: …`, `a**b**…`) are loops, so the JavaScript
// stack grows only with brackets, of which the tokenizer allows 200.

import { AtomParser } from './parseAtoms.ts';
import { startsExpression } from './parserCore.ts';
import * as T from './tokens.ts';
import type * as A from './tree.ts';

/** Binary operators from `|` to `@`: binding power and AST name. */
const binaryPower = new Uint8Array(256);
const binaryName: (A.Operator | undefined)[] = [];
for (const [kind, power, name] of [
  [T.VBAR, 1, 'BitOr'],
  [T.CIRCUMFLEX, 2, 'BitXor'],
  [T.AMPER, 3, 'BitAnd'],
  [T.LEFTSHIFT, 4, 'LShift'],
  [T.RIGHTSHIFT, 4, 'RShift'],
  [T.PLUS, 5, 'Add'],
  [T.MINUS, 5, 'Sub'],
  [T.STAR, 6, 'Mult'],
  [T.SLASH, 6, 'Div'],
  [T.DOUBLESLASH, 6, 'FloorDiv'],
  [T.PERCENT, 6, 'Mod'],
  [T.AT, 6, 'MatMult'],
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

export abstract class ExpressionParser extends AtomParser {
  /** Parameters of a lambda, up to the colon. */
  abstract lambdaParameters(): A.Arguments;

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
    const target = this.nameNode(this.identifier(s), 'Store', s);
    const value = this.expression();
    this.checkVersion(8, 'Assignment expressions are');
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
      const right = power === 6 ? this.factor() : this.binary(power + 1);
      if (kind === T.AT) this.checkVersion(5, "The '@' operator is");
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
      value = outer.sort === 'unary' ? this.unaryOp(outer.op, value, outer.s, e) : this.binOp(outer.left, 'Pow', value, outer.s, e);
    }
    return value;
  }

  private awaitPrimary(): A.ExprNode {
    if (this.kind() !== T.KW_AWAIT) return this.primary();
    const s = this.p++;
    const value = this.primary();
    this.checkVersion(5, 'Await expressions are');
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
}
