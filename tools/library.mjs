// The standard library: CPython's pure-Python Lib from the pinned package `pyodide`, with what lib/ adds or replaces.
//
// The zip is CPython 3.14's Lib with changes for the browser (DESIGN.md section 10): what Pyodide replaced by its own
// files is dropped here, and lib/ of this project completes it. The result is build/lib, never committed.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { unzipSync } from 'fflate';

/** Files of Pyodide's own making, and stubs that would only hide what is missing. */
const dropped = [/^pyodide\//, /^_pyodide\//, /^_ssl\.py$/, /^_sysconfigdata__emscripten/, /^webbrowser\.py$/, /\.pyc$/];

export async function unpackLibrary(root, target) {
  const zip = unzipSync(readFileSync(`${root}/node_modules/pyodide/python_stdlib.zip`));
  rmSync(target, { recursive: true, force: true });
  for (const [name, data] of Object.entries(zip)) {
    if (name.endsWith('/') || dropped.some((pattern) => pattern.test(name))) continue;
    const file = `${target}/${name}`;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, data);
  }
  if (existsSync(`${root}/lib`)) cpSync(`${root}/lib`, target, { recursive: true });
}

/** Compiles the whole library ahead, with Piton itself. Files that are no valid modules are left to their importers. */
export function compileLibrary(nodeFlags, command, library) {
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '', PYTHONPYCACHEPREFIX: '' };
  const r = spawnSync('node', [...nodeFlags, command, '-m', 'compileall', '-q', '-x', 'bad_coding|badsyntax|lib2to3', library], { env, encoding: 'utf8' });
  if (r.status !== 0) console.error(`some library modules were not compiled ahead:\n${r.stdout}${r.stderr}`.slice(0, 4000));
}
