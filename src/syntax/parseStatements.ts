// Simple statements, and how statements make up a block.

import { startsExpression } from './parserCore.ts';
import { TargetParser } from './parseTargets.ts';
import * as T from './tokens.ts';
import type * as A from './tree.ts';

const augmented: ReadonlyMap<number, A.Operator> = new Map<number, A.Operator>([
  [36, 'Add'],
  [37, 'Sub'],
  [38, 'Mult'],
  [39, 'Div'],
  [40, 'Mod'],
  [41, 'BitAnd'],
  [42, 'BitOr'],
  [43, 'BitXor'],
  [44, 'LShift'],
  [45, 'RShift'],
  [46, 'Pow'],
  [48, 'FloorDiv'],
  [50, 'MatMult'],
]);

export abstract class StatementParser extends TargetParser {
  /** A compound statement if one begins here, else null. */
  abstract compoundStatement(): A.StmtNode | null;

  /** Tokens at which the current statement of the outermost level, and the one before, began. */
  topStatement = 0;
  statementBefore = 0;

  /** Statements up to DEDENT or ENDMARKER. */
  statements(end: number): A.StmtNode[] {
    const body: A.StmtNode[] = [];
    while (this.kind() !== end) {
      if (end === T.ENDMARKER) {
        this.statementBefore = this.topStatement;
        this.topStatement = this.p;
      }
      const compound = this.compoundStatement();
      if (compound !== null) body.push(compound);
      else this.simpleStatements(body);
    }
    return body;
  }

  block(): A.StmtNode[] {
    if (this.kind() !== T.NEWLINE) {
      const body: A.StmtNode[] = [];
      this.simpleStatements(body);
      return body;
    }
    this.p++;
    this.expect(T.INDENT);
    if (this.kind() === T.DEDENT) this.fail();
    const body = this.statements(T.DEDENT);
    this.p++;
    return body;
  }

  /** `a; b; c` up to and including NEWLINE. */
  simpleStatements(body: A.StmtNode[]): void {
    for (;;) {
      body.push(this.simpleStatement());
      if (this.accept(T.NEWLINE)) return;
      this.expect(T.SEMI);
      if (this.accept(T.NEWLINE)) return;
    }
  }

  private simpleStatement(): A.StmtNode {
    const s = this.p;
    switch (this.kind()) {
      case T.KW_RETURN: {
        this.p++;
        const value = startsExpression(this.kind()) || this.kind() === T.STAR ? this.starExpressions() : null;
        return { node: 'Return', value, ...this.span(s, this.p - 1) };
      }
      case T.KW_IMPORT:
        return this.importStatement();
      case T.KW_FROM:
        return this.fromStatement();
      case T.KW_RAISE:
        return this.raiseStatement();
      case T.KW_PASS:
        this.p++;
        return { node: 'Pass', ...this.span(s, s) };
      case T.KW_BREAK:
        this.p++;
        return { node: 'Break', ...this.span(s, s) };
      case T.KW_CONTINUE:
        this.p++;
        return { node: 'Continue', ...this.span(s, s) };
      case T.KW_DEL:
        return this.delStatement();
      case T.KW_ASSERT: {
        this.p++;
        const test = this.expression();
        const msg = this.accept(T.COMMA) ? this.expression() : null;
        return { node: 'Assert', test, msg, ...this.span(s, this.p - 1) };
      }
      case T.KW_GLOBAL: {
        const names = this.nameList();
        return { node: 'Global', names, ...this.span(s, this.p - 1) };
      }
      case T.KW_NONLOCAL: {
        const names = this.nameList();
        return { node: 'Nonlocal', names, ...this.span(s, this.p - 1) };
      }
      case T.NAME:
        if (this.nextKind() === T.NAME && this.isWord(s, 'type')) return this.typeAlias();
        return this.expressionStatement();
      default:
        return this.expressionStatement();
    }
  }

  private nameList(): string[] {
    this.p++;
    const names = [this.identifier(this.expect(T.NAME))];
    while (this.accept(T.COMMA)) names.push(this.identifier(this.expect(T.NAME)));
    return names;
  }

  private typeAlias(): A.StmtNode {
    const s = this.p;
    const token = s + 1;
    this.p += 2;
    const name = this.nameNode(this.identifier(token), 'Store', token);
    const typeParams = this.typeParameters();
    this.expect(T.EQUAL);
    const value = this.expression();
    this.checkVersion(12, 'Type statement is');
    return { node: 'TypeAlias', name, type_params: typeParams, value, ...this.span(s, this.p - 1) };
  }

