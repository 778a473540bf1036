// The native modules that need the outside world, by name. A module is declared when it is first imported.

import type { Host } from '../contract/host.ts';
import type { ModuleDecl } from '../runtime/defineType.ts';
import { errnoModule } from './errno.ts';
import { posixModule } from './posix/module.ts';

export function hostModules(host: Host): Record<string, () => ModuleDecl> {
  return {
    errno: () => errnoModule(host),
    posix: () => posixModule(host),
  };
}
