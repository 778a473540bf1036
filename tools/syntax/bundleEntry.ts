// What the comparison scripts of this folder need of src/syntax, for one esbuild bundle.

export { dumpTree } from '../../src/syntax/dump.ts';
export { PySyntaxError } from '../../src/syntax/errors.ts';
export { parseModule } from '../../src/syntax/parse.ts';
export { decodeSource, translateNewlines } from '../../src/syntax/source.ts';
export { Tokenizer } from '../../src/syntax/tokenizer.ts';
export { iterateTokens } from '../../src/syntax/tokenizerIter.ts';