  /** Expression statement, assignment, annotation, augmented assignment. */
  private expressionStatement(): A.StmtNode {
    const s = this.p;
    const first = this.annotatedRhs();
    const kind = this.kind();
    if (kind === T.NEWLINE || kind === T.SEMI) return this.exprStatement(first, s, this.p - 1);
    if (kind === T.EQUAL) return this.assignment(first, s);
    if (kind === T.COLON) return this.annotation(first, s);
    const op = augmented.get(kind);
    if (op === undefined) return this.exprStatement(first, s, this.p - 1);
    if (first.node !== 'Name' && first.node !== 'Attribute' && first.node !== 'Subscript') this.fail();
    this.toTarget(first, 'Store', s);
    this.p++;
    if (op === 'MatMult') this.checkVersion(5, "The '@' operator is", this.p - 1);
    const value = this.annotatedRhs();
    return { node: 'AugAssign', target: first, op, value, ...this.span(s, this.p - 1) };
  }

  private assignment(first: A.ExprNode, s: number): A.StmtNode {
    const targets: A.ExprNode[] = [];
    let value = first;
    while (this.kind() === T.EQUAL) {
      this.toTarget(value, 'Store', s);
      targets.push(value);
      this.p++;
      value = this.annotatedRhs();
    }
    const typeComment = this.typeComment();
    return { node: 'Assign', targets, value, type_comment: typeComment, ...this.span(s, this.p - 1) };
  }

  typeComment(): string | null {
    return this.kind() === T.TYPE_COMMENT ? this.tokens.textOf(this.p++) : null;
  }

  private annotation(target: A.ExprNode, s: number): A.StmtNode {
    if (target.node !== 'Name' && target.node !== 'Attribute' && target.node !== 'Subscript') this.fail();
    const simple = target.node === 'Name' && this.kinds[s] === T.NAME;
    this.toTarget(target, 'Store', s);
    this.p++;
    const annotation = this.expression();
    const value = this.accept(T.EQUAL) ? this.annotatedRhs() : null;
    this.checkVersion(6, simple ? 'Variable annotation syntax is' : 'Variable annotations syntax is');
    return { node: 'AnnAssign', target, annotation, value, simple: simple ? 1 : 0, ...this.span(s, this.p - 1) };
  }

  private raiseStatement(): A.StmtNode {
    const s = this.p++;
    const exc = startsExpression(this.kind()) ? this.expression() : null;
    const cause = exc !== null && this.accept(T.KW_FROM) ? this.expression() : null;
    return { node: 'Raise', exc, cause, ...this.span(s, this.p - 1) };
  }

  private delStatement(): A.StmtNode {
    const s = this.p++;
    const targets: A.ExprNode[] = [];
    do {
      if (targets.length > 0 && (this.kind() === T.NEWLINE || this.kind() === T.SEMI)) break;
      const at = this.p;
      const target = this.primary();
      this.toTarget(target, 'Del', at);
      targets.push(target);
    } while (this.accept(T.COMMA));
    if (this.kind() !== T.NEWLINE && this.kind() !== T.SEMI) this.fail();
    return { node: 'Delete', targets, ...this.span(s, this.p - 1) };
  }

  private dottedName(): string {
    let name = this.identifier(this.expect(T.NAME));
    while (this.accept(T.DOT)) name += `.${this.identifier(this.expect(T.NAME))}`;
    return name;
  }

  private importStatement(): A.StmtNode {
    const s = this.p++;
    const names: A.Alias[] = [];
    do {
      const at = this.p;
      const name = this.dottedName();
      const asname = this.accept(T.KW_AS) ? this.identifier(this.expect(T.NAME)) : null;
      names.push(this.alias(name, asname, at, this.p - 1));
    } while (this.accept(T.COMMA));
    return { node: 'Import', names, ...this.span(s, this.p - 1) };
  }

  private fromStatement(): A.StmtNode {
    const s = this.p++;
    let level = 0;
    while (this.kind() === T.DOT || this.kind() === T.ELLIPSIS) {
      level += this.kind() === T.DOT ? 1 : 3;
      this.p++;
    }
    const module = level > 0 && this.kind() === T.KW_IMPORT ? null : this.dottedName();
    this.expect(T.KW_IMPORT);
    const names = this.importTargets();
    if (module === '__future__' && level === 0 && names.some((alias) => alias.name === 'barry_as_FLUFL')) this.barry = true;
    return { node: 'ImportFrom', module, names, level, ...this.span(s, this.p - 1) };
  }

  private importTargets(): A.Alias[] {
    if (this.kind() === T.STAR) {
      const s = this.p++;
      return [this.alias('*', null, s, s)];
    }
    const inside = this.accept(T.LPAR);
    const names: A.Alias[] = [];
    do {
      if (names.length > 0 && inside && this.kind() === T.RPAR) break;
      const at = this.expect(T.NAME);
      const asname = this.accept(T.KW_AS) ? this.identifier(this.expect(T.NAME)) : null;
      names.push(this.alias(this.identifier(at), asname, at, this.p - 1));
    } while (this.accept(T.COMMA));
    if (inside) this.expect(T.RPAR);
    return names;
  }
}
