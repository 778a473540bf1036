// The syntax tree: node names and fields of CPython 3.14's Parser/Python.asdl.
//
// A node is a plain object; `node` is its class name. Fields keep CPython's spelling, so that `ast`
// can show them without translation. Optional fields hold null, sequences hold arrays. Operators and
// expression contexts have no fields of their own and are plain strings.
// Positions follow CPython: lines from 1, columns in UTF-8 bytes from 0, ends exclusive.

export interface Located {
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
}

/**
 * A literal, without any runtime object: this layer knows no `PyFloat`.
 * `str` text is UTF-16; `codePoints` is present only when the text holds a surrogate code point
 * (then it is the truth, as a lone high surrogate before a lone low one would read as one character).
 */
export type ConstantValue =
  | { readonly type: 'None' }
  | { readonly type: 'Ellipsis' }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'int'; readonly value: bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'complex'; readonly real: number; readonly imag: number }
  | { readonly type: 'str'; readonly value: string; readonly codePoints?: readonly number[] }
  | { readonly type: 'bytes'; readonly value: Uint8Array }
  | { readonly type: 'tuple'; readonly items: readonly ConstantValue[] }
  | { readonly type: 'frozenset'; readonly items: readonly ConstantValue[] };

export type ModNode = Module | Interactive | Expression | FunctionType;
export interface Module {
  readonly node: 'Module';
  body: StmtNode[];
  type_ignores: TypeIgnoreNode[];
}
export interface Interactive {
  readonly node: 'Interactive';
  body: StmtNode[];
}
export interface Expression {
  readonly node: 'Expression';
  body: ExprNode;
}
export interface FunctionType {
  readonly node: 'FunctionType';
  argtypes: ExprNode[];
  returns: ExprNode;
}
export type StmtNode =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | Expr
  | Pass
  | Break
  | Continue;
export interface FunctionDef extends Located {
  readonly node: 'FunctionDef';
  name: string;
  args: Arguments;
  body: StmtNode[];
  decorator_list: ExprNode[];
  returns: ExprNode | null;
  type_comment: string | null;
  type_params: TypeParam[];
}
export interface AsyncFunctionDef extends Located {
  readonly node: 'AsyncFunctionDef';
  name: string;
  args: Arguments;
  body: StmtNode[];
  decorator_list: ExprNode[];
  returns: ExprNode | null;
  type_comment: string | null;
  type_params: TypeParam[];
}
export interface ClassDef extends Located {
  readonly node: 'ClassDef';
  name: string;
  bases: ExprNode[];
  keywords: Keyword[];
  body: StmtNode[];
  decorator_list: ExprNode[];
  type_params: TypeParam[];
}
export interface Return extends Located {
  readonly node: 'Return';
  value: ExprNode | null;
}
export interface Delete extends Located {
  readonly node: 'Delete';
  targets: ExprNode[];
}
export interface Assign extends Located {
  readonly node: 'Assign';
  targets: ExprNode[];
  value: ExprNode;
  type_comment: string | null;
}
export interface TypeAlias extends Located {
  readonly node: 'TypeAlias';
  name: ExprNode;
  type_params: TypeParam[];
  value: ExprNode;
}
export interface AugAssign extends Located {
  readonly node: 'AugAssign';
  target: ExprNode;
  op: Operator;
  value: ExprNode;
}
export interface AnnAssign extends Located {
  readonly node: 'AnnAssign';
  target: ExprNode;
  annotation: ExprNode;
  value: ExprNode | null;
  simple: number;
}
export interface For extends Located {
  readonly node: 'For';
  target: ExprNode;
  iter: ExprNode;
  body: StmtNode[];
  orelse: StmtNode[];
  type_comment: string | null;
}
export interface AsyncFor extends Located {
  readonly node: 'AsyncFor';
  target: ExprNode;
  iter: ExprNode;
  body: StmtNode[];
  orelse: StmtNode[];
  type_comment: string | null;
}
export interface While extends Located {
  readonly node: 'While';
  test: ExprNode;
  body: StmtNode[];
  orelse: StmtNode[];
}
export interface If extends Located {
  readonly node: 'If';
  test: ExprNode;
  body: StmtNode[];
  orelse: StmtNode[];
}
export interface With extends Located {
  readonly node: 'With';
  items: WithItem[];
  body: StmtNode[];
  type_comment: string | null;
}
export interface AsyncWith extends Located {
  readonly node: 'AsyncWith';
  items: WithItem[];
  body: StmtNode[];
  type_comment: string | null;
}
export interface Match extends Located {
  readonly node: 'Match';
  subject: ExprNode;
  cases: MatchCase[];
}
export interface Raise extends Located {
  readonly node: 'Raise';
  exc: ExprNode | null;
  cause: ExprNode | null;
}
export interface Try extends Located {
  readonly node: 'Try';
  body: StmtNode[];
  handlers: ExceptHandlerNode[];
  orelse: StmtNode[];
  finalbody: StmtNode[];
}
export interface TryStar extends Located {
  readonly node: 'TryStar';
  body: StmtNode[];
  handlers: ExceptHandlerNode[];
  orelse: StmtNode[];
  finalbody: StmtNode[];
}
export interface Assert extends Located {
  readonly node: 'Assert';
  test: ExprNode;
  msg: ExprNode | null;
}
export interface Import extends Located {
  readonly node: 'Import';
  names: Alias[];
}
export interface ImportFrom extends Located {
  readonly node: 'ImportFrom';
  module: string | null;
  names: Alias[];
  level: number | null;
}
export interface Global extends Located {
  readonly node: 'Global';
  names: string[];
}
export interface Nonlocal extends Located {
  readonly node: 'Nonlocal';
  names: string[];
}
export interface Expr extends Located {
  readonly node: 'Expr';
  value: ExprNode;
}
export interface Pass extends Located {
  readonly node: 'Pass';
}
export interface Break extends Located {
  readonly node: 'Break';
}
export interface Continue extends Located {
  readonly node: 'Continue';
}
export type ExprNode =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | Set
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | Interpolation
  | JoinedStr
  | TemplateStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;
