// Checks that every file the papers speak of exists: paths from the root, and bare file names anywhere in the tree.
//
//   node tools/checkDocs.mjs
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const papers = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const names = new Set(
  execFileSync('git', ['ls-files'], { encoding: 'utf8' })
    .split('\n')
    .map((file) => basename(file)),
);
let missing = 0;
for (const paper of papers) {
  for (const [, text] of readFileSync(paper, 'utf8').matchAll(/[`(]([\w./-]+)[`)#]/g)) {
    const rooted = /^(src|test|docs|tools|bench|bin|examples)\//.test(text);
    const bare = /^[\w-]+\.(ts|mjs|md)$/.test(text);
    if (rooted ? existsSync(text) || existsSync(`docs/${text}`) : !bare || names.has(text) || existsSync(`docs/${text}`)) continue;
    console.log(`${paper}: ${text} does not exist`);
    missing++;
  }
}
process.exit(missing === 0 ? 0 : 1);
