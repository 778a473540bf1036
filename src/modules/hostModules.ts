// The native modules that need the outside world, by name. A module is declared when it is first imported.

import type { Host } from '../contract/host.ts';
import type { ModuleDecl } from '../runtime/defineType.ts';
import { datetimeModule } from './_datetime/module.ts';
import { localeModule } from './_locale.ts';
import { multiprocessingModule } from './_multiprocessing.ts';
import { posixShmemModule } from './_posixshmem.ts';
import { posixSubprocessModule } from './_posixsubprocess/module.ts';
import { signalModule } from './_signal/module.ts';
import { signalHandlers } from './_signal/handlers.ts';
import { ioModule } from './_io/module.ts';
import { socketModule } from './_socket/module.ts';
import { statModule } from './_stat.ts';
import { uuidModule } from './_uuid.ts';
import { errnoModule } from './errno.ts';
import { faulthandlerModule } from './faulthandler/module.ts';
import { fcntlModule } from './fcntl.ts';
import { grpModule } from './grp.ts';
import { installWaiting } from './hostWaiting.ts';
import { threadLibraryVersion } from './posix/environment.ts';
import { threadLibrary } from './sys/info.ts';
import { mmapModule } from './mmap/module.ts';
import { posixModule } from './posix/module.ts';
import { pwdModule } from './pwd.ts';
import { resourceModule } from './resource.ts';
import { selectModule } from './select/module.ts';
import { termiosModule } from './termios.ts';
import { timeModule } from './time/module.ts';
import { zlibModule } from './zlib/module.ts';

type Makers = Record<string, () => ModuleDecl>;

/** The modules that `host` can serve. Also connects the scheduler with the host's waits and signals. */
export function hostModules(host: Host): Makers {
  installWaiting(host);
  threadLibrary.version = () => threadLibraryVersion(host);
  const modules: Makers = {
    _datetime: () => datetimeModule(host),
    _io: () => ioModule(host),
    _locale: () => localeModule(host),
    _stat: () => statModule(host),
    _uuid: () => uuidModule(host),
    errno: () => errnoModule(host),
    faulthandler: () => faulthandlerModule(host),
    fcntl: () => fcntlModule(host),
    grp: () => grpModule(host),
    posix: () => posixModule(host),
    pwd: () => pwdModule(host),
    time: () => timeModule(host),
    zlib: () => zlibModule(host),
  };
  if (host.processes !== undefined) {
    modules._posixsubprocess = () => posixSubprocessModule(host);
    modules.resource = () => resourceModule(host);
  }
  if (host.terminal !== undefined) modules.termios = () => termiosModule(host);
  if (host.memory !== undefined) {
    modules._posixshmem = () => posixShmemModule(host);
    modules.mmap = () => mmapModule(host);
  }
  if (host.semaphores !== undefined) {
    const { semaphores } = host;
    modules._multiprocessing = () => multiprocessingModule(host, semaphores);
  }
  if (host.sockets !== undefined) modules._socket = () => socketModule(host);
  if (host.polling !== undefined) modules.select = () => selectModule(host);
  if (signalHandlers(host) !== undefined) modules._signal = () => signalModule(host);
  return modules;
}
