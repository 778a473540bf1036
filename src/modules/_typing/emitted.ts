// Type parameters and aliases made by emitted code (contract/abi.ts). Filled in by the module `_typing`.

import { notImplementedError, convertThrown } from '../../runtime/raise.ts';
import type { Result, Value } from '../../runtime/value.ts';

/** What `_typing` provides. */
export const typeParameterMakers: {
  typeVar: (name: string, bound: Value, constraints: Value) => Value;
  paramSpec: (name: string) => Value;
  typeVarTuple: (name: string) => Value;
  setDefault: (param: Value, evaluate: Value) => Value;
  genericBase: (params: Value) => Result;
  alias: (name: string, params: Value, evaluate: Value) => Value;
} = { typeVar: absent, paramSpec: absent, typeVarTuple: absent, setDefault: absent, genericBase: absent, alias: absent };

function absent(): never {
  throw notImplementedError('type parameters need the module _typing, which is not there');
}

export const mktypevar = (name: string, bound: Value, constraints: Value): Value => typeParameterMakers.typeVar(name, bound, constraints);
export const mkparamspec = (name: string): Value => typeParameterMakers.paramSpec(name);
export const mktypevartuple = (name: string): Value => typeParameterMakers.typeVarTuple(name);
export const settpdefault = (param: Value, evaluate: Value): Value => typeParameterMakers.setDefault(param, evaluate);
export const mktypealias = (name: string, params: Value, evaluate: Value): Value => typeParameterMakers.alias(name, params, evaluate);
export function mkgenericbase(params: Value): Result {
  try {
    return typeParameterMakers.genericBase(params);
  } catch (thrown) {
    return convertThrown(thrown);
  }
}
