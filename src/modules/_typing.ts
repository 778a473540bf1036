// The module _typing, and the type parameters that emitted code makes. Counterpart: Modules/_typingmodule.c,
// Objects/typevarobject.c.

import { callVector } from '../runtime/call.ts';
import { getattr } from '../runtime/attribute.ts';
import { defineModule, defineType, functions, methods } from '../runtime/defineType.ts';
import { importHook } from '../runtime/importHook.ts';
import { releaseAttributes, traverseAttributes } from '../runtime/instance.ts';
import type { PyDict } from '../runtime/layout/dict.ts';
import { str, textOf } from '../runtime/layout/str.ts';
import { PyTuple } from '../runtime/layout/tuple.ts';
import { typeError } from '../runtime/raise.ts';
import { own, release } from '../runtime/refcount.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { PyObject, type Value } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';
import { typeParameterMakers } from './_typing/emitted.ts';
import { Lazy, makeEvaluatorType } from './_typing/evaluators.ts';
import { PyParamSpec, PyParamSpecArgs, PyParamSpecKwargs, paramSpecDecl, partDecl } from './_typing/paramSpec.ts';
import { NoDefault, PyNoDefault, type PyTypeParameter, callTyping } from './_typing/parameter.ts';
import { newTypeAlias, typeAliasDecl } from './_typing/typeAlias.ts';
import { PyTypeVar, typeVarDecl } from './_typing/typeVar.ts';
import { PyTypeVarTuple, typeVarTupleDecl, unpackTuples } from './_typing/typeVarTuple.ts';
import { moduleType } from './moduleType.ts';

/** Instances of `Generic` itself, which nobody needs. */
class PyGeneric extends PyObject {
  override releaseChildren(): void {
    releaseAttributes(this);
  }

  override traverse(visit: (child: Value) => void): void {
    traverseAttributes(this, visit);
  }
}

/** `typing.name(cls, *args, **kwargs)`. */
function forwardToTyping(name: string) {
  return (cls: Value, args: readonly Value[], kwargs: PyDict): Value => {
    const names: string[] = [];
    const values: Value[] = [cls, ...args];
    kwargs.forEach((key, v) => {
      names.push(textOf(key as string));
      values.push(v);
    });
    return callVector(getattr(importHook.module('typing'), name), values, names);
  };
}

const genericDecl = () =>
  defineType<PyGeneric>({
    name: 'Generic',
    module: 'typing',
    ctor: PyGeneric,
    attributes: { __module__: 'typing' },
    classMethods: methods<Value>()({
      '__class_getitem__(cls, *args, **kwargs)': forwardToTyping('_generic_class_getitem'),
      '__init_subclass__(cls, *args, **kwargs)': forwardToTyping('_generic_init_subclass'),
    }),
  });

const noDefaultDecl = () =>
  defineType<PyNoDefault>({
    name: 'NoDefaultType',
    ctor: PyNoDefault,
    final: true,
    doc: 'The type of the NoDefault singleton.',
    construct: methods<PyType>()({
      'NoDefaultType(cls, *args, **kwargs)': (_cls, args, kwargs) => {
        if (args.length > 0 || kwargs.size > 0) throw typeError('NoDefaultType takes no arguments');
        return NoDefault;
      },
    }),
    methods: methods<PyNoDefault>()({ '__repr__(self, /)': () => 'typing.NoDefault', '__reduce__(self, /)': () => 'NoDefault' }),
  });

let made: Record<string, Value> | undefined;

/** The types, made once: by import, or by the first type parameter of a program. */
export function typingTypes(): Record<string, Value> {
  if (made !== undefined) return made;
  makeEvaluatorType();
  moduleType(noDefaultDecl());
  const generic = moduleType(genericDecl());
  generic.solid = types.object;
  generic.heap = true;
  made = {
    TypeVar: moduleType(typeVarDecl()),
    TypeVarTuple: moduleType(typeVarTupleDecl()),
    ParamSpec: moduleType(paramSpecDecl()),
    ParamSpecArgs: moduleType(partDecl('ParamSpecArgs', 'args', PyParamSpecArgs)),
    ParamSpecKwargs: moduleType(partDecl('ParamSpecKwargs', 'kwargs', PyParamSpecKwargs)),
    Generic: generic,
    TypeAliasType: moduleType(typeAliasDecl()),
    Union: types.Union,
    NoDefault,
  };
  return made;
}

/** A parameter of the type parameter syntax: its variance is inferred. */
function parameter<T extends PyTypeParameter>(Kind: new () => T, name: string): T {
  typingTypes();
  const p = new Kind();
  p.name = own(str(name));
  p.variance = 'inferred';
  return p;
}

typeParameterMakers.typeVar = (name, bound, constraints) => {
  const p = parameter(PyTypeVar, name);
  if (bound !== null) p.bound = Lazy.by(bound);
  if (constraints !== null) p.constraints = Lazy.by(constraints);
  return p;
};
typeParameterMakers.paramSpec = (name) => parameter(PyParamSpec, name);
typeParameterMakers.typeVarTuple = (name) => parameter(PyTypeVarTuple, name);
typeParameterMakers.setDefault = (param, evaluate) => {
  (param as PyTypeParameter).fallback = Lazy.by(evaluate);
  return param;
};
typeParameterMakers.genericBase = (params) => {
  const unpacked = own(unpackTuples(params as PyTuple));
  try {
    return callTyping('_GenericAlias', typingTypes().Generic as Value, unpacked);
  } finally {
    release(unpacked);
  }
};
typeParameterMakers.alias = (name, params, evaluate) => {
  typingTypes();
  return newTypeAlias(str(name), params instanceof PyTuple ? params : null, Lazy.by(evaluate));
};

export const typingModule = defineModule({
  name: '_typing',
  doc: 'Primitives and accelerators for the typing module.\n',
  functions: functions({ '_idfunc(x, /)': (x) => x }),
  values: typingTypes,
});
