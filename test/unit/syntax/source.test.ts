import { expect, test } from 'vitest';
import { PySyntaxError } from '../../../src/syntax/errors.ts';
import { charactersInBytes, decodeSource, LineTable } from '../../../src/syntax/source.ts';

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function messageOf(source: string, fileName?: string): string | null {
  try {
    decodeSource(bytes(source), fileName === undefined ? {} : { fileName });
    return null;
  } catch (error) {
    if (!(error instanceof PySyntaxError)) throw error;
    const { place } = error;
    return `${error.message} ${place?.lineno} ${place?.offset}`;
  }
}

test('encodings', () => {
  expect(decodeSource(bytes('\xef\xbb\xbfx = 1'))).toEqual({ text: 'x = 1', encoding: 'utf-8' });
  expect(decodeSource(bytes('x = "\xc3\xa9"'))).toEqual({ text: 'x = "é"', encoding: null });
  expect(decodeSource(bytes('#!python\n# -*- coding: latin-1 -*-\nx = "\xe9"')).text).toContain('é');
  expect(decodeSource(bytes('x = 1\n# coding: latin-1')).encoding).toBe(null);
  expect(decodeSource(bytes('# coding: koi8-r\nx'), { decoder: (_, name) => `decoded ${name}` }).text).toBe('decoded koi8-r');
});

test('bad bytes', () => {
  const advice = 'but no encoding declared; see https://peps.python.org/pep-0263/ for details';
  expect(messageOf("x = '\xff'\n")).toBe(`Non-UTF-8 code starting with '\\xff' on line 1, ${advice} 1 6`);
  expect(messageOf("a=1\nb='\xc3(' 1")).toBe(`Non-UTF-8 code starting with '\\xc3' on line 2, ${advice} 2 4`);
  expect(messageOf("x = '\xff'\n", 'f.py')).toBe(`Non-UTF-8 code starting with '\\xff' in file f.py on line 1, ${advice} 1 6`);
  expect(messageOf('# coding: foo\nx=1')).toBe('unknown encoding: foo 0 -1');
  expect(messageOf('\xef\xbb\xbf# coding: latin-1\nx=1')).toBe('encoding problem: iso-8859-1 with BOM 1 0');
  expect(messageOf("\n# coding: ascii\nx='\xe9'")).toBe("'ascii' codec can't decode byte 0xe9 in position 20: ordinal not in range(128) 0 -1");
  expect(messageOf('x\0y')).toBe('source code string cannot contain null bytes undefined undefined');
});

test('lines and columns', () => {
  const lines = new LineTable('aé = "😀"\nb\n');
  expect(lines.position(3)).toEqual([1, 4]);
  expect(lines.position(9)).toEqual([1, 12]);
  expect(lines.offsetOf(1, 12)).toBe(9);
  expect(lines.lineOf(10)).toBe(2);
  expect(lines.line(2)).toBe('b\n');
  expect(charactersInBytes('é😀x', 6)).toBe(2);
});
