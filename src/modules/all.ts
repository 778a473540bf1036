// The list of native modules: name to declaration, made when first imported.

import type { Host } from '../contract/host.ts';
import type { ModuleDecl } from '../runtime/defineType.ts';
import { createModule } from './createModule.ts';
import { nativeModules } from './registry.ts';
import { hostModules } from './hostModules.ts';
import { bisectModule } from './_bisect.ts';
import { abcModule } from './_abc.ts';
import { blake2Module } from './_blake2.ts';
import { astModule } from './_ast.ts';
import { _codecsModule } from './_codecs.ts';
import { collectionsModule } from './_collections.ts';
import { csvModule } from './_csv/module.ts';
import { decimalModule } from './_decimal/module.ts';
import { functoolsModule } from './_functools.ts';
import { heapqModule } from './_heapq.ts';
import { contextvarsModule } from './_contextvars.ts';
import { impModule } from './_imp.ts';
import { jsonModule } from './_json/module.ts';
import { operatorModule } from './_operator.ts';
import { opcodeModule } from './_opcode.ts';
import { pickleModule } from './_pickle/module.ts';
import { _stringModule } from './_string.ts';
import { _structModule } from './_struct.ts';
import { symtableModule } from './_symtable.ts';
import { tokenizeModule } from './_tokenize.ts';
import { tracemallocModule } from './_tracemalloc.ts';
import { typesModule } from './_types.ts';
import { typingModule } from './_typing.ts';
import { warningsModule } from './_warnings.ts';
import { zoneinfoModule } from './_zoneinfo/module.ts';
import { arrayModule } from './array.ts';
import { atexitModule } from './atexit.ts';
import { binasciiModule } from './binascii.ts';
import { itertoolsModule } from './itertools.ts';
import { gcModule } from './gc.ts';
import { marshalModule } from './marshal/module.ts';
import { hashModules } from './hashes/module.ts';
import { mathModule } from './math.ts';
import { cmathModule } from './cmath.ts';
import { queueModule } from './_queue.ts';
import { entropy, randomModule } from './_random.ts';
import { statisticsModule } from './_statistics.ts';
import { threadModule } from './_thread/module.ts';
import { unicodedataModule } from './unicodedata.ts';
import { sreModule } from './_sre/module.ts';
import { suggestionsModule } from './_suggestions.ts';
import { testCapiModule } from './_testcapi.ts';
import { testLimitedModule } from './_testlimitedcapi.ts';
import { testMultiphaseModule } from './_testmultiphase.ts';
import { testInternalModule } from './_testinternalcapi.ts';
import { weakrefModule } from './_weakref.ts';

/** Modules that need no host. */
const plain: Readonly<Record<string, () => ModuleDecl>> = {
  _bisect: () => bisectModule,
  _abc: () => abcModule,
  _ast: () => astModule,
  _blake2: () => blake2Module,
  _codecs: () => _codecsModule,
  _collections: () => collectionsModule,
  _csv: () => csvModule,
  _decimal: () => decimalModule,
  _functools: () => functoolsModule,
  _heapq: () => heapqModule,
  _contextvars: () => contextvarsModule,
  _imp: () => impModule,
  _json: () => jsonModule,
  _operator: () => operatorModule,
  _opcode: () => opcodeModule,
  _pickle: () => pickleModule,
  _string: () => _stringModule,
  _struct: () => _structModule,
  _symtable: () => symtableModule,
  _tokenize: () => tokenizeModule,
  _tracemalloc: () => tracemallocModule,
  _types: () => typesModule,
  _typing: () => typingModule,
  _warnings: () => warningsModule,
  array: () => arrayModule,
  atexit: () => atexitModule,
  binascii: () => binasciiModule,
  unicodedata: () => unicodedataModule,
  itertools: () => itertoolsModule,
  gc: () => gcModule,
  marshal: () => marshalModule,
  math: () => mathModule,
  cmath: () => cmathModule,
  _queue: () => queueModule,
  _random: () => randomModule,
  _statistics: () => statisticsModule,
  _thread: () => threadModule,
  _sre: () => sreModule,
  _suggestions: () => suggestionsModule,
  _testcapi: () => testCapiModule,
  _testinternalcapi: () => testInternalModule,
  _testmultiphase: () => testMultiphaseModule,
  _testlimitedcapi: () => testLimitedModule,
  _weakref: () => weakrefModule,
  _zoneinfo: () => zoneinfoModule,
};

/** Fills the registry. A module object is made once and kept by `sys.modules`. */
export function registerModules(host: Host): void {
  entropy.fill = (into) => host.crypto.random(new Uint8Array(into.buffer));
  const all = { ...plain, ...hashModules(host), ...hostModules(host) };
  for (const [name, decl] of Object.entries(all)) nativeModules.set(name, () => createModule(decl(), name));
}
