// Compound statements and the entry rules: the last link of the parser's chain of classes.

import { ParseFailure } from './errors.ts';
import { StatementParser } from './parseStatements.ts';
import { startsExpression } from './parserCore.ts';
import * as T from './tokens.ts';
import type * as A from './tree.ts';

export class Parser extends StatementParser {
  file(): A.Module {
    const body = this.statements(T.ENDMARKER);
    const ignores = this.tokens.typeIgnores.map(({ lineno, tag }): A.TypeIgnoreNode => ({ node: 'TypeIgnore', lineno, tag }));
    return { node: 'Module', body, type_ignores: ignores };
  }

  interactive(): A.Interactive {
    if (this.kind() === T.NEWLINE) {
      this.p++;
      return { node: 'Interactive', body: [{ node: 'Pass', ...this.span(0, 0) }] };
    }
    const compound = this.compoundStatement();
    if (compound !== null) {
      this.expect(T.NEWLINE);
      return { node: 'Interactive', body: [compound] };
    }
    const body: A.StmtNode[] = [];
    this.simpleStatements(body);
    return { node: 'Interactive', body };
  }

  evalInput(): A.Expression {
    const body = this.expressions();
    this.endOfInput();
    return { node: 'Expression', body };
  }

  private endOfInput(): void {
    while (this.accept(T.NEWLINE));
    this.expect(T.ENDMARKER);
  }

  functionType(): A.FunctionType {
    this.expect(T.LPAR);
    const argtypes: A.ExprNode[] = [];
    let stars = 0;
    while (this.kind() !== T.RPAR) {
      if (this.kind() === T.STAR || this.kind() === T.DOUBLESTAR) {
        const rank = this.kind() === T.STAR ? 1 : 2;
        if (rank <= stars) this.fail();
        stars = rank;
        this.p++;
      } else if (stars > 0) this.fail();
      argtypes.push(this.expression());
      if (!this.accept(T.COMMA)) break;
      if (this.kind() === T.RPAR) this.fail();
    }
    this.expect(T.RPAR);
    this.expect(T.RARROW);
    const returns = this.expression();
    this.endOfInput();
    return { node: 'FunctionType', argtypes, returns };
  }

  compoundStatement(): A.StmtNode | null {
    const s = this.p;
    switch (this.kind()) {
      case T.KW_IF:
        return this.ifStatement();
      case T.KW_DEF:
        return this.functionDef([], s);
      case T.KW_CLASS:
        return this.classDef([]);
      case T.AT:
        return this.decorated();
      case T.KW_FOR:
        return this.forStatement(s, false);
      case T.KW_WHILE:
        return this.whileStatement();
      case T.KW_TRY:
        return this.tryStatement();
      case T.KW_WITH:
        return this.withStatement(s, false);
      case T.KW_ASYNC:
        return this.asyncStatement();
      case T.NAME:
        return this.isWord(s, 'match') && this.isMatch() ? this.matchStatement() : null;
      default:
        return null;
    }
  }

  private asyncStatement(): A.StmtNode {
    const s = this.p++;
    if (this.kind() === T.KW_DEF) return this.functionDef([], s);
    if (this.kind() === T.KW_FOR) return this.forStatement(s, true);
    if (this.kind() === T.KW_WITH) return this.withStatement(s, true);
    this.fail();
  }

  private decorated(): A.StmtNode {
    const decorators: A.ExprNode[] = [];
    while (this.accept(T.AT)) {
      decorators.push(this.namedExpression());
      this.expect(T.NEWLINE);
    }
    if (this.kind() === T.KW_CLASS) return this.classDef(decorators);
    const s = this.p;
    if (this.kind() === T.KW_ASYNC) this.p++;
    return this.functionDef(decorators, s);
  }

  /** The cursor is at `def`; `s` is the token where the statement began (`async` or `def`). */
  private functionDef(decorators: A.ExprNode[], s: number): A.StmtNode {
    this.expect(T.KW_DEF);
    const name = this.identifier(this.expect(T.NAME));
    const typeParams = this.typeParameters();
    this.expect(T.LPAR);
    const args = this.parameters(T.RPAR);
    this.expect(T.RPAR);
    const returns = this.accept(T.RARROW) ? this.expression() : null;
    this.expect(T.COLON);
    const typeComment = this.functionTypeComment();
    const body = this.block();
    const isAsync = this.kinds[s] === T.KW_ASYNC;
    if (isAsync) this.checkVersion(5, 'Async functions are', this.p - 1);
    const span = this.span(s, this.last());
    const node = isAsync ? 'AsyncFunctionDef' : 'FunctionDef';
    return { node, name, args, body, decorator_list: decorators, returns, type_comment: typeComment, type_params: typeParams, ...span };
  }

