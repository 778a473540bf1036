// All native modules by name. A module object is made when it is first imported.
//
// A folder or file of src/modules/ for each; `install` takes the host, because many of them are functions of it.

import type { PyModule } from '../runtime/layout/module.ts';

/** Name to the maker of the module; makers give the same module every time unless the module may be made anew. */
export const nativeModules = new Map<string, () => PyModule>();
