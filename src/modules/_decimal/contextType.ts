// The type Context and the manager that localcontext gives. Counterpart: PyDecContext_Type in Modules/_decimal/_decimal.c.

import { divmod, fma } from '../../base/decimal/arithmetic.ts';
import { isNormal, isSubnormal, numberClass, sameQuantum } from '../../base/decimal/exponent.ts';
import { type Dec, finishDec, fromNumber } from '../../base/decimal/number.ts';
import { toText } from '../../base/decimal/text.ts';
import { power, powerModulo } from '../../base/decimal/transcendental.ts';
import { type AnyTable, type GetSet, type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import type { PyDict } from '../../runtime/layout/dict.ts';
import { floatValue, intValue } from '../../runtime/layout/numbers.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { attributeError, overflowError, typeError, valueError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import {
  PyDecimalContext,
  compute,
  contextArgument,
  contexts,
  copyContext,
  copySettings,
  currentContext,
  roundingArgument,
  setContext,
} from './contextState.ts';
import { PyDecimal, decimalArgument, fromDouble, fromInt, roundedValue, wrap } from './convert.ts';
import { type Binary, type Unary, binary, contextBinary, contextUnary, unary } from './operations.ts';
import { bitsArgument } from './signalDict.ts';
import { catalogueOf, signalList } from './signals.ts';

const LIMIT = 999999999999999999n;

function integer(v: Value): number | bigint {
  const n = intValue(v);
  if (n === undefined) throw typeError('an integer is required');
  if (n > 9223372036854775807n || n < -9223372036854775808n) throw overflowError('Python int too large to convert to C ssize_t');
  return n;
}

type Setter = (c: PyDecimalContext, v: Value) => void;

const setters: Readonly<Record<string, Setter>> = {
  prec: (c, v) => {
    const n = integer(v);
    if (n < 1 || n > LIMIT) throw valueError('valid range for prec is [1, MAX_PREC]');
    c.shown.prec = n;
    c.cx.prec = Number(n);
  },
  rounding: (c, v) => {
    c.cx.rounding = roundingArgument(v);
  },
  Emin: (c, v) => {
    const n = integer(v);
    if (n > 0 || n < -LIMIT) throw valueError('valid range for Emin is [MIN_EMIN, 0]');
    c.shown.Emin = n;
    c.cx.emin = Number(n);
  },
  Emax: (c, v) => {
    const n = integer(v);
    if (n < 0 || n > LIMIT) throw valueError('valid range for Emax is [0, MAX_EMAX]');
    c.shown.Emax = n;
    c.cx.emax = Number(n);
  },
  capitals: (c, v) => {
    const n = integer(v);
    if (n !== 0 && n !== 1) throw valueError('valid values for capitals are 0 or 1');
    c.capitals = n;
  },
  clamp: (c, v) => {
    const n = integer(v);
    if (n !== 0 && n !== 1) throw valueError('valid values for clamp are 0 or 1');
    c.cx.clamp = n;
  },
  flags: (c, v) => {
    c.flags.bits = bitsArgument(v, false);
  },
  traps: (c, v) => {
    c.traps.bits = bitsArgument(v, false);
  },
};

const NAMES = Object.keys(setters);

/** Keyword and positional settings, None left out. `from` is the first name. */
function assign(c: PyDecimalContext, args: readonly Value[], kwargs: PyDict, lists: boolean): void {
  const given: Record<string, Value> = {};
  args.forEach((v, i) => {
    given[NAMES[i] as string] = v;
  });
  kwargs.forEach((key, v) => {
    const name = key as string;
    if (!NAMES.includes(name)) throw typeError(`this function got an unexpected keyword argument '${name}'`);
    given[name] = v;
  });
  for (const name of NAMES) {
    const v = given[name] ?? null;
    if (v === null) continue;
    if (name === 'flags') c.flags.bits = bitsArgument(v, lists);
    else if (name === 'traps') c.traps.bits = bitsArgument(v, lists);
    else (setters[name] as Setter)(c, v);
  }
}

function initialize(self: PyDecimalContext, args: readonly Value[], kwargs: PyDict): void {
  if (args.length + kwargs.size > NAMES.length) throw typeError(`function takes at most 8 arguments (${args.length + kwargs.size} given)`);
  assign(self, args, kwargs, true);
}

/** The order of libmpdec's bits. */
const REPR_ORDER = ['Clamped', 'InvalidOperation', 'DivisionByZero', 'Inexact', 'FloatOperation', 'Overflow', 'Rounded', 'Subnormal', 'Underflow'];

