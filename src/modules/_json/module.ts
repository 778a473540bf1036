// The module _json: what makes json fast. Counterpart: Modules/_json.c.

import { asCSsize } from '../../runtime/convert.ts';
import { type ModuleDecl, defineModule, functions } from '../../runtime/defineType.ts';
import { isStr } from '../../runtime/layout/str.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { typeName } from '../../runtime/typeOf.ts';
import { moduleType } from '../moduleType.ts';
import { encodeAscii, encodePlain, stringArgument } from './encodeString.ts';
import { encoderDecl, nativeEncoders } from './encoder.ts';
import { scanString, scanned } from './scanString.ts';
import { scannerDecl } from './scanner.ts';
import { Source } from './source.ts';

export const jsonModule: ModuleDecl = defineModule({
  name: '_json',
  doc: 'json speedups\n',
  functions: functions({
    'encode_basestring(string, /)': (v) => encodePlain(stringArgument(v)),
    'encode_basestring_ascii(string, /)': (v) => encodeAscii(stringArgument(v)),
    'scanstring(string, end, strict: bool=True, /)': (v, endV, strict) => {
      const end = asCSsize(endV);
      if (!isStr(v)) throw typeError(`first argument must be a string, not ${typeName(v)}`);
      const source = new Source(v);
      if (end < 0 || end > source.units.length) throw valueError('end is out of bounds');
      const content = scanString(source, end, strict);
      return tupleOf(content, scanned.end);
    },
  }),
  values: () => ({ make_scanner: moduleType(scannerDecl), make_encoder: moduleType(encoderDecl) }),
  start: (module) => {
    nativeEncoders.ascii = module.dict.getStr('encode_basestring_ascii');
    nativeEncoders.plain = module.dict.getStr('encode_basestring');
  },
});
