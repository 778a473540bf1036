// itemgetter, attrgetter, methodcaller. Counterpart: Modules/_operator.c. Calls are S-aware.

import { getattrS } from '../../runtime/attribute.ts';
import { NO_NAMES, settle } from '../../runtime/bind.ts';
import { callObject, callVector, then, thenValue } from '../../runtime/call.ts';
import { defineType, methods } from '../../runtime/defineType.ts';
import type { PyDict } from '../../runtime/layout/dict.ts';
import { isStr, textOf } from '../../runtime/layout/str.ts';
import { PyTuple, tupleFrom, tupleOf } from '../../runtime/layout/tuple.ts';
import { convertThrown, typeError } from '../../runtime/raise.ts';
import { own, release, releaseAll, releaseKeeping } from '../../runtime/refcount.ts';
import { guardedRepr } from '../../runtime/reprGuard.ts';
import { getItemS } from '../../runtime/subscript.ts';
import { joinText, repr } from '../../runtime/text.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Result, S, type Value } from '../../runtime/value.ts';
import { functionsTypes } from '../_functools/types.ts';
import { noKeywords } from '../../objects/positionalOnly.ts';

/** A callable of one argument. */
abstract class Getter extends PyObject {
  override readonly argc: number = 1;

  abstract apply(v: Value): Result;

  override readonly js = (h: number, ...args: Value[]): Result => this.vector(h, args, NO_NAMES);

  vector(h: number, args: readonly Value[], names: readonly string[]): Result {
    let r: Result;
    try {
      const { name } = typeOf(this);
      if (names.length > 0) throw typeError(`${name}() takes no keyword arguments`);
      if (args.length !== 1) throw typeError(`${name} expected 1 argument, got ${args.length}`);
      r = this.apply(args[0] as Value);
    } catch (thrown) {
      r = convertThrown(thrown);
    }
    return h === 0 ? r : settle(h, args, r);
  }
}

/** One result, or a tuple of several; S-aware. */
function gather(n: number, f: (i: number) => Result): Result {
  if (n === 1) return f(0);
  const values: Value[] = [];
  const step = (r: Result): Result => {
    if (r === S) {
      releaseAll(values);
      return S;
    }
    values.push(own(r));
    return values.length === n ? new PyTuple(values) : then(f(values.length), step);
  };
  return then(f(0), step);
}

function callWithDict(f: Getter, args: readonly Value[], kwargs: PyDict): Result {
  return f.vector(
    0,
    [...args, ...kwargs.keyArray().map((k) => kwargs.get(k) as Value)],
    kwargs.keyArray().map((k) => textOf(k as string)),
  );
}

const callEntry = methods<Getter>()({ '__call__(self, /, *args, **kwargs)': callWithDict });
/** How instances are called, for `inspect.signature`. */
const callSignature = { __text_signature__: { get: (): Value => '(obj, /)' } };

export class ItemGetter extends Getter {
  items: readonly Value[] = [];

  apply(v: Value): Result {
    return gather(this.items.length, (i) => getItemS(v, this.items[i] as Value));
  }

  override releaseChildren(): void {
    releaseAll(this.items);
  }

  override traverse(visit: (child: Value) => void): void {
    for (const item of this.items) visit(item);
  }
}

function reprCall(self: PyObject, args: readonly Value[]): Value {
  const name = `operator.${typeOf(self).name}`;
  return guardedRepr(self, `${name}(...)`, () => joinText([`${name}(`, ...args.flatMap((v, i) => (i > 0 ? [', ', repr(v)] : [repr(v)])), ')']));
}

export const itemGetterDecl = () =>
  defineType<ItemGetter>({
    name: 'itemgetter',
    vectorcall: true,
    module: 'operator',
    ctor: ItemGetter,
    final: true,
    doc: 'Return a callable object that fetches the given item(s) from its operand.\n\nAfter f = itemgetter(2), the call f(r) returns r[2].\nAfter g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])',
    construct: methods<PyType>()({
      'itemgetter(cls, *items, **kwargs)': (_cls, items, kwargs) => {
        noKeywords('itemgetter', kwargs);
        if (items.length === 0) throw typeError('itemgetter expected 1 argument, got 0');
        const g = new ItemGetter();
        g.items = items.map(own);
        return g;
      },
    }),
    getset: callSignature,
    methods: {
      ...callEntry,
      ...methods<ItemGetter>()({
        '__repr__(self, /)': (self) => reprCall(self, self.items),
        '__reduce__(self, /)': (self) => tupleOf(typeOf(self), tupleFrom(self.items)),
      }),
    },
  });

export class AttrGetter extends Getter {
  paths: readonly string[] = [];

