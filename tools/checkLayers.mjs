// Checks that imports point only down the layers; proves first that the tool sees a planted violation.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';

const run = () => {
  try {
    execFileSync('node_modules/.bin/depcruise', ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'src'], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return '';
  } catch (error) {
    return String(error.stdout || error.message);
  }
};
const planted = 'src/base/plantedViolation.ts';
writeFileSync(planted, "import '../runtime/value.ts';\n");
let seen;
try {
  seen = run();
} finally {
  rmSync(planted);
}
if (!seen.includes('base-looks-only-down')) {
  console.error('the layer check did not see a planted violation');
  process.exit(1);
}
const found = run();
if (found !== '') {
  console.error(found);
  process.exit(1);
}
console.log('layers: imports point only down');
