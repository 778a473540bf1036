// Every built-in type's declaration, in the order in which they are built: bases before derived.

import type { TypeDecl } from '../runtime/defineType.ts';
import { anextAwaitableType, asendType, asyncGeneratorType, athrowType } from './asyncGenerator.ts';
import { boolType } from './bool.ts';
import { bytearrayIteratorType, bytearrayType } from './bytearray.ts';
import { bytesIteratorType, bytesType } from './bytes.ts';
import { callableIteratorType } from './callableIterator.ts';
import { cellType } from './cell.ts';
import { codeType } from './code.ts';
import { complexType } from './complex.ts';
import { coroutineType, coroutineWrapperType } from './coroutine.ts';
import {
  dictItemIteratorType,
  dictKeyIteratorType,
  dictReverseItemIteratorType,
  dictReverseKeyIteratorType,
  dictReverseValueIteratorType,
  dictType,
  dictValueIteratorType,
} from './dict.ts';
import { dictItemsType, dictKeysType, dictValuesType } from './dictViews.ts';
import { enumerateType, reversedType } from './enumerate.ts';
import { floatType } from './float.ts';
import { frameType } from './frame.ts';
import { frameLocalsType } from './frameLocals.ts';
import { functionType, methodType } from './function.ts';
import { generatorType } from './generator.ts';
import { aliasIteratorType, genericAliasType } from './genericAlias.ts';
import { intType } from './int.ts';
import {
  asciiIteratorType,
  listIteratorType,
  listReverseIteratorType,
  sequenceIteratorType,
  strIteratorType,
  tupleIteratorType,
} from './iterators.ts';
import { listType } from './list.ts';
import { mappingProxyType } from './mappingProxy.ts';
import { memoryIteratorType, memoryviewType } from './memoryview.ts';
import { moduleType } from './module.ts';
import {
  builtinFunctionType,
  classMethodDescriptorType,
  getsetDescriptorType,
  memberDescriptorType,
  methodDescriptorType,
  methodWrapperType,
  wrapperDescriptorType,
} from './nativeTypes.ts';
import { classMethodType, propertyType, staticMethodType } from './property.ts';
import { longRangeIteratorType, rangeIteratorType, rangeType } from './range.ts';
import { frozensetType, setIteratorType, setType } from './set.ts';
import { simpleNamespaceType } from './simpleNamespace.ts';
import { ellipsisType, noneType, notImplementedType } from './singletonTypes.ts';
import { sliceType } from './slice.ts';
import { strType } from './str.ts';
import { superType } from './super.ts';
import { interpolationType, templateIteratorType, templateType } from './template.ts';
import { tracebackType } from './traceback.ts';
import { tupleType } from './tuple.ts';
import { unionType } from './union.ts';
import { filterType } from './filter.ts';
import { mapType, zipType } from './zip.ts';

type AnyDecl = TypeDecl<never>;
const decl = (d: unknown): AnyDecl => d as AnyDecl;

/** Types that the runtime or `builtins` name. */
export const namedTypes: readonly (readonly [name: string, decl: AnyDecl])[] = [
  ['int', decl(intType)],
  ['float', decl(floatType)],
  ['complex', decl(complexType)],
  ['bool', decl(boolType)],
  ['str', decl(strType)],
  ['bytes', decl(bytesType)],
  ['bytearray', decl(bytearrayType)],
  ['memoryview', decl(memoryviewType)],
  ['tuple', decl(tupleType)],
  ['list', decl(listType)],
  ['dict', decl(dictType)],
  ['set', decl(setType)],
  ['frozenset', decl(frozensetType)],
  ['range', decl(rangeType)],
  ['slice', decl(sliceType)],
  ['property', decl(propertyType)],
  ['classmethod', decl(classMethodType)],
  ['staticmethod', decl(staticMethodType)],
  ['super', decl(superType)],
  ['function', decl(functionType)],
  ['method', decl(methodType)],
  ['builtin_function_or_method', decl(builtinFunctionType)],
  ['method-wrapper', decl(methodWrapperType)],
  ['method_descriptor', decl(methodDescriptorType)],
  ['wrapper_descriptor', decl(wrapperDescriptorType)],
  ['classmethod_descriptor', decl(classMethodDescriptorType)],
  ['getset_descriptor', decl(getsetDescriptorType)],
  ['member_descriptor', decl(memberDescriptorType)],
  ['mappingproxy', decl(mappingProxyType)],
  ['module', decl(moduleType)],
  ['code', decl(codeType)],
  ['frame', decl(frameType)],
  ['traceback', decl(tracebackType)],
  ['cell', decl(cellType)],
  ['generator', decl(generatorType)],
  ['coroutine', decl(coroutineType)],
  ['async_generator', decl(asyncGeneratorType)],
  ['NoneType', decl(noneType)],
  ['NotImplementedType', decl(notImplementedType)],
  ['ellipsis', decl(ellipsisType)],
  ['SimpleNamespace', decl(simpleNamespaceType)],
  ['GenericAlias', decl(genericAliasType)],
  ['Union', decl(unionType)],
  ['enumerate', decl(enumerateType)],
  ['reversed', decl(reversedType)],
  ['zip', decl(zipType)],
  ['map', decl(mapType)],
  ['filter', decl(filterType)],
];

/** Types known only by their instances. */
export const declarations: readonly AnyDecl[] = [
  decl(frameLocalsType),
  decl(memoryIteratorType),
  decl(aliasIteratorType),
  decl(templateType),
  decl(templateIteratorType),
  decl(interpolationType),
  decl(dictKeysType),
  decl(dictItemsType),
  decl(dictValuesType),
  decl(bytesIteratorType),
  decl(bytearrayIteratorType),
  decl(listIteratorType),
  decl(listReverseIteratorType),
  decl(tupleIteratorType),
  decl(strIteratorType),
  decl(asciiIteratorType),
  decl(sequenceIteratorType),
  decl(dictKeyIteratorType),
  decl(dictValueIteratorType),
  decl(dictItemIteratorType),
  decl(dictReverseKeyIteratorType),
  decl(dictReverseValueIteratorType),
  decl(dictReverseItemIteratorType),
  decl(asendType),
  decl(athrowType),
  decl(anextAwaitableType),
  decl(coroutineWrapperType),
  decl(callableIteratorType),
  decl(rangeIteratorType),
  decl(longRangeIteratorType),
  decl(setIteratorType),
];
