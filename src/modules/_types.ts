// The module _types: names of built-in types. Counterpart: Modules/_typesmodule.c.

import { defineModule } from '../runtime/defineType.ts';
import { types } from '../runtime/wellKnown.ts';
import { capsuleType } from './capsule.ts';

export const typesModule = defineModule({
  name: '_types',
  doc: 'Define names for built-in types.',
  values: () => ({
    AsyncGeneratorType: types.async_generator,
    BuiltinFunctionType: types.builtin_function_or_method,
    BuiltinMethodType: types.builtin_function_or_method,
    CapsuleType: capsuleType(),
    CellType: types.cell,
    ClassMethodDescriptorType: types.classmethod_descriptor,
    CodeType: types.code,
    CoroutineType: types.coroutine,
    EllipsisType: types.ellipsis,
    FrameType: types.frame,
    FunctionType: types.function,
    GeneratorType: types.generator,
    GenericAlias: types.GenericAlias,
    GetSetDescriptorType: types.getset_descriptor,
    LambdaType: types.function,
    MappingProxyType: types.mappingproxy,
    MemberDescriptorType: types.member_descriptor,
    MethodDescriptorType: types.method_descriptor,
    MethodType: types.method,
    MethodWrapperType: types['method-wrapper'],
    ModuleType: types.module,
    NoneType: types.NoneType,
    NotImplementedType: types.NotImplementedType,
    SimpleNamespace: types.SimpleNamespace,
    TracebackType: types.traceback,
    UnionType: types.Union,
    WrapperDescriptorType: types.wrapper_descriptor,
  }),
});
