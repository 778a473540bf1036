// Imports point only down the layers of docs/architecture.md. `tools/checkLayers.mjs` proves that a violation is seen.
const layers = ['base', 'contract', 'syntax', 'compiler', 'runtime', 'objects', 'modules', 'host', 'embed', 'cli'];
const upward = layers.slice(0, -1).map((layer, i) => ({
  name: `${layer}-looks-only-down`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: `^src/(${layers.slice(i + 1).join('|')})/` },
}));
module.exports = {
  forbidden: [
    ...upward,
    { name: 'runtime-and-compiler-are-siblings', severity: 'error', from: { path: '^src/(runtime|objects)/' }, to: { path: '^src/(syntax|compiler)/' } },
    { name: 'core-knows-no-host', severity: 'error', from: { path: '^src/(?!host|cli)' }, to: { path: '^src/host/' } },
    { name: 'core-imports-no-node', severity: 'error', from: { path: '^src/(?!host|cli)' }, to: { dependencyTypes: ['core', 'npm'] } },
  ],
  options: { tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' }, enhancedResolveOptions: { extensions: ['.ts', '.js'] }, tsConfig: { fileName: 'tsconfig.node.json' } },
};