function show(c: PyDecimalContext): string {
  const { signals } = catalogueOf();
  const names = (bits: number): string => REPR_ORDER.filter((name) => signals.some((s) => s.name === name && (s.bits & bits) !== 0)).join(', ');
  const { prec, Emin, Emax } = c.shown;
  return `Context(prec=${prec}, rounding=${c.cx.rounding}, Emin=${Emin}, Emax=${Emax}, capitals=${c.capitals}, clamp=${c.cx.clamp}, flags=[${names(c.flags.bits)}], traps=[${names(c.traps.bits)}])`;
}

function decimalOnly(v: Value): PyDecimal {
  if (!(v instanceof PyDecimal)) throw typeError('argument must be a Decimal');
  return v;
}

function etinyOf(c: PyDecimalContext, value: number | bigint, sign: 1n | -1n): number | bigint {
  const n = BigInt(value) - sign * (BigInt(c.shown.prec) - 1n);
  return n >= -9007199254740991n && n <= 9007199254740991n ? Number(n) : n;
}

const stateMethods = methods<PyDecimalContext>()({
  '__init__(self, *args, **kwargs)': initialize,
  '__repr__(self, /)': show,
  '__copy__(self, /)': copyContext,
  '__reduce__(self, /)': (self) => {
    const { prec, Emin, Emax } = self.shown;
    return tupleOf(
      self.type,
      tupleOf(prec, self.cx.rounding, Emin, Emax, self.capitals, self.cx.clamp, signalList(self.flags.bits), signalList(self.traps.bits)),
    );
  },
  'copy(self, /)': copyContext,
  'clear_flags(self, /)': (self) => {
    self.flags.bits = 0;
  },
  'clear_traps(self, /)': (self) => {
    self.traps.bits = 0;
  },
  'Etiny(self, /)': (self) => etinyOf(self, self.shown.Emin, 1n),
  'Etop(self, /)': (self) => etinyOf(self, self.shown.Emax, 1n),
  'radix(self, /)': () => wrap(fromNumber(10)),
  "create_decimal(self, num='0', /)": (self, num) => wrap(roundedValue(num, self)),
  'create_decimal_from_float(self, f, /)': (self, f) => {
    const n = intValue(f);
    const x = floatValue(f);
    if (n === undefined && x === undefined) throw typeError('argument must be int or float');
    const d = n !== undefined ? fromInt(n) : fromDouble(x as number);
    return wrap(compute(self, (cx) => finishDec(d, cx)));
  },
});

const numberMethods = methods<PyDecimalContext>()({
  '_apply(self, object, /)': (self, v) => wrap(compute(self, (cx) => finishDec(decimalArgument(v), cx))),
  'canonical(self, x, /)': (_self, x) => decimalOnly(x),
  'is_canonical(self, x, /)': (_self, x) => (decimalOnly(x), true),
  'is_finite(self, x, /)': (_self, x) => decimalArgument(x).isFinite,
  'is_infinite(self, x, /)': (_self, x) => decimalArgument(x).kind === 'inf',
  'is_nan(self, x, /)': (_self, x) => decimalArgument(x).isNan,
  'is_qnan(self, x, /)': (_self, x) => decimalArgument(x).kind === 'nan',
  'is_snan(self, x, /)': (_self, x) => decimalArgument(x).kind === 'snan',
  'is_signed(self, x, /)': (_self, x) => decimalArgument(x).neg,
  'is_zero(self, x, /)': (_self, x) => decimalArgument(x).isZero,
  'is_normal(self, x, /)': (self, x) => isNormal(decimalArgument(x), self.cx),
  'is_subnormal(self, x, /)': (self, x) => isSubnormal(decimalArgument(x), self.cx),
  'number_class(self, x, /)': (self, x) => numberClass(decimalArgument(x), self.cx),
  'same_quantum(self, x, y, /)': (_self, x, y) => sameQuantum(decimalArgument(x), decimalArgument(y)),
  'to_sci_string(self, x, /)': (self, x) => toText(decimalArgument(x), false, self.capitals === 1),
  'to_eng_string(self, x, /)': (self, x) => toText(decimalArgument(x), true, self.capitals === 1),
  'divmod(self, x, y, /)': (self, x, y) => {
    const [a, b] = [decimalArgument(x), decimalArgument(y)];
    const [q, r] = compute(self, (cx) => divmod(a, b, cx) as readonly Dec[]);
    return tupleOf(wrap(q as Dec), wrap(r as Dec));
  },
  'fma(self, x, y, z, /)': (self, x, y, z) => {
    const [a, b, c] = [decimalArgument(x), decimalArgument(y), decimalArgument(z)];
    return wrap(compute(self, (cx) => fma(a, b, c, cx)));
  },
  'power(self, /, a, b, modulo=None)': (self, x, y, modulo) => {
    const [a, b] = [decimalArgument(x), decimalArgument(y)];
    if (modulo === null) return wrap(compute(self, (cx) => power(a, b, cx)));
    const m = decimalArgument(modulo);
    return wrap(compute(self, (cx) => powerModulo(a, b, m, cx)));
  },
});