  private functionTypeComment(): string | null {
    if (this.kind() !== T.NEWLINE || this.nextKind() !== T.TYPE_COMMENT) return this.typeComment();
    if (this.kinds[this.p + 2] !== T.NEWLINE || this.kinds[this.p + 3] !== T.INDENT) return null;
    this.p += 2;
    return this.tokens.textOf(this.p - 1);
  }

  private classDef(decorators: A.ExprNode[]): A.StmtNode {
    const s = this.expect(T.KW_CLASS);
    const name = this.identifier(this.expect(T.NAME));
    const typeParams = this.typeParameters();
    const { args, keywords } = this.kind() === T.LPAR ? this.callArguments(false) : { args: [], keywords: [] };
    this.expect(T.COLON);
    const body = this.block();
    const span = this.span(s, this.last());
    return { node: 'ClassDef', name, bases: args, keywords, body, decorator_list: decorators, type_params: typeParams, ...span };
  }

  /** An elif chain is a loop; the nested Ifs are linked afterwards. */
  private ifStatement(): A.If {
    const chain: { s: number; test: A.ExprNode; body: A.StmtNode[] }[] = [];
    do {
      const s = this.p++;
      const test = this.namedExpression();
      this.expect(T.COLON);
      chain.push({ s, test, body: this.block() });
      this.checkNesting(chain.length);
    } while (this.kind() === T.KW_ELIF);
    let orelse = this.elseBlock();
    const e = this.last();
    for (let i = chain.length - 1; i > 0; i--) {
      const { s, test, body } = chain[i]!;
      orelse = [{ node: 'If', test, body, orelse, ...this.span(s, e) }];
    }
    const { s, test, body } = chain[0]!;
    return { node: 'If', test, body, orelse, ...this.span(s, e) };
  }

  private elseBlock(): A.StmtNode[] {
    if (!this.accept(T.KW_ELSE)) return [];
    this.expect(T.COLON);
    return this.block();
  }

  private whileStatement(): A.StmtNode {
    const s = this.p++;
    const test = this.namedExpression();
    this.expect(T.COLON);
    const body = this.block();
    const orelse = this.elseBlock();
    return { node: 'While', test, body, orelse, ...this.span(s, this.last()) };
  }

  private forStatement(s: number, isAsync: boolean): A.StmtNode {
    this.expect(T.KW_FOR);
    const target = this.starTargets();
    this.expect(T.KW_IN);
    const iter = this.starExpressions();
    this.expect(T.COLON);
    const typeComment = this.typeComment();
    const body = this.block();
    const orelse = this.elseBlock();
    if (isAsync) this.checkVersion(5, 'Async for loops are');
    const span = this.span(s, this.last());
    return { node: isAsync ? 'AsyncFor' : 'For', target, iter, body, orelse, type_comment: typeComment, ...span };
  }

  private withStatement(s: number, isAsync: boolean): A.StmtNode {
    this.expect(T.KW_WITH);
    const items = this.parenthesizedItems() ?? this.withItems(T.COLON);
    this.expect(T.COLON);
    const typeComment = this.typeComment();
    const body = this.block();
    if (isAsync) this.checkVersion(5, 'Async with statements are', this.p - 1);
    const span = this.span(s, this.last());
    return { node: isAsync ? 'AsyncWith' : 'With', items, body, type_comment: typeComment, ...span };
  }

  /** `(a as b, c)` right before the colon; null when the parenthesis belongs to an expression. */
  private parenthesizedItems(): A.WithItem[] | null {
    if (this.kind() !== T.LPAR || this.kinds[this.closingOf(this.p) + 1] !== T.COLON) return null;
    const mark = this.p++;
    try {
      const items = this.withItems(T.RPAR);
      this.expect(T.RPAR);
      if (this.kind() === T.COLON) return items;
    } catch (error) {
      if (!(error instanceof ParseFailure)) throw error;
    }
    this.p = mark;
    return null;
  }

  /** The token that closes the bracket at `open`; the last token when none does. */
  private closingOf(open: number): number {
    let depth = 0;
    let i = open;
    for (; i < this.tokens.count - 1; i++) {
      const kind = this.kinds[i]!;
      if (kind === T.LPAR || kind === T.LSQB || kind === T.LBRACE) depth++;
      else if ((kind === T.RPAR || kind === T.RSQB || kind === T.RBRACE) && --depth === 0) return i;
    }
    return i;
  }

