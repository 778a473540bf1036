// Native modules over the host: name to declaration.

import type { Host } from '../contract/host.ts';
import type { ModuleDecl } from '../runtime/defineType.ts';

export function hostModules(_host: Host): Record<string, () => ModuleDecl> {
  return {};
}