type Method = (self: PyDecimalContext, ...args: Value[]) => Value;

function generated(): AnyTable {
  const table: Record<string, Method> = {};
  const one =
    (f: Unary): Method =>
    (self, x) => {
      const a = decimalArgument(x as Value);
      return wrap(compute(self, (cx) => f(a, cx)));
    };
  const two =
    (f: Binary): Method =>
    (self, x, y) => {
      const [a, b] = [decimalArgument(x as Value), decimalArgument(y as Value)];
      return wrap(compute(self, (cx) => f(a, b, cx)));
    };
  for (const [name, f] of Object.entries({ ...unary, ...contextUnary })) table[`${name}(self, x, /)`] = one(f);
  for (const [name, f] of Object.entries({ ...binary, ...contextBinary })) table[`${name}(self, x, y, /)`] = two(f);
  return table as unknown as AnyTable;
}

function setting(name: string, get: (c: PyDecimalContext) => Value): GetSet<PyDecimalContext> {
  return {
    get,
    set: (c, v) => {
      if (v === undefined) throw attributeError('context attributes cannot be deleted', c, name);
      (setters[name] as Setter)(c, v);
    },
  };
}

export const contextDecl: TypeDecl<PyDecimalContext> = defineType<PyDecimalContext>({
  name: 'Context',
  module: 'decimal',
  ctor: PyDecimalContext,
  doc: 'The context affects almost all operations and controls rounding,\nOver/Underflow, raising of exceptions and much more.',
  construct: methods<PyType>()({
    'Context(cls, *args, **kwargs)': (cls) => {
      const c = cls.allocate() as PyDecimalContext;
      if (contexts.defaults !== undefined) copySettings(contexts.defaults, c);
      c.capitals = 1;
      return c;
    },
  }),
  methods: { ...stateMethods, ...numberMethods, ...generated() },
  getset: {
    prec: setting('prec', (c) => c.shown.prec),
    rounding: setting('rounding', (c) => c.cx.rounding),
    Emin: setting('Emin', (c) => c.shown.Emin),
    Emax: setting('Emax', (c) => c.shown.Emax),
    capitals: setting('capitals', (c) => c.capitals),
    clamp: setting('clamp', (c) => c.cx.clamp),
    flags: setting('flags', (c) => c.flagsMapping),
    traps: setting('traps', (c) => c.trapsMapping),
  },
});

export class PyContextManager extends PyObject {
  local: PyDecimalContext | null = null;
  before: PyDecimalContext | null = null;

  override releaseChildren(): void {
    release(this.local);
    release(this.before);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.local);
    visit(this.before);
  }
}

export const managerDecl: TypeDecl<PyContextManager> = defineType<PyContextManager>({
  name: 'ContextManager',
  module: 'decimal',
  ctor: PyContextManager,
  construct: methods<PyType>()({
    'ContextManager(cls, *args, **kwargs)': () => {
      throw typeError("cannot create 'decimal.ContextManager' instances");
    },
  }),
  methods: methods<PyContextManager>()({
    '__enter__(self, /)': (self) => {
      setContext(self.local);
      return self.local;
    },
    '__exit__(self, *args)': (self) => {
      setContext(self.before);
      return false;
    },
  }),
});

/** `localcontext(ctx=None, **settings)`. */
export function localContext(type: PyType, given: Value, kwargs: PyDict): Value {
  const before = currentContext();
  const source = given === null ? before : contextArgument(given);
  const local = own(copyContext(source));
  try {
    assign(local, [], kwargs, true);
  } catch (thrown) {
    release(local);
    throw thrown;
  }
  const manager = type.allocate() as PyContextManager;
  manager.local = local;
  manager.before = own(before);
  return manager;
}
