// How natives get a module of the standard library: `import name` through sys.modules and importlib.
// Installed by the import system; throws what the import raises.

import type { PyModule } from './layout/module.ts';

export const importHook: {
  module: (name: string) => PyModule;
} = {
  module: (name) => {
    throw new Error(`import is not installed (wanted ${name})`);
  },
};
