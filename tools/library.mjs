// The standard library: CPython's pure-Python Lib from the pinned package `pyodide`, with what lib/ adds or replaces.
//
// The zip is CPython 3.14's Lib with changes for the browser (DESIGN.md section 10): what Pyodide replaced by its own
// files is dropped here, and lib/ of this project completes it. The result is build/lib, never committed.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { unzipSync } from 'fflate';

/** Files of Pyodide's own making, and stubs that would only hide what is missing. */
const dropped = [/^pyodide\//, /^_pyodide\//, /^_ssl\.py$/, /^_sysconfigdata__emscripten/, /^webbrowser\.py$/, /\.pyc$/];

/** A text that differs when another library would be unpacked. */
export function librarySources(root) {
  const hash = createHash('sha1').update(readFileSync(`${root}/node_modules/pyodide/package.json`));
  hash.update(readFileSync(`${root}/tools/library.mjs`));
  if (!existsSync(`${root}/lib`)) return hash.digest('hex');
  for (const name of readdirSync(`${root}/lib`, { recursive: true }).sort()) {
    hash.update(name);
    if (statSync(`${root}/lib/${name}`).isFile()) hash.update(readFileSync(`${root}/lib/${name}`));
  }
  return hash.digest('hex');
}

/** Lines that Pyodide put into files of CPython, taken out again. */
const inserted = { 'zoneinfo/_common.py': /^ +import sys\n +if "tzdata" not in sys\.modules:\n(?: +.*\n)*? +.*use zoneinfo\."\)\n/m };

const restored = (name, data) => (inserted[name] === undefined ? data : Buffer.from(data).toString().replace(inserted[name], ''));

export async function unpackLibrary(root, target) {
  const zip = unzipSync(readFileSync(`${root}/node_modules/pyodide/python_stdlib.zip`));
  rmSync(target, { recursive: true, force: true });
  for (const [name, data] of Object.entries(zip)) {
    if (name.endsWith('/') || dropped.some((pattern) => pattern.test(name))) continue;
    const file = `${target}/${name}`;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, restored(name, data));
  }
  if (existsSync(`${root}/lib`)) cpSync(`${root}/lib`, target, { recursive: true });
}

/** Compiles the whole library ahead, with Piton itself. Files that are no valid modules are left to their importers. */
export function compileLibrary(nodeFlags, command, library) {
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '', PYTHONPYCACHEPREFIX: '' };
  const r = spawnSync('node', [...nodeFlags, command, '-m', 'compileall', '-q', '-x', 'bad_coding|badsyntax|lib2to3', library], {
    env,
    encoding: 'utf8',
  });
  if (r.status !== 0) console.error(`some library modules were not compiled ahead:\n${r.stdout}${r.stderr}`.slice(0, 4000));
}

/** What programs import most, for the code caches: what runs here needs no compiling at their start. */
const WARM = `
import abc, argparse, ast, asyncio, base64, bisect, calendar, codecs, collections, concurrent.futures, configparser, contextlib, copy, csv
import dataclasses, datetime, decimal, difflib, email, enum, fnmatch, fractions, functools, getpass, glob, hashlib, heapq, html, importlib.resources
import inspect, io, itertools, json, linecache, locale, logging, math, operator, os, pathlib, pickle, platform, pprint, queue, random, re, runpy
import shlex, shutil, signal, socket, statistics, string, struct, subprocess, sys, tempfile, textwrap, threading, time, tokenize, traceback, types
import typing, unittest, unittest.mock, urllib.parse, urllib.request, uuid, warnings, weakref, zipfile
from dataclasses import dataclass
from typing import NamedTuple
@dataclass
class P:
    x: int = 0
class N(NamedTuple):
    a: int
class E(enum.Enum):
    A = 1
json.loads(json.dumps({'a': [1, 2.5, None, 'x']}, indent=1))
re.compile(r'(?P<n>[a-z]+)\\d*|x{2,3}').sub('y', 'abc12')
pathlib.Path('/tmp').joinpath('a').name
argparse.ArgumentParser().parse_args([])
try:
    {}['k']
except KeyError:
    traceback.format_exc()
exec(compile('def f(x, *a, k=1, **kw):\\n  return [i for i in a if i] + [x, k]\\nf(1, 2)', 's', 'exec'))
`;

/**
 * Runs a program that imports much and keeps V8's code caches as they are then, of the command and of each library
 * module: functions that were called lie in them compiled. `folder` holds the modules' for the while.
 */
export function warmCaches(nodeFlags, command, library, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync('node', [...nodeFlags, command, '-c', WARM], {
    env: { ...process.env, PITON_MAKE_CACHE: folder, PYTHONDONTWRITEBYTECODE: '1', PITON_LIB: '' },
    stdio: 'inherit',
  });
  const warm = new Set(readdirSync(folder));
  for (const name of readdirSync(library, { recursive: true })) if (name.endsWith('.pyc')) replaceCache(`${library}/${name}`, folder, warm);
  rmSync(folder, { recursive: true, force: true });
}

/** Puts the code cache made of the same JavaScript text into a compiled module (src/embed/codeStore.ts has the format). */
function replaceCache(file, folder, warm) {
  const data = readFileSync(file);
  const at = data.indexOf('piton ');
  if (at < 8) return;
  const headSize = data.readUInt32LE(at - 4);
  const head = data.toString('utf8', at, at + headSize);
  const sizes = /"sizes":\[(\d+),(\d+)\]\}$/.exec(head);
  if (sizes === null || data.readUInt32LE(at - 8) !== 4 + headSize + Number(sizes[1]) + Number(sizes[2])) return;
  const text = data.subarray(at + headSize, at + headSize + Number(sizes[1]));
  const key = createHash('sha1').update(text).digest('hex');
  if (!warm.has(key)) return;
  const cache = readFileSync(`${folder}/${key}`);
  const newHead = Buffer.from(`${head.slice(0, sizes.index)}"sizes":[${sizes[1]},${cache.length}]}`);
  const before = Buffer.from(data.subarray(0, at));
  before.writeUInt32LE(newHead.length, at - 4);
  before.writeUInt32LE(4 + newHead.length + text.length + cache.length, at - 8);
  writeFileSync(file, Buffer.concat([before, newHead, text, cache]));
}
