// Tokens: what `ContextVar.set` gives and `reset` takes; a context manager since 3.14.
// Counterpart: PyContextToken in Python/context.c.

import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { classGetItem } from '../../runtime/genericAlias.ts';
import { address } from '../../runtime/identity.ts';
import { textOf } from '../../runtime/layout/str.ts';
import { runtimeError, typeError, valueError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { repr } from '../../runtime/text.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { type PyContext, currentContext } from './context.ts';
import { PyContextVar } from './variable.ts';

/** The type of `Token.MISSING`. */
export class PyTokenMissing extends PyObject {}

export class PyToken extends PyObject {
  /** All owned. `old` is undefined where the variable was not set before. */
  readonly context: PyContext | null;
  readonly variable: PyContextVar;
  readonly old: Value | undefined;
  used = false;

  constructor(context: PyContext | null = null, variable = new PyContextVar(), old?: Value) {
    super();
    this.context = own(context);
    this.variable = own(variable);
    this.old = own(old);
  }

  override releaseChildren(): void {
    release(this.context);
    release(this.variable);
    release(this.old);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.context);
    visit(this.variable);
    if (this.old !== undefined) visit(this.old);
  }
}

/** Sets the variable in the current context. The token is floating. */
export function setVariable(variable: PyContextVar, value: Value): PyToken {
  const context = currentContext();
  const token = new PyToken(context, variable, context.lookup(variable));
  context.bind(variable, value);
  return token;
}

/** Undoes what the token stands for. */
export function resetVariable(variable: PyContextVar, token: Value): void {
  if (!(token instanceof PyToken)) throw typeError(`expected an instance of Token, got ${textOf(repr(token))}`);
  if (token.used) throw runtimeError(`${textOf(repr(token))} has already been used once`);
  if (token.variable !== variable) throw valueError(`${textOf(repr(token))} was created by a different ContextVar`);
  const context = currentContext();
  if (token.context !== context) throw valueError(`${textOf(repr(token))} was created in a different Context`);
  token.used = true;
  context.bind(variable, token.old);
}

export const missingDecl = (): TypeDecl<PyTokenMissing> =>
  defineType<PyTokenMissing>({
    name: 'Token.MISSING',
    module: 'builtins',
    ctor: PyTokenMissing,
    final: true,
    methods: methods<PyTokenMissing>()({ '__repr__(self, /)': () => '<Token.MISSING>' }),
  });

export const tokenDecl = (missing: PyTokenMissing): TypeDecl<PyToken> =>
  defineType<PyToken>({
    name: 'Token',
    module: '_contextvars',
    ctor: PyToken as never,
    final: true,
    attributes: { __hash__: null, MISSING: missing },
    construct: methods<PyType>()({
      'Token(cls, *args, **kwargs)': () => {
        throw runtimeError('Tokens can only be created by ContextVars');
      },
    }),
    classMethods: classGetItem,
    methods: methods<PyToken>()({
      '__repr__(self, /)': (self) => `<Token${self.used ? ' used' : ''} var=${textOf(repr(self.variable))} at ${address(self)}>`,
      '__enter__(self, /)': (self) => self,
      '__exit__(self, type, exc, tb, /)': (self) => resetVariable(self.variable, self),
    }),
    getset: {
      var: { get: (self) => self.variable },
      old_value: { get: (self) => (self.old === undefined ? missing : self.old) },
    },
  });
