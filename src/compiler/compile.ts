// The compiler: syntax tree in, script and tables out. symbols/ -> lower/ -> emit/.
//
// The runtime gets these functions handed in; it imports none of this folder.

import type { CodeListing, CompiledUnit, CompileOptions, ResumableText } from '../contract/code.ts';
import type { ModNode } from '../syntax/tree.ts';
import { codeTable } from './emit/tables.ts';
import { printOneResumable, printUnit } from './emit/unit.ts';
import type { Listing } from './lower/listing.ts';
import { lowerUnit } from './lower/dispatch.ts';
import type { UnitLowering } from './lower/unit.ts';
import { CompileProblem } from './problem.ts';

/** Throws CompileProblem. */
export function compileTree(tree: ModNode, options: CompileOptions): CompiledUnit {
  const unit = lower(tree, options);
  const { text, lines } = printUnit(unit);
  return {
    filename: options.filename,
    text,
    codes: unit.codes.map(codeTable),
    constants: unit.constants,
    lines,
    warnings: unit.warnings,
  };
}

/**
 * The resumable printing of one code of a unit, printed anew from the same tree and options.
 * Its `hash` must equal the table's, else the source has changed.
 */
export function printResumable(tree: ModNode, options: CompileOptions, code: number): ResumableText {
  const unit = lower(tree, options);
  const f = unit.codes[code];
  if (!f) throw new Error(`no code ${code} in ${options.filename}`);
  const { text, lines } = printOneResumable(unit, f);
  return { text, lines, hash: codeTable(f).hash };
}

/** The listings of all codes of a unit, made anew from the same tree and options. */
export function listUnit(tree: ModNode, options: CompileOptions): CodeListing[] {
  return lower(tree, options, true).codes.map((f) => {
    const { varnames, cellvars, freevars } = codeTable(f);
    const slots = [...varnames, ...cellvars.filter((name) => !varnames.includes(name)), ...freevars];
    return (f.listing as Listing).finish(slots, f.constantRecords);
  });
}

function lower(tree: ModNode, options: CompileOptions, listed = false): UnitLowering {
  const unit = withinStack(() => lowerUnit(tree, options, listed));
  for (const f of unit.codes) {
    if (f.isGenerator || f.points.length !== 1) continue;
    f.leaf = true;
    f.points.length = 0;
  }
  return unit;
}

/** A tree that exhausts the JavaScript stack in spite of the nesting limit is too deep as well. */
function withinStack<T>(run: () => T): T {
  try {
    return run();
  } catch (e) {
    if (!(e instanceof RangeError)) throw e;
    throw new CompileProblem('maximum recursion depth exceeded during compilation', null, 'RecursionError');
  }
}
