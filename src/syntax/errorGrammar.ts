// The grammar that explains errors: Python's rules once more, together with rules for common mistakes.
//
// This table is only read after the fast parser failed. It must try alternatives in CPython's order
// (Grammar/python.gram of 3.14), because the first mistake rule that matches decides message and place.
// Notation, read by pegGrammar.ts:
//   name: alternatives separated by |          'x' token, "x" soft keyword, NAME other tokens or rules
//   e? e* e+  sep.e+  &e !e  ( … )             ~ commit, &&'x' must follow
//   v=e names a value for the result or error  => Kind builds a node of that kind, -> f calls an action
//   {at v "…"} {range v w "…"} {from v "…"} {here "…"} {next "…"} {indent "…"}  report the mistake
//   in texts: %v name of the expression's sort, #v its line, @v its text
//   (memo) results are kept per position, (left) left-recursive; an alternative that is just a bad_… rule counts in the second pass only

export const errorGrammar = String.raw`
file: statements? ENDMARKER
interactive: statement_newline
eval: expressions NEWLINE* ENDMARKER
func_type: '(' type_expressions? ')' '->' expression NEWLINE* ENDMARKER

statements: statement+
statement: compound_stmt | simple_stmts
statement_newline: compound_stmt NEWLINE | simple_stmts | NEWLINE | ENDMARKER -> interactive_end
simple_stmts: simple_stmt !';' NEWLINE | ';'.simple_stmt+ ';'? NEWLINE
simple_stmt (memo): assignment | &"type" type_alias | e=star_expressions => Expr | &'return' return_stmt
  | &('import' | 'from') import_stmt | &'raise' raise_stmt | &'pass' pass_stmt | &'del' del_stmt | &'yield' yield_expr
  | &'assert' assert_stmt | &'break' break_stmt | &'continue' continue_stmt | &'global' global_stmt | &'nonlocal' nonlocal_stmt
compound_stmt: &('def' | '@' | 'async') function_def | &'if' if_stmt | &('class' | '@') class_def | &('with' | 'async') with_stmt
  | &('for' | 'async') for_stmt | &'try' try_stmt | &'while' while_stmt | match_stmt

assignment: NAME ':' expression ('=' annotated_rhs)?
  | ('(' single_target ')' | single_subscript_attribute_target) ':' expression ('=' annotated_rhs)?
  | (star_targets '=')+ annotated_rhs !'=' TYPE_COMMENT?
  | single_target augassign ~ annotated_rhs
  | bad_assignment
annotated_rhs: yield_expr | star_expressions
augassign: '+=' | '-=' | '*=' | '@=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**=' | '//='
return_stmt: 'return' star_expressions? => Return
raise_stmt: 'raise' expression 'from' expression | 'raise' expression | 'raise'
pass_stmt: 'pass' => Pass
break_stmt: 'break' => Break
continue_stmt: 'continue' => Continue
global_stmt: 'global' ','.NAME+
nonlocal_stmt: 'nonlocal' ','.NAME+
del_stmt: 'del' del_targets &(';' | NEWLINE) | bad_del_stmt
assert_stmt: 'assert' expression (',' expression)?
import_stmt (memo): bad_import | import_name | import_from
import_name: 'import' ','.dotted_as_name+
import_from: 'from' ('.' | '...')* dotted_name 'import' import_from_targets | 'from' ('.' | '...')+ 'import' import_from_targets
import_from_targets: '(' import_from_as_names ','? ')' | import_from_as_names !',' | '*' | bad_import_from_targets
import_from_as_names: ','.import_from_as_name+
import_from_as_name: bad_import_from_as_name | NAME ('as' NAME)?
dotted_as_name: bad_dotted_as_name | dotted_name ('as' NAME)?
dotted_name (left): dotted_name '.' NAME | NAME

block (memo): NEWLINE INDENT statements DEDENT | simple_stmts | bad_block
decorators: ('@' named_expression NEWLINE)+
class_def: decorators class_def_raw | class_def_raw
class_def_raw: bad_class_def_raw | 'class' NAME type_params? ('(' arguments? ')')? ':' block
function_def: decorators function_def_raw | function_def_raw
function_def_raw: bad_def_raw
  | 'def' NAME type_params? '(' params? ')' ('->' expression)? ':' func_type_comment? block
  | 'async' 'def' NAME type_params? '(' params? ')' ('->' expression)? ':' func_type_comment? block

params: bad_parameters | parameters
parameters: slash_no_default param_no_default* param_with_default* star_etc? | slash_with_default param_with_default* star_etc?
  | param_no_default+ param_with_default* star_etc? | param_with_default+ star_etc? | star_etc
slash_no_default: param_no_default+ '/' ',' | param_no_default+ '/' &')'
slash_with_default: param_no_default* param_with_default+ '/' ',' | param_no_default* param_with_default+ '/' &')'
star_etc: bad_star_etc | '*' param_no_default param_maybe_default* kwds? | '*' param_no_default_star_annotation param_maybe_default* kwds?
  | '*' ',' param_maybe_default+ kwds? | kwds
kwds: bad_kwds | '**' param_no_default
param_no_default: a=param ',' TYPE_COMMENT? -> first | a=param TYPE_COMMENT? &')' -> first
param_no_default_star_annotation: param_star_annotation ',' TYPE_COMMENT? | param_star_annotation TYPE_COMMENT? &')'
param_with_default: param default ',' TYPE_COMMENT? | param default TYPE_COMMENT? &')'
param_maybe_default: param default? ',' TYPE_COMMENT? | param default? TYPE_COMMENT? &')'
param: NAME (':' expression)? => arg
param_star_annotation: NAME ':' star_expression => arg
default: '=' expression | bad_default

if_stmt: bad_if_stmt | 'if' named_expression ':' block elif_stmt | 'if' named_expression ':' block else_block?
elif_stmt: bad_elif_stmt | 'elif' named_expression ':' block elif_stmt | 'elif' named_expression ':' block else_block?
else_block: bad_else_stmt | 'else' &&':' block
while_stmt: bad_while_stmt | 'while' named_expression ':' block else_block?
for_stmt: bad_for_stmt | 'for' star_targets 'in' ~ star_expressions ':' TYPE_COMMENT? block else_block?
  | 'async' 'for' star_targets 'in' ~ star_expressions ':' TYPE_COMMENT? block else_block? | bad_for_target
with_stmt: bad_with_stmt_indent | 'with' '(' ','.with_item+ ','? ')' ':' TYPE_COMMENT? block | 'with' ','.with_item+ ':' TYPE_COMMENT? block
  | 'async' 'with' '(' ','.with_item+ ','? ')' ':' block | 'async' 'with' ','.with_item+ ':' TYPE_COMMENT? block | bad_with_stmt
with_item: expression 'as' star_target &(',' | ')' | ':') | bad_with_item | expression
try_stmt: bad_try_stmt | 'try' &&':' block finally_block | 'try' &&':' block except_block+ else_block? finally_block?
  | 'try' &&':' block except_star_block+ else_block? finally_block?
except_block: bad_except_stmt_indent | 'except' expression ':' block | 'except' expression 'as' NAME ':' block
  | 'except' expressions ':' block | 'except' ':' block | bad_except_stmt
except_star_block: bad_except_star_stmt_indent | 'except' '*' expression ':' block | 'except' '*' expression 'as' NAME ':' block
  | 'except' '*' expressions ':' block | bad_except_star_stmt
finally_block: bad_finally_stmt | 'finally' &&':' block

match_stmt: "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT | bad_match_stmt
subject_expr: star_named_expression ',' star_named_expressions? | named_expression
case_block: bad_case_block | "case" patterns guard? ':' block
guard: 'if' named_expression
patterns: open_sequence_pattern => MatchSequence | pattern
pattern: as_pattern | or_pattern
as_pattern: or_pattern 'as' pattern_capture_target => MatchAs | bad_as_pattern
or_pattern: '|'.closed_pattern+ => MatchOr
closed_pattern (memo): literal_pattern | capture_pattern | wildcard_pattern | value_pattern | group_pattern | sequence_pattern | mapping_pattern | class_pattern
literal_pattern: signed_number !('+' | '-') | complex_number | strings | 'None' | 'True' | 'False'
literal_expr: signed_number !('+' | '-') | complex_number | &(STRING | FSTRING_START | TSTRING_START) strings | 'None' | 'True' | 'False'
complex_number: signed_real_number '+' imaginary_number | signed_real_number '-' imaginary_number
signed_number: NUMBER | '+' NUMBER | '-' NUMBER
signed_real_number: real_number | '+' real_number | '-' real_number
real_number: a=NUMBER -> ensure_real
imaginary_number: a=NUMBER -> ensure_imaginary
capture_pattern: pattern_capture_target
pattern_capture_target: !"_" a=NAME !('.' | '(' | '=') => Name
wildcard_pattern: "_"
value_pattern: attr !('.' | '(' | '=')
attr (left): name_or_attr '.' NAME => Attribute
name_or_attr: attr | NAME
group_pattern: '(' pattern ')'
sequence_pattern: '[' maybe_sequence_pattern? ']' | '(' open_sequence_pattern? ')'
open_sequence_pattern: maybe_star_pattern ',' maybe_sequence_pattern?
maybe_sequence_pattern: ','.maybe_star_pattern+ ','?
maybe_star_pattern: star_pattern | pattern
star_pattern (memo): '*' pattern_capture_target | '*' wildcard_pattern
mapping_pattern: '{' '}' | '{' double_star_pattern ','? '}' | '{' items_pattern ',' double_star_pattern ','? '}' | '{' items_pattern ','? '}'
items_pattern: ','.key_value_pattern+
key_value_pattern: (literal_expr | attr) ':' pattern
double_star_pattern: '**' a=pattern_capture_target -> first
class_pattern: name_or_attr '(' ')' | name_or_attr '(' positional_patterns ','? ')' | name_or_attr '(' keyword_patterns ','? ')'
  | name_or_attr '(' positional_patterns ',' keyword_patterns ','? ')' | bad_class_pattern
positional_patterns: a=','.pattern+ -> first
keyword_patterns: ','.keyword_pattern+
keyword_pattern: NAME '=' pattern

type_alias: "type" NAME type_params? '=' expression
type_params: bad_type_params | '[' type_param_seq ']'
type_param_seq: ','.type_param+ ','?
type_param (memo): NAME (':' expression)? ('=' expression)? | bad_type_param | '*' NAME ('=' star_expression)? | '**' NAME ('=' expression)?

expressions: a=expression b=(',' c=expression -> rest)+ ','? => Tuple | a=expression ',' => Tuple | expression
expression (memo): bad_expression | bad_legacy_expression | a=disjunction 'if' b=disjunction 'else' c=expression => IfExp | disjunction | lambdef
yield_expr: 'yield' 'from' expression => YieldFrom | 'yield' star_expressions? => Yield
star_expressions: a=star_expression b=(',' c=star_expression -> rest)+ ','? => Tuple | a=star_expression ',' => Tuple | star_expression
star_expression (memo): '*' a=bitwise_or => Starred | expression
star_named_expressions: a=','.star_named_expression+ ','? -> first
star_named_expression: '*' a=bitwise_or => Starred | named_expression
assignment_expression: NAME ':=' ~ expression => NamedExpr
named_expression: assignment_expression | bad_named_expression | a=expression !':=' -> first
disjunction (memo): conjunction ('or' conjunction)+ => BoolOp | conjunction
conjunction (memo): inversion ('and' inversion)+ => BoolOp | inversion
inversion (memo): 'not' inversion => UnaryOp | comparison
comparison: a=bitwise_or b=compare_op_bitwise_or_pair+ => Compare | bitwise_or
compare_op_bitwise_or_pair: '==' bitwise_or | (a=NOTEQUAL -> not_equal) bitwise_or | '<=' bitwise_or | '<' bitwise_or | '>=' bitwise_or | '>' bitwise_or
  | 'not' 'in' bitwise_or | op='in' bitwise_or => In | 'is' 'not' bitwise_or | 'is' bitwise_or | bad_comparison
bitwise_or (left): bitwise_or '|' bitwise_xor => BinOp | bitwise_xor
bitwise_xor (left): bitwise_xor '^' bitwise_and => BinOp | bitwise_and
bitwise_and (left): bitwise_and '&' shift_expr => BinOp | shift_expr
shift_expr (left): shift_expr '<<' sum => BinOp | shift_expr '>>' sum => BinOp | bad_arithmetic | sum
sum (left): sum '+' term => BinOp | sum '-' term => BinOp | term
term (left): term '*' factor => BinOp | term '/' factor => BinOp | term '//' factor => BinOp | term '%' factor => BinOp | term '@' factor => BinOp
  | bad_factor | factor
factor (memo): '+' factor => UnaryOp | '-' factor => UnaryOp | '~' factor => UnaryOp | power
power: await_primary '**' factor => BinOp | await_primary
await_primary (memo): 'await' primary => Await | primary
primary (left): primary '.' NAME => Attribute | primary genexp => Call | primary '(' arguments? ')' => Call | primary '[' slices ']' => Subscript | atom
slices: a=slice !',' -> first | a=','.(slice | starred_expression)+ ','? => Tuple
slice: expression? ':' expression? (':' expression?)? => Slice | named_expression
atom: NAME => Name | 'True' => True | 'False' => False | 'None' => None | &(STRING | FSTRING_START | TSTRING_START) strings | NUMBER => Constant
  | &'(' (tuple | group | genexp) | &'[' (list | listcomp) | &'{' (dict | set | dictcomp | setcomp) | '...' => ellipsis
group: '(' a=(yield_expr | named_expression) ')' -> first | bad_group

lambdef: 'lambda' lambda_params? ':' expression => Lambda
lambda_params: bad_lambda_parameters | lambda_parameters
lambda_parameters: lambda_slash_no_default lambda_param_no_default* lambda_param_with_default* lambda_star_etc?
  | lambda_slash_with_default lambda_param_with_default* lambda_star_etc? | lambda_param_no_default+ lambda_param_with_default* lambda_star_etc?
  | lambda_param_with_default+ lambda_star_etc? | lambda_star_etc
lambda_slash_no_default: lambda_param_no_default+ '/' ',' | lambda_param_no_default+ '/' &':'
lambda_slash_with_default: lambda_param_no_default* lambda_param_with_default+ '/' ',' | lambda_param_no_default* lambda_param_with_default+ '/' &':'
lambda_star_etc: bad_lambda_star_etc | '*' lambda_param_no_default lambda_param_maybe_default* lambda_kwds? | '*' ',' lambda_param_maybe_default+ lambda_kwds? | lambda_kwds
lambda_kwds: bad_lambda_kwds | '**' lambda_param_no_default
lambda_param_no_default: a=lambda_param ',' -> first | a=lambda_param &':' -> first
lambda_param_with_default: lambda_param default ',' | lambda_param default &':'
lambda_param_maybe_default: lambda_param default? ',' | lambda_param default? &':'
lambda_param: NAME => arg

fstring_middle: fstring_replacement_field | FSTRING_MIDDLE
fstring_replacement_field: '{' annotated_rhs '='? fstring_conversion? fstring_full_format_spec? '}' | bad_fstring_replacement_field
fstring_conversion: a="!" b=NAME -> conversion
fstring_full_format_spec: ':' fstring_format_spec*
fstring_format_spec: FSTRING_MIDDLE | fstring_replacement_field
fstring: FSTRING_START fstring_middle* FSTRING_END => JoinedStr
tstring_middle: tstring_replacement_field | TSTRING_MIDDLE
tstring_replacement_field: '{' annotated_rhs '='? fstring_conversion? tstring_full_format_spec? '}' | bad_tstring_replacement_field
tstring_full_format_spec: ':' tstring_format_spec*
tstring_format_spec: TSTRING_MIDDLE | tstring_replacement_field
tstring (memo): TSTRING_START tstring_middle* TSTRING_END => TemplateStr
string: a=STRING -> string
strings (memo): bad_string_tstring_concat | a=(fstring | string)+ -> strings | tstring+ => TemplateStr

list: '[' a=star_named_expressions? ']' => List
tuple: '(' a=(y=star_named_expression ',' z=star_named_expressions? -> rest)? ')' => Tuple
set: '{' star_named_expressions '}' => Set
dict: '{' double_starred_kvpairs? '}' => Dict | '{' bad_double_starred_kvpairs '}'
double_starred_kvpairs: ','.double_starred_kvpair+ ','?
double_starred_kvpair: '**' bitwise_or | kvpair
kvpair: expression ':' expression
for_if_clauses: for_if_clause+
for_if_clause: 'async' 'for' star_targets 'in' ~ b=disjunction c=('if' z=disjunction -> rest)* => comprehension
  | 'for' star_targets 'in' ~ b=disjunction c=('if' z=disjunction -> rest)* => comprehension | bad_for_if_clause | bad_for_target
listcomp: '[' named_expression for_if_clauses ']' => ListComp | bad_comprehension
setcomp: '{' named_expression for_if_clauses '}' => SetComp | bad_comprehension
genexp: '(' (assignment_expression | expression !':=') for_if_clauses ')' => GeneratorExp | bad_comprehension
dictcomp: '{' kvpair for_if_clauses '}' => DictComp | bad_dict_comprehension

arguments (memo): args ','? &')' | bad_arguments
args: a=','.(starred_expression | b=(assignment_expression | c=expression !':=' -> third) !'=' -> second)+ k=(',' k=kwargs -> rest)? => Args | k=kwargs => Args
kwargs: a=','.kwarg_or_starred+ ',' b=','.kwarg_or_double_starred+ -> both | a=','.kwarg_or_starred+ -> first | a=','.kwarg_or_double_starred+ -> first
starred_expression: bad_starred_expression_unpacking | '*' a=expression => Starred | bad_starred_expression
kwarg_or_starred: bad_kwarg | NAME '=' expression => keyword | starred_expression
kwarg_or_double_starred: bad_kwarg | NAME '=' expression => keyword | '**' expression => unpacking

star_targets: a=star_target !',' -> first | a=star_target b=(',' c=star_target -> rest)* ','? => Tuple
star_targets_list_seq: ','.star_target+ ','?
star_targets_tuple_seq: star_target (',' star_target)+ ','? | star_target ','
star_target (memo): '*' !'*' star_target => Starred | target_with_star_atom
target_with_star_atom (memo): t_primary '.' NAME !t_lookahead => Attribute | t_primary '[' slices ']' !t_lookahead => Subscript | star_atom
star_atom: NAME => Name | '(' target_with_star_atom ')' | '(' star_targets_tuple_seq? ')' => Tuple | '[' star_targets_list_seq? ']' => List
single_target: single_subscript_attribute_target | NAME => Name | '(' single_target ')'
single_subscript_attribute_target: t_primary '.' NAME !t_lookahead => Attribute | t_primary '[' slices ']' !t_lookahead => Subscript
t_primary (left): t_primary '.' NAME &t_lookahead | t_primary '[' slices ']' &t_lookahead | t_primary genexp &t_lookahead
  | t_primary '(' arguments? ')' &t_lookahead | atom &t_lookahead
t_lookahead: '(' | '[' | '.'
del_targets: ','.del_target+ ','?
del_target (memo): t_primary '.' NAME !t_lookahead | t_primary '[' slices ']' !t_lookahead | del_t_atom
del_t_atom: NAME | '(' del_target ')' | '(' del_targets? ')' | '[' del_targets? ']'
type_expressions: ','.expression+ ',' '*' expression ',' '**' expression | ','.expression+ ',' '*' expression | ','.expression+ ',' '**' expression
  | '*' expression ',' '**' expression | '*' expression | '**' expression | ','.expression+
func_type_comment: NEWLINE TYPE_COMMENT &(NEWLINE INDENT) | bad_double_type_comments | TYPE_COMMENT

bad_arguments: ((','.(starred_expression | (assignment_expression | expression !':=') !'=')+ ',' kwargs) | kwargs) a=',' ','.(starred_expression !'=')+
    {from a "iterable argument unpacking follows keyword argument unpacking"}
  | a=expression b=for_if_clauses ',' (args | expression for_if_clauses)? -> last_clause {range a b "Generator expression must be parenthesized"}
  | a=NAME b='=' expression for_if_clauses {range a b "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"}
  | (args ',')? a=NAME b='=' &(',' | ')') {range a b "expected argument value expression"}
  | a=args b=for_if_clauses -> generator_in_call
  | args ',' a=expression b=for_if_clauses -> last_clause {range a b "Generator expression must be parenthesized"}
  | a=args ',' args -> misplaced_argument
bad_kwarg: a=('True' | 'False' | 'None') b='=' {range a b "cannot assign to @a"}
  | a=NAME b='=' expression for_if_clauses {range a b "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"}
  | !(NAME '=') a=expression b='=' {range a b "expression cannot contain assignment, perhaps you meant \"==\"?"}
  | a='**' expression '=' b=expression {range a b "cannot assign to keyword argument unpacking"}
expression_without_bad: a=disjunction 'if' b=disjunction 'else' c=expression => IfExp | disjunction | lambdef
bad_legacy_expression: a=NAME !'(' b=star_expressions -> legacy {range a b "Missing parentheses in call to '@a'. Did you mean @a(...)?"}
bad_type_param: '*' NAME a=':' e=expression -> type_bound | '**' NAME a=':' e=expression -> spec_bound
bad_expression: STRING a=(!STRING e=expression_without_bad -> rest)+ STRING -> first_last {range a b "invalid syntax. Is this intended to be part of the string?"}
  | !(NAME STRING | SOFT_KEYWORD) a=disjunction b=expression_without_bad -> missing_comma
  | a=disjunction 'if' b=disjunction !('else' | ':') {range a b "expected 'else' after 'if' expression"}
  | a=disjunction 'if' b=disjunction 'else' !expression {next "expected expression after 'else', but statement is given"}
  | a=(pass_stmt | break_stmt | continue_stmt) 'if' b=disjunction 'else' c=simple_stmt {at a "expected expression before 'if', but statement is given"}
  | a='lambda' lambda_params? b=':' &FSTRING_MIDDLE {range a b "f-string: lambda expressions are not allowed without parentheses"}
  | a='lambda' lambda_params? b=':' &TSTRING_MIDDLE {range a b "t-string: lambda expressions are not allowed without parentheses"}
bad_named_expression (memo): a=expression ':=' expression {at a "cannot use assignment expressions with %a"}
  | a=NAME '=' b=bitwise_or !('=' | ':=') {range a b "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"}
  | !(list | tuple | genexp | 'True' | 'None' | 'False') a=bitwise_or '=' bitwise_or !('=' | ':=')
    {at a "cannot assign to %a here. Maybe you meant '==' instead of '='?"}
bad_assignment: a=bad_ann_assign_target ':' expression {at a "only single target (not %a) can be annotated"}
  | a=star_named_expression ',' star_named_expressions* ':' expression {at a "only single target (not tuple) can be annotated"}
  | a=expression ':' expression {at a "illegal target for annotation"}
  | (star_targets '=')* a=star_expressions '=' -> assign_target
  | (star_targets '=')* a=yield_expr '=' {at a "assignment to yield expression not possible"}
  | a=star_expressions augassign annotated_rhs {at a "'%a' is an illegal expression for augmented assignment"}
bad_ann_assign_target: list | tuple | '(' a=bad_ann_assign_target ')' -> first
bad_del_stmt: 'del' a=star_expressions -> delete_target
bad_block: NEWLINE !INDENT {indent "expected an indented block"}
bad_comprehension: ('[' | '(' | '{') a=starred_expression for_if_clauses {at a "iterable unpacking cannot be used in comprehension"}
  | ('[' | '{') a=star_named_expression ',' b=star_named_expressions for_if_clauses -> last_of_b
    {range a b "did you forget parentheses around the comprehension target?"}
  | ('[' | '{') a=star_named_expression b=',' for_if_clauses {range a b "did you forget parentheses around the comprehension target?"}
bad_dict_comprehension: '{' a='**' bitwise_or for_if_clauses '}' {at a "dict unpacking cannot be used in dict comprehension"}
bad_parameters: a="/" ',' {at a "at least one argument must precede /"}
  | (slash_no_default | slash_with_default) param_maybe_default* a='/' {at a "/ may appear only once"}
  | slash_no_default? param_no_default* (slash_with_default | param_with_default+) a=param_no_default {at a "parameter without a default follows parameter with a default"}
  | param_no_default* a='(' param_no_default+ ','? b=')' {range a b "Function parameters cannot be parenthesized"}
  | (slash_no_default | slash_with_default)? param_maybe_default* '*' (',' | param_no_default) param_maybe_default* a='/' {at a "/ must be ahead of *"}
  | param_maybe_default+ '/' a='*' {at a "expected comma between / and *"}
bad_default: a='=' &(')' | ',') {at a "expected default value expression"}
bad_star_etc: a='*' (')' | ',' (')' | '**')) {at a "named arguments must follow bare *"}
  | '*' ',' TYPE_COMMENT {here "bare * has associated type comment"}
  | '*' param a='=' {at a "var-positional argument cannot have default value"}
  | '*' (param_no_default | ',') param_maybe_default* a='*' (param_no_default | ',') {at a "* argument may appear only once"}
bad_kwds: '**' param a='=' {at a "var-keyword argument cannot have default value"}
  | '**' param ',' a=param {at a "arguments cannot follow var-keyword argument"}
  | '**' param ',' a=('*' | '**' | '/') {at a "arguments cannot follow var-keyword argument"}
bad_lambda_parameters: a="/" ',' {at a "at least one argument must precede /"}
  | (lambda_slash_no_default | lambda_slash_with_default) lambda_param_maybe_default* a='/' {at a "/ may appear only once"}
  | lambda_slash_no_default? lambda_param_no_default* (lambda_slash_with_default | lambda_param_with_default+) a=lambda_param_no_default
    {at a "parameter without a default follows parameter with a default"}
  | lambda_param_no_default* a='(' ','.lambda_param+ ','? b=')' {range a b "Lambda expression parameters cannot be parenthesized"}
  | (lambda_slash_no_default | lambda_slash_with_default)? lambda_param_maybe_default* '*' (',' | lambda_param_no_default) lambda_param_maybe_default* a='/'
    {at a "/ must be ahead of *"}
  | lambda_param_maybe_default+ '/' a='*' {at a "expected comma between / and *"}
bad_lambda_star_etc: '*' (':' | ',' (':' | '**')) {here "named arguments must follow bare *"}
  | '*' lambda_param a='=' {at a "var-positional argument cannot have default value"}
  | '*' (lambda_param_no_default | ',') lambda_param_maybe_default* a='*' (lambda_param_no_default | ',') {at a "* argument may appear only once"}
bad_lambda_kwds: '**' lambda_param a='=' {at a "var-keyword argument cannot have default value"}
  | '**' lambda_param ',' a=lambda_param {at a "arguments cannot follow var-keyword argument"}
  | '**' lambda_param ',' a=('*' | '**' | '/') {at a "arguments cannot follow var-keyword argument"}
bad_double_type_comments: TYPE_COMMENT NEWLINE TYPE_COMMENT NEWLINE INDENT {here "Cannot have two type comments on def"}
bad_with_item: expression 'as' a=expression &(',' | ')' | ':') -> assign_target
bad_for_if_clause: 'async'? 'for' (bitwise_or (',' bitwise_or)* ','?) !'in' {here "'in' expected after for-loop variables"}
bad_for_target: 'async'? 'for' a=star_expressions -> loop_target
bad_group: '(' a=starred_expression ')' {at a "cannot use starred expression here"}
  | '(' a='**' expression ')' {at a "cannot use double starred expression here"}
bad_import: a='import' ','.dotted_name+ 'from' dotted_name {from a "Did you mean to use 'from ... import ...' instead?"}
  | 'import' a=NEWLINE {from a "Expected one or more names after 'import'"}
bad_dotted_as_name: dotted_name 'as' !(NAME (',' | ')' | ';' | NEWLINE)) a=expression {at a "cannot use %a as import target"}
bad_import_from_as_name: NAME 'as' !(NAME (',' | ')' | ';' | NEWLINE)) a=expression {at a "cannot use %a as import target"}
bad_import_from_targets: import_from_as_names ',' NEWLINE {here "trailing comma not allowed without surrounding parentheses"}
  | a=NEWLINE {from a "Expected one or more names after 'import'"}
bad_with_stmt: 'async'? 'with' ','.(expression ('as' star_target)?)+ NEWLINE {here "expected ':'"}
  | 'async'? 'with' '(' ','.(expressions ('as' star_target)?)+ ','? ')' NEWLINE {here "expected ':'"}
bad_with_stmt_indent: 'async'? a='with' ','.(expression ('as' star_target)?)+ ':' NEWLINE !INDENT {indent "expected an indented block after 'with' statement on line #a"}
  | 'async'? a='with' '(' ','.(expressions ('as' star_target)?)+ ','? ')' ':' NEWLINE !INDENT {indent "expected an indented block after 'with' statement on line #a"}
bad_try_stmt: a='try' ':' NEWLINE !INDENT {indent "expected an indented block after 'try' statement on line #a"}
  | 'try' ':' block !('except' | 'finally') {here "expected 'except' or 'finally' block"}
  | 'try' ':' block* except_block+ a='except' b='*' expression ('as' NAME)? ':' {range a b "cannot have both 'except' and 'except*' on the same 'try'"}
  | 'try' ':' block* except_star_block+ a='except' (expression ('as' NAME)?)? ':' {at a "cannot have both 'except' and 'except*' on the same 'try'"}
bad_except_stmt: 'except' a=expression ',' expressions 'as' NAME ':' {from a "multiple exception types must be parenthesized when using 'as'"}
  | 'except' expression ('as' NAME)? NEWLINE {here "expected ':'"}
  | 'except' NEWLINE {here "expected ':'"}
  | 'except' expression 'as' a=expression ':' block {at a "cannot use except statement with %a"}
bad_except_star_stmt: 'except' '*' a=expression ',' expressions 'as' NAME ':' {from a "multiple exception types must be parenthesized when using 'as'"}
  | 'except' '*' expression ('as' NAME)? NEWLINE {here "expected ':'"}
  | 'except' '*' (NEWLINE | ':') {here "expected one or more exception types"}
  | 'except' '*' expression 'as' a=expression ':' block {at a "cannot use except* statement with %a"}
bad_finally_stmt: a='finally' ':' NEWLINE !INDENT {indent "expected an indented block after 'finally' statement on line #a"}
bad_except_stmt_indent: a='except' expression ('as' NAME)? ':' NEWLINE !INDENT {indent "expected an indented block after 'except' statement on line #a"}
  | a='except' ':' NEWLINE !INDENT {indent "expected an indented block after 'except' statement on line #a"}
bad_except_star_stmt_indent: a='except' '*' expression ('as' NAME)? ':' NEWLINE !INDENT {indent "expected an indented block after 'except*' statement on line #a"}
bad_match_stmt: "match" subject_expr NEWLINE {here "expected ':'"}
  | a="match" subject_expr ':' NEWLINE !INDENT {indent "expected an indented block after 'match' statement on line #a"}
bad_case_block: "case" patterns guard? NEWLINE {here "expected ':'"}
  | a="case" patterns guard? ':' NEWLINE !INDENT {indent "expected an indented block after 'case' statement on line #a"}
bad_as_pattern: or_pattern 'as' a="_" {at a "cannot use '_' as a target"}
  | or_pattern 'as' a=expression {at a "cannot use %a as pattern target"}
bad_class_pattern: name_or_attr '(' a=bad_class_argument_pattern -> first_last {range a b "positional patterns follow keyword patterns"}
bad_class_argument_pattern: (positional_patterns ',')? keyword_patterns ',' a=positional_patterns -> first
bad_if_stmt: 'if' named_expression NEWLINE {here "expected ':'"}
  | a='if' named_expression ':' NEWLINE !INDENT {indent "expected an indented block after 'if' statement on line #a"}
bad_elif_stmt: 'elif' named_expression NEWLINE {here "expected ':'"}
  | a='elif' named_expression ':' NEWLINE !INDENT {indent "expected an indented block after 'elif' statement on line #a"}
bad_else_stmt: a='else' ':' NEWLINE !INDENT {indent "expected an indented block after 'else' statement on line #a"}
  | 'else' ':' block 'elif' {here "'elif' block follows an 'else' block"}
bad_while_stmt: 'while' named_expression NEWLINE {here "expected ':'"}
  | a='while' named_expression ':' NEWLINE !INDENT {indent "expected an indented block after 'while' statement on line #a"}
bad_for_stmt: 'async'? 'for' star_targets 'in' star_expressions NEWLINE {here "expected ':'"}
  | 'async'? a='for' star_targets 'in' star_expressions ':' NEWLINE !INDENT {indent "expected an indented block after 'for' statement on line #a"}
bad_def_raw: 'async'? a='def' NAME type_params? '(' params? ')' ('->' expression)? ':' NEWLINE !INDENT
    {indent "expected an indented block after function definition on line #a"}
  | 'async'? 'def' NAME type_params? &&'(' params? ')' ('->' expression)? &&':' func_type_comment? block
bad_class_def_raw: 'class' NAME type_params? ('(' arguments? ')')? NEWLINE {here "expected ':'"}
  | a='class' NAME type_params? ('(' arguments? ')')? ':' NEWLINE !INDENT {indent "expected an indented block after class definition on line #a"}
bad_double_starred_kvpairs: ','.double_starred_kvpair+ ',' bad_kvpair
  | expression ':' a='*' bitwise_or {from a "cannot use a starred expression in a dictionary value"}
  | expression a=':' &('}' | ',') {at a "expression expected after dictionary key and ':'"}
bad_kvpair: a=expression !':' -> key_without_colon
  | expression ':' a='*' bitwise_or {from a "cannot use a starred expression in a dictionary value"}
  | expression a=':' &('}' | ',') {at a "expression expected after dictionary key and ':'"}
bad_starred_expression_unpacking: a='*' expression '=' b=expression {range a b "cannot assign to iterable argument unpacking"}
bad_starred_expression: '*' {here "Invalid star expression"}
bad_fstring_replacement_field: '{' a='=' {at a "f-string: valid expression required before '='"}
  | '{' a='!' {at a "f-string: valid expression required before '!'"}
  | '{' a=':' {at a "f-string: valid expression required before ':'"}
  | '{' a='}' {at a "f-string: valid expression required before '}'"}
  | '{' !annotated_rhs {next "f-string: expecting a valid expression after '{'"}
  | '{' annotated_rhs !('=' | '!' | ':' | '}') {next "f-string: expecting '=', or '!', or ':', or '}'"}
  | '{' annotated_rhs '=' !('!' | ':' | '}') {next "f-string: expecting '!', or ':', or '}'"}
  | '{' annotated_rhs '='? bad_fstring_conversion_character
  | '{' annotated_rhs '='? ('!' NAME)? !(':' | '}') {next "f-string: expecting ':' or '}'"}
  | '{' annotated_rhs '='? ('!' NAME)? ':' fstring_format_spec* !'}' {next "f-string: expecting '}', or format specs"}
  | '{' annotated_rhs '='? ('!' NAME)? !'}' {next "f-string: expecting '}'"}
bad_fstring_conversion_character: '!' &(':' | '}') {next "f-string: missing conversion character"}
  | '!' !NAME {next "f-string: invalid conversion character"}
bad_tstring_replacement_field: '{' a='=' {at a "t-string: valid expression required before '='"}
  | '{' a='!' {at a "t-string: valid expression required before '!'"}
  | '{' a=':' {at a "t-string: valid expression required before ':'"}
  | '{' a='}' {at a "t-string: valid expression required before '}'"}
  | '{' !annotated_rhs {next "t-string: expecting a valid expression after '{'"}
  | '{' annotated_rhs !('=' | '!' | ':' | '}') {next "t-string: expecting '=', or '!', or ':', or '}'"}
  | '{' annotated_rhs '=' !('!' | ':' | '}') {next "t-string: expecting '!', or ':', or '}'"}
  | '{' annotated_rhs '='? bad_tstring_conversion_character
  | '{' annotated_rhs '='? ('!' NAME)? !(':' | '}') {next "t-string: expecting ':' or '}'"}
  | '{' annotated_rhs '='? ('!' NAME)? ':' fstring_format_spec* !'}' {next "t-string: expecting '}', or format specs"}
  | '{' annotated_rhs '='? ('!' NAME)? !'}' {next "t-string: expecting '}'"}
bad_tstring_conversion_character: '!' &(':' | '}') {next "t-string: missing conversion character"}
  | '!' !NAME {next "t-string: invalid conversion character"}
bad_string_tstring_concat: a=(fstring | string)+ b=tstring -> mixed_strings | a=tstring+ b=(fstring | string) -> mixed_strings
bad_comparison: a='<' b='>' -> adjacent {range a b "invalid syntax.  Maybe you meant '!=' instead of '<>'?"}
bad_arithmetic: sum ('+' | '-' | '*' | '/' | '%' | '//' | '@') a='not' b=inversion {range a b "'not' after an operator must be parenthesized"}
bad_factor: ('+' | '-' | '~') a='not' b=factor {range a b "'not' after an operator must be parenthesized"}
bad_type_params: '[' a=']' {from a "Type parameter list cannot be empty"}
`;
