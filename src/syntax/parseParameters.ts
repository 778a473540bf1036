// Parameters of functions and lambdas, and type parameters.

import { ExpressionParser } from './parseExpressions.ts';
import * as T from './tokens.ts';
import type * as A from './tree.ts';

export abstract class ParameterParser extends ExpressionParser {
  lambdaParameters(): A.Arguments {
    return this.parameters(T.COLON);
  }

  /** Parameters up to (not including) the token `end`: `)` for functions, `:` for lambdas. */
  parameters(end: number): A.Arguments {
    const result = this.readParameters(end);
    if (result.posonlyargs.length > 0) this.checkVersion(8, 'Positional-only parameters are');
    return result;
  }

  private readParameters(end: number): A.Arguments {
    const result: A.Arguments = {
      node: 'arguments',
      posonlyargs: [],
      args: [],
      vararg: null,
      kwonlyargs: [],
      kw_defaults: [],
      kwarg: null,
      defaults: [],
    };
    const annotated = end === T.RPAR;
    let slash = false;
    while (this.kind() !== end) {
      if (this.kind() === T.STAR) {
        this.keywordOnly(result, end);
        return result;
      }
      if (this.kind() === T.DOUBLESTAR) {
        this.doubleStar(result, end);
        return result;
      }
      if (this.kind() === T.SLASH) {
        if (slash || result.args.length === 0) this.fail();
        slash = true;
        this.p++;
        result.posonlyargs = result.args;
        result.args = [];
        if (!this.comma(end)) return result;
        continue;
      }
      const arg = this.parameter(annotated, false);
      if (this.accept(T.EQUAL)) result.defaults.push(this.expression());
      else if (result.defaults.length > 0) this.fail();
      const more = this.comma(end);
      result.args.push(this.withTypeComment(arg));
      if (!more) return result;
    }
    return result;
  }

  /** A comma (true), or nothing because the parameters end here; a type comment may stand before the end. */
  private comma(end: number): boolean {
    if (this.accept(T.COMMA)) return true;
    if (this.kind() !== end && !(this.kind() === T.TYPE_COMMENT && this.nextKind() === end)) this.fail();
    return false;
  }

  private withTypeComment(arg: A.Arg): A.Arg {
    if (this.kind() === T.TYPE_COMMENT) arg.type_comment = this.tokens.textOf(this.p++);
    return arg;
  }

  private parameter(annotated: boolean, starred: boolean): A.Arg {
    const s = this.expect(T.NAME);
    let annotation: A.ExprNode | null = null;
    if (annotated && this.accept(T.COLON)) annotation = starred ? this.starExpression() : this.expression();
    return this.arg(this.identifier(s), annotation, null, s, this.p - 1);
  }

  /** From `*` on. */
  private keywordOnly(result: A.Arguments, end: number): void {
    const annotated = end === T.RPAR;
    this.p++;
    let more = true;
    const bare = this.kind() === T.COMMA;
    if (bare) this.p++;
    else {
      const arg = this.parameter(annotated, true);
      more = this.comma(end);
      result.vararg = this.withTypeComment(arg);
    }
    if (bare && this.kind() !== T.NAME) this.fail();
    while (more && this.kind() !== end) {
      if (this.kind() === T.DOUBLESTAR) {
        this.doubleStar(result, end);
        return;
      }
      const arg = this.parameter(annotated, false);
      result.kw_defaults.push(this.accept(T.EQUAL) ? this.expression() : null);
      more = this.comma(end);
      result.kwonlyargs.push(this.withTypeComment(arg));
    }
  }

  private doubleStar(result: A.Arguments, end: number): void {
    this.p++;
    const arg = this.parameter(end === T.RPAR, false);
    this.comma(end);
    result.kwarg = this.withTypeComment(arg);
    if (this.kind() !== end) this.fail();
  }

  /** `[T: bound = default, *Ts, **P]`, or nothing. */
  typeParameters(): A.TypeParam[] {
    if (!this.accept(T.LSQB)) return [];
    const result = [this.typeParameter()];
    while (this.accept(T.COMMA)) {
      if (this.kind() === T.RSQB) break;
      result.push(this.typeParameter());
    }
    this.expect(T.RSQB);
    this.checkVersion(12, 'Type parameter lists are', this.p - 1);
    return result;
  }

  private typeParameter(): A.TypeParam {
    const s = this.p;
    const tuple = this.accept(T.STAR);
    const spec = !tuple && this.accept(T.DOUBLESTAR);
    const name = this.identifier(this.expect(T.NAME));
    const bound = !tuple && !spec && this.accept(T.COLON) ? this.expression() : null;
    let defaultValue: A.ExprNode | null = null;
    if (this.accept(T.EQUAL)) {
      defaultValue = tuple ? this.starExpression() : this.expression();
      this.checkVersion(13, 'Type parameter defaults are');
    }
    const span = this.span(s, this.p - 1);
    if (tuple) return { node: 'TypeVarTuple', name, default_value: defaultValue, ...span };
    if (spec) return { node: 'ParamSpec', name, default_value: defaultValue, ...span };
    return { node: 'TypeVar', name, bound, default_value: defaultValue, ...span };
  }
}
