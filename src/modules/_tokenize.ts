// The module _tokenize. Counterpart: Python/Python-tokenize.c.

import { call } from '../runtime/call.ts';
import { type TypeDecl, defineModule, defineType, methods } from '../runtime/defineType.ts';
import { iteratorMethods } from '../runtime/iterate.ts';
import { PyBytes } from '../runtime/layout/bytes.ts';
import { type Next, PyIterator } from '../runtime/layout/iterator.ts';
import { isStr, str, textOf } from '../runtime/layout/str.ts';
import { tupleOf } from '../runtime/layout/tuple.ts';
import { clearInFlight, convertThrown, isThrown, typeError } from '../runtime/raise.ts';
import { own, release } from '../runtime/refcount.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { END, type Value } from '../runtime/value.ts';
import { exceptions } from '../runtime/wellKnown.ts';
import { PySyntaxError } from '../syntax/errors.ts';
import { type IterToken, iterateTokens } from '../syntax/tokenizerIter.ts';
import { decodeBytes } from '../objects/codecs/decode.ts';
import { moduleType } from './moduleType.ts';
import { syntaxHooks } from './syntaxHooks.ts';

class PyTokenizerIter extends PyIterator {
  /** Owned; null when all lines are read. */
  readline: Value = null;
  encoding: string | null = null;
  extra = false;
  private tokens: Iterator<IterToken, void> | null = null;
  private done = false;

  nx(): Next {
    if (this.done) return END;
    try {
      this.tokens ??= iterateTokens(this.readAll(), this.extra);
      const { value, done } = this.tokens.next();
      if (done === true || value === undefined) {
        this.done = true;
        return END;
      }
      return tokenTuple(value);
    } catch (thrown) {
      this.done = true;
      return convertThrown(thrown instanceof PySyntaxError ? syntaxHooks.syntaxError(shown(thrown), '<string>') : thrown);
    }
  }

  private readAll(): string {
    const parts: string[] = [];
    for (let line = this.readLine(); line !== ''; line = this.readLine()) parts.push(line);
    return parts.join('');
  }

  /** '' at the end of the input. */
  private readLine(): string {
    let line: Value;
    try {
      line = own(call(this.readline));
    } catch (thrown) {
      if (!isThrown(thrown, exceptions.StopIteration)) throw thrown;
      convertThrown(thrown);
      clearInFlight();
      return '';
    }
    try {
      if (this.encoding === null) {
        if (!isStr(line)) throw typeError('readline() returned a non-string object');
        return textOf(line);
      }
      if (!(line instanceof PyBytes)) throw typeError('readline() returned a non-bytes object');
      return textOf(decodeBytes(line.data, this.encoding, 'replace'));
    } finally {
      release(line);
    }
  }

  override releaseChildren(): void {
    release(this.readline);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.readline);
  }
}

/** Errors of indentation tell no end here, and their line without its end. */
function shown(problem: PySyntaxError): PySyntaxError {
  const { kind, place, message } = problem;
  if (place === null || (kind !== 'IndentationError' && kind !== 'TabError')) return problem;
  return new PySyntaxError(kind, message, { ...place, endLineno: null, endOffset: null, text: place.text?.replace(/\n$/, '') ?? null });
}

const tokenTuple = (t: IterToken): Value => tupleOf(t.type, str(t.string), tupleOf(...t.start), tupleOf(...t.end), str(t.line));

const tokenizerDecl = (): TypeDecl<PyTokenizerIter> =>
  defineType<PyTokenizerIter>({
    name: 'TokenizerIter',
    module: '_tokenize',
    ctor: PyTokenizerIter,
    construct: methods<PyType>()({
      'tokenizeriter(cls, readline, /, *, extra_tokens: bool, encoding: strOrNone=None)': (cls, readline, extra, encoding) => {
        const it = cls.allocate() as PyTokenizerIter;
        it.readline = own(readline);
        it.extra = extra;
        it.encoding = encoding;
        return it;
      },
    }),
    methods: iteratorMethods,
  });

let made: PyType | undefined;

export const tokenizeModule = defineModule({
  name: '_tokenize',
  values: () => ({ TokenizerIter: (made ??= moduleType(tokenizerDecl())) }),
});