export interface BoolOp extends Located {
  readonly node: 'BoolOp';
  op: BoolOperator;
  values: ExprNode[];
}
export interface NamedExpr extends Located {
  readonly node: 'NamedExpr';
  target: ExprNode;
  value: ExprNode;
}
export interface BinOp extends Located {
  readonly node: 'BinOp';
  left: ExprNode;
  op: Operator;
  right: ExprNode;
}
export interface UnaryOp extends Located {
  readonly node: 'UnaryOp';
  op: UnaryOperator;
  operand: ExprNode;
}
export interface Lambda extends Located {
  readonly node: 'Lambda';
  args: Arguments;
  body: ExprNode;
}
export interface IfExp extends Located {
  readonly node: 'IfExp';
  test: ExprNode;
  body: ExprNode;
  orelse: ExprNode;
}
export interface Dict extends Located {
  readonly node: 'Dict';
  keys: (ExprNode | null)[];
  values: ExprNode[];
}
export interface Set extends Located {
  readonly node: 'Set';
  elts: ExprNode[];
}
export interface ListComp extends Located {
  readonly node: 'ListComp';
  elt: ExprNode;
  generators: Comprehension[];
}
export interface SetComp extends Located {
  readonly node: 'SetComp';
  elt: ExprNode;
  generators: Comprehension[];
}
export interface DictComp extends Located {
  readonly node: 'DictComp';
  key: ExprNode;
  value: ExprNode;
  generators: Comprehension[];
}
export interface GeneratorExp extends Located {
  readonly node: 'GeneratorExp';
  elt: ExprNode;
  generators: Comprehension[];
}
export interface Await extends Located {
  readonly node: 'Await';
  value: ExprNode;
}
export interface Yield extends Located {
  readonly node: 'Yield';
  value: ExprNode | null;
}
export interface YieldFrom extends Located {
  readonly node: 'YieldFrom';
  value: ExprNode;
}
export interface Compare extends Located {
  readonly node: 'Compare';
  left: ExprNode;
  ops: CompareOperator[];
  comparators: ExprNode[];
}
export interface Call extends Located {
  readonly node: 'Call';
  func: ExprNode;
  args: ExprNode[];
  keywords: Keyword[];
}
export interface FormattedValue extends Located {
  readonly node: 'FormattedValue';
  value: ExprNode;
  conversion: number;
  format_spec: ExprNode | null;
}
export interface Interpolation extends Located {
  readonly node: 'Interpolation';
  value: ExprNode;
  str: ConstantValue;
  conversion: number;
  format_spec: ExprNode | null;
}
export interface JoinedStr extends Located {
  readonly node: 'JoinedStr';
  values: ExprNode[];
}
export interface TemplateStr extends Located {
  readonly node: 'TemplateStr';
  values: ExprNode[];
}
export interface Constant extends Located {
  readonly node: 'Constant';
  value: ConstantValue;
  kind: string | null;
}
export interface Attribute extends Located {
  readonly node: 'Attribute';
  value: ExprNode;
  attr: string;
  ctx: ExprContext;
}
export interface Subscript extends Located {
  readonly node: 'Subscript';
  value: ExprNode;
  slice: ExprNode;
  ctx: ExprContext;
}
export interface Starred extends Located {
  readonly node: 'Starred';
  value: ExprNode;
  ctx: ExprContext;
}
export interface Name extends Located {
  readonly node: 'Name';
  id: string;
  ctx: ExprContext;
}
export interface List extends Located {
  readonly node: 'List';
  elts: ExprNode[];
  ctx: ExprContext;
}
export interface Tuple extends Located {
  readonly node: 'Tuple';
  elts: ExprNode[];
  ctx: ExprContext;
}
export interface Slice extends Located {
  readonly node: 'Slice';
  lower: ExprNode | null;
  upper: ExprNode | null;
  step: ExprNode | null;
}
export type ExprContext = 'Load' | 'Store' | 'Del';
export type BoolOperator = 'And' | 'Or';
export type Operator = 'Add' | 'Sub' | 'Mult' | 'MatMult' | 'Div' | 'Mod' | 'Pow' | 'LShift' | 'RShift' | 'BitOr' | 'BitXor' | 'BitAnd' | 'FloorDiv';
export type UnaryOperator = 'Invert' | 'Not' | 'UAdd' | 'USub';
export type CompareOperator = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn';
export type ExceptHandlerNode = ExceptHandler;
export interface ExceptHandler extends Located {
  readonly node: 'ExceptHandler';
  type: ExprNode | null;
  name: string | null;
  body: StmtNode[];
}
export type PatternNode = MatchValue | MatchSingleton | MatchSequence | MatchMapping | MatchClass | MatchStar | MatchAs | MatchOr;
export interface MatchValue extends Located {
  readonly node: 'MatchValue';
  value: ExprNode;
}
export interface MatchSingleton extends Located {
  readonly node: 'MatchSingleton';
  value: ConstantValue;
}
export interface MatchSequence extends Located {
  readonly node: 'MatchSequence';
  patterns: PatternNode[];
}
export interface MatchMapping extends Located {
  readonly node: 'MatchMapping';
  keys: ExprNode[];
  patterns: PatternNode[];
  rest: string | null;
}
export interface MatchClass extends Located {
  readonly node: 'MatchClass';
  cls: ExprNode;
  patterns: PatternNode[];
  kwd_attrs: string[];
  kwd_patterns: PatternNode[];
}
export interface MatchStar extends Located {
  readonly node: 'MatchStar';
  name: string | null;
}
export interface MatchAs extends Located {
  readonly node: 'MatchAs';
  pattern: PatternNode | null;
  name: string | null;
}
export interface MatchOr extends Located {
  readonly node: 'MatchOr';
  patterns: PatternNode[];
}
export type TypeIgnoreNode = TypeIgnore;
export interface TypeIgnore {
  readonly node: 'TypeIgnore';
  lineno: number;
  tag: string;
}
export type TypeParam = TypeVar | ParamSpec | TypeVarTuple;
export interface TypeVar extends Located {
  readonly node: 'TypeVar';
  name: string;
  bound: ExprNode | null;
  default_value: ExprNode | null;
}
export interface ParamSpec extends Located {
  readonly node: 'ParamSpec';
  name: string;
  default_value: ExprNode | null;
}
export interface TypeVarTuple extends Located {
  readonly node: 'TypeVarTuple';
  name: string;
  default_value: ExprNode | null;
}
export interface Comprehension {
  readonly node: 'comprehension';
  target: ExprNode;
  iter: ExprNode;
  ifs: ExprNode[];
  is_async: number;
}
export interface Arguments {
  readonly node: 'arguments';
  posonlyargs: Arg[];
  args: Arg[];
  vararg: Arg | null;
  kwonlyargs: Arg[];
  kw_defaults: (ExprNode | null)[];
  kwarg: Arg | null;
  defaults: ExprNode[];
}
export interface Arg extends Located {
  readonly node: 'arg';
  arg: string;
  annotation: ExprNode | null;
  type_comment: string | null;
}
export interface Keyword extends Located {
  readonly node: 'keyword';
  arg: string | null;
  value: ExprNode;
}
export interface Alias extends Located {
  readonly node: 'alias';
  name: string;
  asname: string | null;
}
export interface WithItem {
  readonly node: 'withitem';
  context_expr: ExprNode;
  optional_vars: ExprNode | null;
}
export interface MatchCase {
  readonly node: 'match_case';
  pattern: PatternNode;
  guard: ExprNode | null;
  body: StmtNode[];
}
