// The module _opcode: facts about CPython 3.14's instructions, for `dis` and `opcode`. Counterpart: Modules/_opcode.c.
//
// Piton has no bytecode; these tables describe CPython's, so that tools that only look at opcodes work.

import { defineModule, functions } from '../runtime/defineType.ts';
import { PyList } from '../runtime/layout/list.ts';
import { tupleOf } from '../runtime/layout/tuple.ts';
import { notImplementedError } from '../runtime/raise.ts';
import { own } from '../runtime/refcount.ts';
import type { Value } from '../runtime/value.ts';

/** `'3 5-8'` to a set. */
function ranges(text: string): ReadonlySet<number> {
  const set = new Set<number>();
  for (const part of text.split(' ')) {
    const [from, to] = part.split('-').map(Number) as [number, number?];
    for (let i = from; i <= (to ?? from); i++) set.add(i);
  }
  return set;
}

const VALID = ranges('0-120 128-211 234-266');
const HAS_ARG = ranges('44-120 128 143-153 155-195 197 200 209-211 237 239 241-245 247-251 253 255 257-261 263-266');
const HAS_CONST = ranges('82 190-191');
const HAS_NAME = ranges('61 64-65 72-73 80 91-93 96 110 115-116 179 189 194-195 200 249');
const HAS_JUMP = ranges('68 70 75-77 100-103 106 172-176 237 248 257-260');
const HAS_FREE = ranges('62 90 97 111');
const HAS_LOCAL = ranges('3 63 83-89 112-114 261 266');
const HAS_EXC = ranges('263-265');

const OPERATORS = [
  ['ADD', '+'],
  ['AND', '&'],
  ['FLOOR_DIVIDE', '//'],
  ['LSHIFT', '<<'],
  ['MATRIX_MULTIPLY', '@'],
  ['MULTIPLY', '*'],
  ['REMAINDER', '%'],
  ['OR', '|'],
  ['POWER', '**'],
  ['RSHIFT', '>>'],
  ['SUBTRACT', '-'],
  ['TRUE_DIVIDE', '/'],
  ['XOR', '^'],
] as const;
const INTRINSICS1 = [
  'PRINT',
  'IMPORT_STAR',
  'STOPITERATION_ERROR',
  'ASYNC_GEN_WRAP',
  'UNARY_POSITIVE',
  'LIST_TO_TUPLE',
  'TYPEVAR',
  'PARAMSPEC',
  'TYPEVARTUPLE',
  'SUBSCRIPT_GENERIC',
  'TYPEALIAS',
];
const INTRINSICS2 = ['PREP_RERAISE_STAR', 'TYPEVAR_WITH_BOUND', 'TYPEVAR_WITH_CONSTRAINTS', 'SET_FUNCTION_TYPE_PARAMS', 'SET_TYPEPARAM_DEFAULT'];

const list = (values: readonly Value[]): PyList => new PyList(values.map(own));

function operatorPairs(): PyList {
  const plain = OPERATORS.map(([name, text]) => tupleOf(`NB_${name}`, text));
  const inplace = OPERATORS.map(([name, text]) => tupleOf(`NB_INPLACE_${name}`, `${text}=`));
  return list([...plain, ...inplace, tupleOf('NB_SUBSCR', '[]')]);
}

export const opcodeModule = defineModule({
  name: '_opcode',
  doc: 'Opcode support module.',
  functions: functions({
    'stack_effect(opcode: cint, oparg=None, /, *, jump=None)': () => {
      throw notImplementedError('_opcode.stack_effect() is not supported: Piton has no bytecode');
    },
    'is_valid(opcode: cint)': (op) => VALID.has(op),
    'has_arg(opcode: cint)': (op) => HAS_ARG.has(op),
    'has_const(opcode: cint)': (op) => HAS_CONST.has(op),
    'has_name(opcode: cint)': (op) => HAS_NAME.has(op),
    'has_jump(opcode: cint)': (op) => HAS_JUMP.has(op),
    'has_free(opcode: cint)': (op) => HAS_FREE.has(op),
    'has_local(opcode: cint)': (op) => HAS_LOCAL.has(op),
    'has_exc(opcode: cint)': (op) => HAS_EXC.has(op),
    'get_specialization_stats()': () => null,
    'get_nb_ops()': operatorPairs,
    'get_intrinsic1_descs()': () => list(['INTRINSIC_1_INVALID', ...INTRINSICS1.map((s) => `INTRINSIC_${s}`)]),
    'get_intrinsic2_descs()': () => list(['INTRINSIC_2_INVALID', ...INTRINSICS2.map((s) => `INTRINSIC_${s}`)]),
    'get_special_method_names()': () => list(['__enter__', '__exit__', '__aenter__', '__aexit__']),
    'get_executor(code, offset: cint)': () => null,
  }),
  values: () => ({ ENABLE_SPECIALIZATION: 0, ENABLE_SPECIALIZATION_FT: 0 }),
});