  apply(v: Value): Result {
    return gather(this.paths.length, (i) => follow(v, (this.paths[i] as string).split('.'), 0));
  }
}

function follow(v: Value, path: readonly string[], i: number): Result {
  return then(getattrS(v, path[i] as string), (r) => {
    if (r === S || i === path.length - 1) return r;
    own(r);
    return then(follow(r, path, i + 1), (x) => {
      releaseKeeping(r, x);
      return x;
    });
  });
}

export const attrGetterDecl = () =>
  defineType<AttrGetter>({
    name: 'attrgetter',
    vectorcall: true,
    module: 'operator',
    ctor: AttrGetter,
    final: true,
    doc: "Return a callable object that fetches the given attribute(s) from its operand.\n\nAfter f = attrgetter('name'), the call f(r) returns r.name.\nAfter g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date).\nAfter h = attrgetter('name.first', 'name.last'), the call h(r) returns\n(r.name.first, r.name.last).",
    construct: methods<PyType>()({
      'attrgetter(cls, *attrs, **kwargs)': (_cls, attrs, kwargs) => {
        noKeywords('attrgetter', kwargs);
        if (attrs.length === 0) throw typeError('attrgetter expected 1 argument, got 0');
        const g = new AttrGetter();
        g.paths = attrs.map((a) => {
          if (!isStr(a)) throw typeError('attribute name must be a string');
          return textOf(a);
        });
        return g;
      },
    }),
    getset: callSignature,
    methods: {
      ...callEntry,
      ...methods<AttrGetter>()({
        '__repr__(self, /)': (self) => reprCall(self, self.paths),
        '__reduce__(self, /)': (self) => tupleOf(typeOf(self), tupleFrom([...self.paths])),
      }),
    },
  });

export class MethodCaller extends Getter {
  name = '';
  args: readonly Value[] = [];
  names: readonly string[] = [];

  apply(v: Value): Result {
    return thenValue(getattrS(v, this.name), (m) => {
      own(m);
      return then(callObject(m, 0, this.args, this.names), (r) => {
        releaseKeeping(m, r);
        return r;
      });
    });
  }

  override releaseChildren(): void {
    releaseAll(this.args);
  }

  override traverse(visit: (child: Value) => void): void {
    for (const v of this.args) visit(v);
  }
}

function newMethodCaller(args: readonly Value[], kwargs: PyDict): MethodCaller {
  const [name, ...rest] = args;
  if (name === undefined) throw typeError('methodcaller needs at least one argument, the method name');
  if (!isStr(name)) throw typeError('method name must be a string');
  const m = new MethodCaller();
  m.name = textOf(name);
  const names: string[] = [];
  kwargs.forEach((k, v) => {
    names.push(textOf(k as string));
    rest.push(v);
  });
  m.args = rest.map(own);
  m.names = names;
  return m;
}

function reprMethodCaller(self: MethodCaller): Value {
  const positional = self.args.length - self.names.length;
  return guardedRepr(self, 'operator.methodcaller(...)', () => {
    const parts: Value[] = ['operator.methodcaller(', repr(self.name)];
    self.args.forEach((v, i) => parts.push(', ', i < positional ? '' : `${self.names[i - positional]}=`, repr(v)));
    return joinText([...parts, ')']);
  });
}

function reduceMethodCaller(self: MethodCaller): Value {
  const positional = self.args.slice(0, self.args.length - self.names.length);
  if (self.names.length === 0) return tupleOf(typeOf(self), tupleFrom([self.name, ...positional]));
  const values = self.args.slice(positional.length);
  const partial = own(callVector(functionsTypes().partial as Value, [typeOf(self), self.name, ...values], self.names));
  const r = tupleOf(partial, tupleFrom(positional));
  release(partial);
  return r;
}

export const methodCallerDecl = () =>
  defineType<MethodCaller>({
    name: 'methodcaller',
    vectorcall: true,
    module: 'operator',
    ctor: MethodCaller,
    final: true,
    doc: "Return a callable object that calls the given method on its operand.\n\nAfter f = methodcaller('name'), the call f(r) returns r.name().\nAfter g = methodcaller('name', 'date', foo=1), the call g(r) returns\nr.name('date', foo=1).",
    construct: methods<PyType>()({ 'methodcaller(cls, *args, **kwargs)': (_cls, args, kwargs) => newMethodCaller(args, kwargs) }),
    getset: callSignature,
    methods: {
      ...callEntry,
      ...methods<MethodCaller>()({ '__repr__(self, /)': reprMethodCaller, '__reduce__(self, /)': reduceMethodCaller }),
    },
  });
