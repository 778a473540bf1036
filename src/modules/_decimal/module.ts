// The module _decimal. Counterpart: Modules/_decimal/_decimal.c.

import { keep } from '../../runtime/gc/roots.ts';
import { type Cx, DIVISION_BY_ZERO, CLAMPED, ANY_INVALID, OVERFLOW, UNDERFLOW } from '../../base/decimal/number.ts';
import { callMethod, getattr, setattr } from '../../runtime/attribute.ts';
import { type ModuleDecl, defineModule, functions } from '../../runtime/defineType.ts';
import { importHook } from '../../runtime/importHook.ts';
import { valueError } from '../../runtime/raise.ts';
import { discard } from '../../runtime/refcount.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { PyContextVar } from '../_contextvars/variable.ts';
import { moduleType } from '../moduleType.ts';
import { type PyDecimalContext, contexts, currentContext, setContext } from './contextState.ts';
import { contextDecl, localContext, managerDecl } from './contextType.ts';
import { decimalClass } from './convert.ts';
import { tupleClass } from './decimalMethods.ts';
import { decimalDecl } from './decimalType.ts';
import { catalogueOf } from './signals.ts';

const MAX = 999999999999999999n;
const MAX_IEEE_BITS = 512;
const ROUNDINGS = [
  'ROUND_05UP',
  'ROUND_CEILING',
  'ROUND_DOWN',
  'ROUND_FLOOR',
  'ROUND_HALF_DOWN',
  'ROUND_HALF_EVEN',
  'ROUND_HALF_UP',
  'ROUND_UP',
] as const;
const USUAL_TRAPS = ANY_INVALID | DIVISION_BY_ZERO | OVERFLOW;

let managerType: PyType | undefined;

/** A context that the module itself provides. */
function template(settings: Partial<Cx>, traps: number): PyDecimalContext {
  const c = keep(contexts.type.allocate()) as PyDecimalContext;
  Object.assign(c.cx, settings);
  Object.assign(c.shown, { prec: c.cx.prec, Emin: c.cx.emin, Emax: c.cx.emax });
  c.traps.bits = traps;
  return c;
}

/** Once for the process: importing the module anew gives the same classes. */
function prepare(): void {
  if (managerType !== undefined) return;
  contexts.type = moduleType(contextDecl);
  contexts.variable = keep(new PyContextVar('decimal_context'));
  contexts.defaults = template({}, USUAL_TRAPS);
  contexts.basic = template({ prec: 9, rounding: 'ROUND_HALF_UP' }, USUAL_TRAPS | UNDERFLOW | CLAMPED);
  contexts.extended = template({ prec: 9 }, 0);
  decimalClass.type = moduleType(decimalDecl);
  managerType = moduleType(managerDecl);
  discard(callMethod(getattr(importHook.module('numbers'), 'Number'), 'register', decimalClass.type));
  const named = keep(callMethod(importHook.module('collections'), 'namedtuple', 'DecimalTuple', 'sign digits exponent'));
  setattr(named, '__module__', 'decimal');
  tupleClass.type = named;
}

function ieeeContext(bits: number | bigint): Value {
  const n = Number(bits);
  if (n <= 0 || n > MAX_IEEE_BITS || n % 32 !== 0) throw valueError(`argument must be a multiple of 32, with a maximum of ${MAX_IEEE_BITS}`);
  const c = contexts.type.allocate() as PyDecimalContext;
  const emax = 3 * 2 ** (n / 16 + 3);
  Object.assign(c.cx, { prec: 9 * (n / 32) - 2, emax, emin: 1 - emax, clamp: 1, rounding: 'ROUND_HALF_EVEN' });
  Object.assign(c.shown, { prec: c.cx.prec, Emin: c.cx.emin, Emax: c.cx.emax });
  return c;
}

export const decimalModule: ModuleDecl = defineModule({
  name: '_decimal',
  doc: 'C decimal arithmetic module',
  functions: functions({
    'getcontext()': currentContext,
    'setcontext(context, /)': setContext,
    'localcontext(ctx=None, **kwargs)': (ctx, kwargs) => localContext(managerType as PyType, ctx, kwargs),
    'IEEEContext(bits: int, /)': ieeeContext,
  }),
  values: () => {
    prepare();
    const values: Record<string, Value> = {
      Decimal: decimalClass.type,
      Context: contexts.type,
      DecimalTuple: tupleClass.type,
      DefaultContext: contexts.defaults,
      BasicContext: contexts.basic,
      ExtendedContext: contexts.extended,
      MAX_PREC: MAX,
      MAX_EMAX: MAX,
      MIN_EMIN: -MAX,
      MIN_ETINY: -1999999999999999997n,
      IEEE_CONTEXT_MAX_BITS: MAX_IEEE_BITS,
      HAVE_THREADS: true,
      HAVE_CONTEXTVAR: true,
      __version__: '1.70',
      __libmpdec_version__: '2.5.1',
      ...catalogueOf().all,
    };
    for (const name of ROUNDINGS) values[name] = name;
    return values;
  },
});
