// Ties expressions and statements together, and lowers a whole unit.

import { type CompileOptions, codeFlags } from '../../contract/code.ts';
import type { ExprNode, ModNode, StmtNode } from '../../syntax/tree.ts';
import { futureImports } from '../future.ts';
import { buildSymbolTable } from '../symbols/table.ts';
import { lowerDeferred } from './annotations.ts';
import { type Dispatch, FunctionLowering } from './builder.ts';
import { finishCode, returnNone, setScopeType } from './code.ts';
import { stringValue } from './constants.ts';
import { lowerExpr } from './expressions.ts';
import { takeDocstring } from './functions.ts';
import { Listing } from './listing.ts';
import { storeMangled } from './names.ts';
import { headRange } from './ranges.ts';
import { lowerStmts } from './statements.ts';
import { UnitLowering } from './unit.ts';

const dispatch: Dispatch = { expr: lowerExpr, stmts: lowerStmts };

export function lowerUnit(tree: ModNode, options: CompileOptions, listed = false): UnitLowering {
  const future = futureImports(tree);
  const futureAnnotations = options.futureAnnotations || future.names.has('annotations');
  const symbols = buildSymbolTable(tree, { topLevelAwait: options.topLevelAwait ?? false, futureAnnotations });
  const barry = options.futureBarry || future.names.has('barry_as_FLUFL');
  const futureFlags = (futureAnnotations ? codeFlags.futureAnnotations : 0) | (barry ? codeFlags.futureBarryAsBdfl : 0);
  const unit = new UnitLowering(options, symbols, futureFlags, future.allowed);
  if (listed) unit.newListing = () => new Listing();
  const f = new FunctionLowering(unit, dispatch, symbols.top, 'module', {
    name: '<module>',
    qualname: '<module>',
    parent: null,
    privateName: null,
    range: headRange(1),
    namespaced: options.separateLocals ?? false,
  });
  setScopeType(f, 'module');
  finishCode(f, (g) => {
    if (tree.node === 'Expression') lowerEval(g, tree.body);
    else if (tree.node !== 'FunctionType') lowerModule(g, tree.body);
  });
  return unit;
}

function lowerEval(f: FunctionLowering, e: ExprNode): void {
  const value = f.expr(e);
  f.listing?.note('RETURN_VALUE', 0, e);
  f.consume(value);
  f.push({ op: 'setret', value });
}

/** The annotation function comes first, though what belongs into it is known only after the body. */
function lowerModule(f: FunctionLowering, body: readonly StmtNode[]): void {
  const first = body[0] ?? headRange(1);
  if (f.unit.options.mode !== 'single') takeDocstring(f, body);
  if (f.docstring !== null) storeMangled(f, '__doc__', f.constant(stringValue(f.docstring)));
  f.range = first;
  const noteSet = (): void => storeMangled(f, '__conditional_annotations__', f.ins('mkset([])', [], {}));
  if (f.unit.futureAnnotations && f.entry.annotationsUsed) {
    if (f.entry.hasConditionalAnnotations) noteSet();
    f.act(`setannot(K${f.id}${f.namespaced ? ',ns' : ''})`, [], { run: true });
  }
  const nodes = f.capture(() => f.stmts(body));
  f.range = first;
  const annotate = lowerDeferred(f, first, 1);
  if (annotate) {
    storeMangled(f, '__annotate__', annotate);
    if (f.entry.hasConditionalAnnotations) noteSet();
  }
  f.append(nodes);
  returnNone(f, body);
}
