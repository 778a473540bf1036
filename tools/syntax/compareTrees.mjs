// Parses every file of a library with Piton's parser and compares with what dumpTrees.py found.
//
//   node compareTrees.mjs BUNDLE LIB OUT.json [--show N] [--only PATH --dump FILE]
//
// BUNDLE is src/syntax bundled: esbuild tools/syntax/bundleEntry.ts --bundle --platform=node --format=esm

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [bundle, library, expected] = process.argv.slice(2);
const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : null);
const { decodeSource, dumpTree, parseModule, PySyntaxError } = await import(resolve(bundle));
const { files, names } = JSON.parse(readFileSync(expected, 'utf8'));
const latin = {
  'iso-8859-15': 'iso-8859-15',
  'iso8859-15': 'iso-8859-15',
  euc_jp: 'euc-jp',
  'koi8-r': 'koi8-r',
  cp1252: 'windows-1252',
  big5: 'big5',
  shift_jis: 'shift_jis',
  gbk: 'gbk',
  utf8: 'utf-8',
  cp932: 'shift_jis',
  'euc-kr': 'euc-kr',
};
const decoder = (bytes, encoding) => {
  try {
    return new TextDecoder(latin[encoding.toLowerCase()] ?? encoding).decode(bytes);
  } catch {
    return null;
  }
};
let good = 0;
let lines = 0;
let parseTime = 0;
const bad = [];
for (const [path, want] of Object.entries(files)) {
  if (option('--only') !== null && option('--only') !== path) continue;
  const bytes = readFileSync(join(library, path));
  let got;
  try {
    const { text } = decodeSource(bytes, { decoder });
    const start = performance.now();
    const tree = parseModule(text, { characterName: (name) => names[name] ?? null });
    parseTime += performance.now() - start;
    lines += text.split('\n').length;
    const dump = dumpTree(tree);
    got = createHash('sha1').update(Buffer.from(dump)).digest('hex');
    if (option('--dump') !== null) writeFileSync(option('--dump'), dump);
  } catch (error) {
    if (!(error instanceof PySyntaxError)) got = String(error.stack);
    else {
      const place = error.place ?? {};
      got = [error.kind, error.message, place.lineno ?? null, place.offset ?? null, place.endLineno ?? null, place.endOffset ?? null];
    }
  }
  if (JSON.stringify(got) === JSON.stringify(want)) good++;
  else bad.push([path, want, got]);
}
for (const [path, want, got] of bad.slice(0, Number(option('--show') ?? 20))) {
  console.log(path, '\n   want', JSON.stringify(want), '\n   got ', JSON.stringify(got));
}
console.log(`${good} of ${good + bad.length} files equal; ${lines} lines parsed in ${Math.round(parseTime)} ms`);
process.exitCode = bad.length > 0 ? 1 : 0;
