// The module _contextvars. Counterpart: Modules/_contextvarsmodule.c, Python/context.c (PEP 567).

import { type TypeDecl, defineModule, defineType, functions, methods } from '../runtime/defineType.ts';
import { classGetItem } from '../runtime/genericAlias.ts';
import { hash } from '../runtime/hashing.ts';
import { address } from '../runtime/identity.ts';
import { isStr, textOf } from '../runtime/layout/str.ts';
import { newException, typeError } from '../runtime/raise.ts';
import { own } from '../runtime/refcount.ts';
import { IMMORTAL } from '../runtime/singletons.ts';
import { repr } from '../runtime/text.ts';
import type { PyType } from '../runtime/typeObject.ts';
import type { Value } from '../runtime/value.ts';
import { exceptions } from '../runtime/wellKnown.ts';
import { contextDecl, copyContext, currentContext } from './_contextvars/context.ts';
import { PyTokenMissing, missingDecl, resetVariable, setVariable, tokenDecl } from './_contextvars/token.ts';
import { PyContextVar } from './_contextvars/variable.ts';
import { moduleType } from './moduleType.ts';

/** The variable's value in the current context, its default, or `undefined`; borrowed. */
export function lookupVariable(variable: PyContextVar, fallback?: Value): Value | undefined {
  const bound = currentContext().lookup(variable);
  if (bound !== undefined) return bound;
  return fallback !== undefined ? fallback : variable.fallback;
}

const variableDecl = (): TypeDecl<PyContextVar> =>
  defineType<PyContextVar>({
    name: 'ContextVar',
    module: '_contextvars',
    ctor: PyContextVar,
    final: true,
    hasWeakrefs: true,
    construct: methods<PyType>()({
      'ContextVar(cls, name=?, *, default=?)': (cls, name, fallback) => {
        if (name === undefined) throw typeError('ContextVar() takes exactly 1 positional argument (0 given)');
        if (!isStr(name)) throw typeError('context variable name must be a str');
        hash(name);
        const v = cls.allocate() as PyContextVar;
        v.name = own(name);
        v.fallback = own(fallback);
        return v;
      },
    }),
    classMethods: classGetItem,
    methods: methods<PyContextVar>()({
      'get(self, default=?, /)': (self, fallback) => {
        const v = lookupVariable(self, fallback);
        if (v === undefined) throw newException(exceptions.LookupError, self);
        return v;
      },
      'set(self, value, /)': setVariable,
      'reset(self, token, /)': resetVariable,
      '__repr__(self, /)': (self) => {
        const fallback = self.fallback === undefined ? '' : ` default=${textOf(repr(self.fallback))}`;
        return `<ContextVar name=${textOf(repr(self.name))}${fallback} at ${address(self)}>`;
      },
    }),
    getset: { name: { get: (self) => self.name, member: true } },
  });

let made: Record<string, Value> | undefined;

/** The types, made once. */
export function contextTypes(): Record<string, Value> {
  if (made === undefined) {
    moduleType(missingDecl());
    const missing = new PyTokenMissing();
    missing.rc = IMMORTAL;
    made = { Context: moduleType(contextDecl()), ContextVar: moduleType(variableDecl()), Token: moduleType(tokenDecl(missing)) };
  }
  return made;
}

export const contextvarsModule = defineModule({
  name: '_contextvars',
  doc: 'Context Variables',
  functions: functions({ 'copy_context()': () => copyContext() }),
  values: contextTypes,
});
