// Functions and methods of each calling convention, which answer with what they were given: their receiver, the
// positional arguments and the keywords. Counterpart: the `meth_*` functions of Modules/_testcapimodule.c.

import { bindNative } from '../../runtime/bind.ts';
import { type AnyTable, defineType, methods } from '../../runtime/defineType.ts';
import type { PyDict } from '../../runtime/layout/dict.ts';
import type { PyModule } from '../../runtime/layout/module.ts';
import { tupleFrom, tupleOf } from '../../runtime/layout/tuple.ts';
import { PyBuiltinFunction } from '../../runtime/native.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { moduleType } from '../moduleType.ts';

const positional = (self: Value, args: readonly Value[]): Value => tupleOf(self, tupleFrom([...args]));
const withKeywords = (self: Value, args: readonly Value[], kwargs: PyDict): Value => tupleOf(self, tupleFrom([...args]), kwargs);

/** The six conventions as methods. */
function conventions(receiver: 'self' | 'cls'): AnyTable {
  return methods<Value>()({
    [`meth_varargs(${receiver}, *args)`]: positional,
    [`meth_varargs_keywords(${receiver}, *args, **kwargs)`]: withKeywords,
    [`meth_o(${receiver}, object, /)`]: (self: Value, o: Value) => tupleOf(self, o),
    [`meth_noargs(${receiver}, /)`]: (self: Value) => self,
    [`meth_fastcall(${receiver}, *args)`]: positional,
    [`meth_fastcall_keywords(${receiver}, *args, **kwargs)`]: withKeywords,
  } as Record<string, never>);
}

/** The same without a parameter for the receiver, which is always `self`. */
function conventionsOf(self: Value): AnyTable {
  return methods<never>()({
    'meth_varargs(*args)': (args) => positional(self, args),
    'meth_varargs_keywords(*args, **kwargs)': (args, kwargs) => withKeywords(self, args, kwargs),
    'meth_o(object, /)': (o) => tupleOf(self, o),
    'meth_noargs()': () => self,
    'meth_fastcall(*args)': (args) => positional(self, args),
    'meth_fastcall_keywords(*args, **kwargs)': (args, kwargs) => withKeywords(self, args, kwargs),
  });
}

/** Functions of the module, whose receiver is the module. */
export function addConventions(module: PyModule): void {
  for (const [source, implementation] of Object.entries(conventionsOf(module))) {
    const name = source.slice(0, source.indexOf('('));
    module.dict.setStr(name, new PyBuiltinFunction(name, module, '_testcapi', bindNative(source, implementation), null));
  }
}

class MethInstance extends PyObject {}
class MethClass extends PyObject {}
class MethStatic extends PyObject {}

export const conventionTypes = (): Readonly<Record<string, Value>> => ({
  MethInstance: moduleType(
    defineType<MethInstance>({
      name: '_testcapi.MethInstance',
      ctor: MethInstance,
      doc: 'Class with normal (instance) methods to test calling conventions',
      methods: conventions('self'),
    }),
  ),
  MethClass: moduleType(
    defineType<MethClass>({
      name: '_testcapi.MethClass',
      ctor: MethClass,
      doc: 'Class with class methods to test calling conventions',
      classMethods: conventions('cls'),
    }),
  ),
  MethStatic: moduleType(
    defineType<MethStatic>({
      name: '_testcapi.MethStatic',
      ctor: MethStatic,
      doc: 'Class with static methods to test calling conventions',
      staticMethods: conventionsOf(null),
    }),
  ),
});
