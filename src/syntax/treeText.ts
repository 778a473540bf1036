// Syntax trees as JSON text, for code that was compiled from a tree and is stored: its functions are printed again from it.
//
// What JSON has no notation for is an object with the one member `$int`, `$float` or `$bytes`; no node has such names.

import { bytesOfHex, hexText } from '../base/bytes.ts';
import type { ModNode } from './tree.ts';

function writeValue(_key: string, v: unknown): unknown {
  if (typeof v === 'bigint') return { $int: v.toString() };
  if (typeof v === 'number' && (!Number.isFinite(v) || Object.is(v, -0))) return { $float: Object.is(v, -0) ? '-0' : String(v) };
  if (v instanceof Uint8Array) return { $bytes: hexText(v) };
  return v;
}

function readValue(_key: string, v: unknown): unknown {
  if (typeof v !== 'object' || v === null) return v;
  const { $int, $float, $bytes } = v as { $int?: string; $float?: string; $bytes?: string };
  if ($int !== undefined) return BigInt($int);
  if ($float !== undefined) return Number($float);
  return $bytes === undefined ? v : bytesOfHex($bytes);
}

export const treeText = (tree: ModNode): string => JSON.stringify(tree, writeValue);

export const treeOfText = (text: string): ModNode => JSON.parse(text, readValue) as ModNode;
