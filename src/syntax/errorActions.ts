// What the rules of errorGrammar.ts do when they match: build lists, check, and report mistakes.
//
// CPython counterpart: Parser/action_helpers.c and the RAISE_… macros of Parser/pegen.h.

import { PySyntaxError, type SyntaxErrorKind } from './errors.ts';
import { rangePlace, tokenizerOffset, tokenPlace } from './parserCore.ts';
import { nothing, type PegMachine, type PegNode, type PegValue, Raised } from './pegMachine.ts';

/** `place` is at, range, from, here, next or indent; `from` and `to` name captured values. */
export interface Report {
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

type Parts = Record<string, PegValue>;

/** Answers null to let the rule fail. */
export type Action = (m: PegMachine, parts: Parts, s: number) => PegValue | null;

function node(value: PegValue | undefined): PegNode {
  if (value === undefined || Array.isArray(value)) return nothing;
  return value as PegNode;
}

/** The nodes of a value: a list flattened, an absent option left out. */
function nodes(value: PegValue | undefined): PegNode[] {
  if (value === undefined || value === nothing) return [];
  if (Array.isArray(value)) return value.flatMap((item: PegValue) => nodes(item));
  return [value as PegNode];
}

function firstOf(value: PegValue | undefined): PegNode {
  return nodes(value)[0] ?? nothing;
}

function lastOf(value: PegValue | undefined): PegNode {
  return nodes(value).at(-1) ?? nothing;
}

/** RAISE_SYNTAX_ERROR: at a token, as a rule the last one fetched. */
export function errorAtToken(m: PegMachine, kind: SyntaxErrorKind, text: string, token: number): PySyntaxError {
  return new PySyntaxError(kind, text, tokenPlace(m.tokens, token));
}

function raiseRange(m: PegMachine, from: PegNode, to: PegNode, text: string): never {
  throw new Raised(m.parser.errorAt(from.s, to.e, text));
}

/** Up to where the tokenizer stands. */
function raiseFrom(m: PegMachine, from: PegNode, text: string): never {
  const place = rangePlace(m.tokens, from.s, from.s);
  const last = m.fill - 1;
  throw new Raised(
    new PySyntaxError('SyntaxError', text, { ...place, endLineno: m.tokens.endLines[last]!, endOffset: tokenizerOffset(m.tokens, last) }),
  );
}

export function report(m: PegMachine, what: Report, parts: Parts): never {
  const text = what.text
    .replace(/%([ab])/g, (_, name: string) => expressionSort(m, node(parts[name])))
    .replace(/#([ab])/g, (_, name: string) => String(m.tokens.lines[node(parts[name]).s]))
    .replace(/@([ab])/g, (_, name: string) => m.tokens.textOf(node(parts[name]).s));
  switch (what.place) {
    case 'at':
    case 'range':
      raiseRange(m, node(parts[what.from]), node(parts[what.to]), text);
      break;
    case 'from':
      raiseFrom(m, node(parts[what.from]), text);
      break;
    case 'next':
      m.touch();
      throw new Raised(errorAtToken(m, 'SyntaxError', text, m.mark));
    default:
      throw new Raised(errorAtToken(m, what.place === 'indent' ? 'IndentationError' : 'SyntaxError', text, m.fill - 1));
  }
}

const sorts: Readonly<Record<string, string>> = {
  Attribute: 'attribute',
  Subscript: 'subscript',
  Starred: 'starred',
  Name: 'name',
  List: 'list',
  Tuple: 'tuple',
  Lambda: 'lambda',
  Call: 'function call',
  BoolOp: 'expression',
  BinOp: 'expression',
  UnaryOp: 'expression',
  GeneratorExp: 'generator expression',
  Yield: 'yield expression',
  YieldFrom: 'yield expression',
  Await: 'await expression',
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  Dict: 'dict literal',
  Set: 'set display',
  JoinedStr: 'f-string expression',
  TemplateStr: 't-string expression',
  None: 'None',
  False: 'False',
  True: 'True',
  ellipsis: 'ellipsis',
  Constant: 'literal',
  Compare: 'comparison',
  IfExp: 'conditional expression',
  NamedExpr: 'named expression',
};

/** CPython's `_PyPegen_get_expr_name`. */
function expressionSort(_m: PegMachine, expression: PegNode): string {
  return sorts[expression.kind] ?? 'expression';
}

type TargetSort = 'star' | 'delete' | 'for';

/** The first part of an expression that cannot be a target of this sort. */
function invalidTarget(expression: PegNode, sort: TargetSort): PegNode | null {
  switch (expression.kind) {
    case 'List':
    case 'Tuple':
      for (const element of nodes([expression.parts.a ?? nothing, expression.parts.b ?? nothing])) {
        const found = invalidTarget(element, sort);
        if (found !== null) return found;
      }
      return null;
    case 'Starred':
      return sort === 'delete' ? expression : invalidTarget(node(expression.parts.a), sort);
    case 'Compare':
      if (sort !== 'for') return expression;
      return firstOf(expression.parts.b).kind === 'In' ? invalidTarget(node(expression.parts.a), sort) : null;
    case 'Name':
    case 'Subscript':
    case 'Attribute':
      return null;
    default:
      return expression;
  }
}

function raiseTarget(sort: TargetSort): Action {
  return (m, parts) => {
    const bad = invalidTarget(node(parts.a), sort);
    if (bad === null) return null;
    const verb = sort === 'delete' ? 'delete' : 'assign to';
    return raiseRange(m, bad, bad, `cannot ${verb} ${expressionSort(m, bad)}`);
  };
}

/** The last condition of a comprehension, or what it iterates over. */
function lastItem(clauses: PegValue | undefined): PegNode {
  const clause = lastOf(clauses);
  return nodes(clause.parts.c).at(-1) ?? node(clause.parts.b);
}

function positional(args: PegNode): PegNode[] {
  return [...nodes(args.parts.a), ...nodes(args.parts.k).filter((item) => item.kind === 'Starred')];
}

function isImaginary(m: PegMachine, number: PegNode): boolean {
  return /[jJ]$/.test(m.tokens.textOf(number.s));
}

export const actions: Readonly<Record<string, Action>> = {
  first: (_m, parts) => parts.a!,
  second: (_m, parts) => parts.b!,
  third: (_m, parts) => parts.c!,
  both: (_m, parts) => [...nodes(parts.a), ...nodes(parts.b)],
  rest: (_m, parts) => {
    const values = Object.values(parts);
    return values.length === 1 ? values[0]! : values.flatMap((value) => nodes(value));
  },
  interactive_end: () => null,
  ensure_real: (m, parts) => {
    if (isImaginary(m, node(parts.a))) raiseRange(m, node(parts.a), node(parts.a), 'real number required in complex literal');
    return parts.a!;
  },
  ensure_imaginary: (m, parts) => {
    if (!isImaginary(m, node(parts.a))) raiseRange(m, node(parts.a), node(parts.a), 'imaginary number required in complex literal');
    return parts.a!;
  },
  not_equal: (m, parts, s) => {
    m.parser.checkNotEqual(node(parts.a).s);
    return { kind: 'NotEq', s, e: m.mark - 1, parts };
  },
  string: (m, parts, s) => {
    const token = node(parts.a).s;
    m.parser.checkString(token);
    return { kind: m.parser.isBytes(token) ? 'Bytes' : 'Constant', s, e: s, parts };
  },
  strings: (m, parts, s) => {
    const all = nodes(parts.a);
    const bytes = all.filter((part) => part.kind === 'Bytes').length;
    if (bytes > 0 && bytes < all.length) {
      throw new Raised(errorAtToken(m, 'SyntaxError', 'cannot mix bytes and nonbytes literals', m.fill - 1));
    }
    const formatted = all.some((part) => part.kind === 'JoinedStr');
    return { kind: formatted ? 'JoinedStr' : 'Constant', s, e: m.mark - 1, parts };
  },
  conversion: (m, parts, s) => {
    const name = node(parts.b).s;
    m.parser.checkConversion(node(parts.a).s, name);
    return { kind: 'conversion', s, e: name, parts };
  },
  adjacent: (m, parts) => (m.tokens.ends[node(parts.a).s] === m.tokens.starts[node(parts.b).s] ? nothing : null),
  last_clause: (_m, parts) => {
    parts.b = lastItem(parts.b);
    return nothing;
  },
  last_of_b: (_m, parts) => {
    parts.b = lastOf(parts.b);
    return nothing;
  },
  first_last: (_m, parts) => {
    parts.b = lastOf(parts.a);
    parts.a = firstOf(parts.a);
    return nothing;
  },
  generator_in_call: (m, parts) => {
    const args = positional(node(parts.a));
    if (args.length <= 1) return null;
    return raiseRange(m, args.at(-1)!, lastItem(parts.b), 'Generator expression must be parenthesized');
  },
  misplaced_argument: (m, parts) => {
    const unpacked = nodes(node(parts.a).parts.k).some((item) => item.kind === 'unpacking');
    const text = `positional argument follows keyword argument${unpacked ? ' unpacking' : ''}`;
    throw new Raised(errorAtToken(m, 'SyntaxError', text, m.fill - 1));
  },
  legacy: (m, parts) => {
    const name = m.tokens.textOf(node(parts.a).s);
    return name === 'print' || name === 'exec' ? nothing : null;
  },
  type_bound: (m, parts) => raiseFrom(m, node(parts.a), `cannot use ${boundSort(parts.e)} with TypeVarTuple`),
  spec_bound: (m, parts) => raiseFrom(m, node(parts.a), `cannot use ${boundSort(parts.e)} with ParamSpec`),
  missing_comma: (m, parts) => {
    const first = node(parts.a);
    const text = first.kind === 'Name' ? m.tokens.textOf(first.s) : '';
    if (text === 'print' || text === 'exec') return null;
    if (m.levelAt(m.mark - 1) === 0) return null;
    return raiseRange(m, first, node(parts.b), 'invalid syntax. Perhaps you forgot a comma?');
  },
  assign_target: raiseTarget('star'),
  delete_target: raiseTarget('delete'),
  loop_target: raiseTarget('for'),
  key_without_colon: (m, parts) => {
    const key = node(parts.a);
    const place = rangePlace(m.tokens, key.s, key.e);
    const text = "':' expected after dictionary key";
    throw new Raised(new PySyntaxError('SyntaxError', text, { ...place, offset: place.endOffset - 1, endOffset: 0 }));
  },
  mixed_strings: (m, parts) => raiseRange(m, lastOf(parts.a), node(parts.b), 'cannot mix t-string literals with string or bytes literals'),
};

function boundSort(expression: PegValue | undefined): string {
  return node(expression).kind === 'Tuple' ? 'constraints' : 'bound';
}