  private withItems(end: number): A.WithItem[] {
    const items: A.WithItem[] = [];
    do {
      if (items.length > 0 && end === T.RPAR && this.kind() === end) break;
      const context = this.expression();
      const vars = this.accept(T.KW_AS) ? this.starTarget() : null;
      if (vars !== null && this.kind() !== T.COMMA && this.kind() !== T.RPAR && this.kind() !== T.COLON) this.fail();
      items.push({ node: 'withitem', context_expr: context, optional_vars: vars });
    } while (this.accept(T.COMMA));
    return items;
  }

  private tryStatement(): A.StmtNode {
    const s = this.p++;
    this.expect(T.COLON);
    const body = this.block();
    const handlers: A.ExceptHandlerNode[] = [];
    const star = this.kind() === T.KW_EXCEPT && this.nextKind() === T.STAR;
    while (this.kind() === T.KW_EXCEPT) handlers.push(this.exceptHandler(star));
    const orelse = handlers.length > 0 ? this.elseBlock() : [];
    let finalbody: A.StmtNode[] = [];
    if (this.accept(T.KW_FINALLY)) {
      this.expect(T.COLON);
      finalbody = this.block();
    } else if (handlers.length === 0) this.fail();
    if (star) this.checkVersion(11, 'Exception groups are');
    return { node: star ? 'TryStar' : 'Try', body, handlers, orelse, finalbody, ...this.span(s, this.last()) };
  }

  private exceptHandler(star: boolean): A.ExceptHandlerNode {
    const s = this.p++;
    if (this.accept(T.STAR) !== star) this.fail();
    let type: A.ExprNode | null = null;
    let name: string | null = null;
    let several = false;
    if (star || startsExpression(this.kind())) {
      const at = this.p;
      type = this.expression();
      if (this.kind() === T.COMMA) {
        type = this.moreTypes(type, at);
        several = true;
      } else if (this.accept(T.KW_AS)) name = this.identifier(this.expect(T.NAME));
    }
    this.expect(T.COLON);
    const body = this.block();
    if (several) this.checkVersion(14, 'except expressions without parentheses are', this.p - 1);
    return { node: 'ExceptHandler', type, name, body, ...this.span(s, this.last()) };
  }

  /** PEP 758: the rest of several types without parentheses. */
  private moreTypes(first: A.ExprNode, s: number): A.Tuple {
    const elts = [first];
    while (this.accept(T.COMMA)) {
      if (!startsExpression(this.kind())) break;
      elts.push(this.expression());
    }
    return this.tuple(elts, 'Load', s, this.p - 1);
  }

  /** Whether the NAME `match` here begins a match statement: its line ends in a colon and an indented `case` follows. */
  private isMatch(): boolean {
    const { kinds } = this;
    const next = this.nextKind();
    if (next === T.EQUAL || next === T.DOT || next === T.COMMA || next === T.NEWLINE || next === T.COLON) return false;
    let depth = 0;
    let i = this.p + 1;
    for (; i < this.tokens.count; i++) {
      const kind = kinds[i]!;
      if (kind === T.NEWLINE && depth === 0) break;
      if (kind === T.LPAR || kind === T.LSQB || kind === T.LBRACE) depth++;
      else if (kind === T.RPAR || kind === T.RSQB || kind === T.RBRACE) depth--;
    }
    return kinds[i - 1] === T.COLON && kinds[i + 1] === T.INDENT && this.isWord(i + 2, 'case');
  }

  private matchStatement(): A.StmtNode {
    const s = this.p++;
    const subject = this.subject();
    this.expect(T.COLON);
    this.expect(T.NEWLINE);
    this.expect(T.INDENT);
    const cases: A.MatchCase[] = [];
    while (this.kind() !== T.DEDENT) cases.push(this.caseBlock());
    this.p++;
    this.checkVersion(10, 'Pattern matching is', this.p - 1);
    return { node: 'Match', subject, cases, ...this.span(s, this.last()) };
  }

  private subject(): A.ExprNode {
    const s = this.p;
    const first = this.starNamedExpression();
    if (this.kind() !== T.COMMA) {
      if (first.node === 'Starred') this.fail();
      return first;
    }
    const elts = [first];
    while (this.accept(T.COMMA)) {
      if (this.kind() === T.COLON) break;
      elts.push(this.starNamedExpression());
    }
    return this.tuple(elts, 'Load', s, this.p - 1);
  }

  private caseBlock(): A.MatchCase {
    if (!this.isWord(this.p, 'case')) this.fail();
    this.p++;
    const pattern = this.patterns();
    const guard = this.accept(T.KW_IF) ? this.namedExpression() : null;
    this.expect(T.COLON);
    const body = this.block();
    return { node: 'match_case', pattern, guard, body };
  }
}
