// The module _multiprocessing: semaphores that processes share. Counterpart: Modules/_multiprocessing/semaphore.c.
//
// `count` and `owner` are this process's view alone. A thread that must wait attempts again and again while other
// threads are alive, since nothing tells when another process posts; a thread that is alone waits in the system call.

import type { Host } from '../contract/host.ts';
import type { HostSemaphores, Semaphore } from '../contract/host/memory.ts';
import { asDouble } from '../runtime/convert.ts';
import { type ModuleDecl, type TypeDecl, defineModule, defineType, functions, methods } from '../runtime/defineType.ts';
import { PyDict } from '../runtime/layout/dict.ts';
import { textOf } from '../runtime/layout/str.ts';
import { checkResult, checkStatus } from '../runtime/osError.ts';
import { newException, valueError } from '../runtime/raise.ts';
import { isAlone, monotonicNow } from '../runtime/scheduler/blocking.ts';
import { threads } from '../runtime/scheduler/loop.ts';
import { attemptUntilDone, retry } from '../runtime/scheduler/systemCalls.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { PyObject, type Result, type Value } from '../runtime/value.ts';
import { exceptions } from '../runtime/wellKnown.ts';
import { moduleType } from './moduleType.ts';
import { encodedName } from './posix/paths.ts';

const RECURSIVE_MUTEX = 0;
const SEMAPHORE = 1;
const OWNER_ONLY = 0o600;

class PySemLock extends PyObject {
  host: Host | null = null;
  /** null: no longer open. */
  semaphore: Semaphore | null = null;
  kind = SEMAPHORE;
  maxvalue = 0;
  name: Value = null;
  /** Acquisitions less releases. */
  count = 0;
  /** The thread that acquired last. */
  owner = 0;

  get mine(): boolean {
    return this.count > 0 && this.owner === threads.current.ident;
  }

  get value(): number {
    return Math.max(0, checkStatus(this.host as Host, (this.semaphore as Semaphore).value()));
  }

  override releaseChildren(): void {
    this.semaphore?.close();
    this.semaphore = null;
    super.releaseChildren();
  }

  acquire(block: boolean, timeout: Value): Result {
    if (this.kind === RECURSIVE_MUTEX && this.mine) {
      this.count++;
      return true;
    }
    const seconds = timeout === null ? Infinity : Math.max(0, asDouble(timeout));
    if (this.take()) return true;
    if (!block || seconds === 0) return false;
    if (seconds === Infinity && isAlone()) {
      const semaphore = this.semaphore as Semaphore;
      checkStatus(
        this.host as Host,
        retry(() => semaphore.wait()),
      );
      return this.taken();
    }
    return attemptUntilDone(
      () => (this.take() ? true : undefined),
      monotonicNow() + seconds * 1e9,
      () => false,
    );
  }

  /** Takes one without waiting; false when there is none. */
  private take(): boolean {
    const { semaphore, host } = this as { semaphore: Semaphore; host: Host };
    const r = retry(() => semaphore.tryWait());
    if (r === -(host.constants.EAGAIN ?? 11)) return false;
    checkStatus(host, r);
    return this.taken();
  }

  private taken(): true {
    this.count++;
    this.owner = threads.current.ident;
    return true;
  }

  release(): void {
    const { semaphore, host } = this as { semaphore: Semaphore; host: Host };
    if (this.kind === RECURSIVE_MUTEX) {
      if (!this.mine) throw newException(exceptions.AssertionError, 'attempt to release recursive lock not owned by thread');
      if (this.count > 1) {
        this.count--;
        return;
      }
    } else if (this.value >= this.maxvalue) throw valueError('semaphore or lock released too many times');
    checkStatus(host, semaphore.post());
    this.count--;
  }
}

function semLockType(host: Host, semaphores: HostSemaphores): TypeDecl<PySemLock> {
  const make = (cls: PyType, kind: number, maxvalue: number, name: Value, semaphore: Semaphore): PySemLock =>
    Object.assign(cls.allocate() as PySemLock, { host, semaphore, kind, maxvalue, name });
  return defineType<PySemLock>({
    name: 'SemLock',
    module: '_multiprocessing',
    ctor: PySemLock,
    doc: 'Semaphore/Mutex type',
    construct: methods<PyType>()({
      'SemLock(cls, kind: cint, value: cint, maxvalue: cint, name: str, unlink: bool)': (cls, kind, value, maxvalue, name, unlink) => {
        if (kind !== RECURSIVE_MUTEX && kind !== SEMAPHORE) throw valueError('unrecognized kind');
        const { O_CREAT = 64, O_EXCL = 128 } = host.constants;
        const file = encodedName(name);
        const semaphore = checkResult(host, semaphores.open(file, O_CREAT | O_EXCL, OWNER_ONLY, value));
        if (unlink) checkStatus(host, semaphores.unlink(file));
        return make(cls, kind, maxvalue, unlink ? null : name, semaphore);
      },
    }),
    classMethods: methods<PyType>()({
      '_rebuild(cls, handle: int, kind: cint, maxvalue: cint, name: strOrNone, /)': (cls, handle, kind, maxvalue, name) => {
        const semaphore = name === null ? semaphores.at(Number(handle)) : checkResult(host, semaphores.open(encodedName(name), 0, 0, 0));
        return make(cls, kind, maxvalue, name, semaphore);
      },
    }),
    methods: methods<PySemLock>()({
      'acquire(self, /, block: bool=True, timeout=None)': (self, block, timeout) => self.acquire(block, timeout),
      'release(self, /)': (self) => self.release(),
      '__enter__(self, /)': (self) => self.acquire(true, null),
      '__exit__(self, exc_type=None, exc_value=None, exc_tb=None, /)': (self) => self.release(),
      '_count(self, /)': (self) => self.count,
      '_is_mine(self, /)': (self) => self.mine,
      '_get_value(self, /)': (self) => self.value,
      '_is_zero(self, /)': (self) => self.value === 0,
      '_after_fork(self, /)': (self) => {
        self.count = 0;
      },
    }),
    getset: {
      handle: { get: (self) => (self.semaphore as Semaphore).handle, member: true },
      kind: { get: (self) => self.kind, member: true },
      maxvalue: { get: (self) => self.maxvalue, member: true },
      name: { get: (self) => self.name, member: true },
    },
    attributes: { SEM_VALUE_MAX: semaphores.valueMax },
  });
}

export function multiprocessingModule(host: Host, semaphores: HostSemaphores): ModuleDecl {
  const flags = new PyDict();
  for (const name of ['HAVE_SEM_OPEN', 'HAVE_SEM_TIMEDWAIT']) flags.setStr(name, 1);
  return defineModule({
    name: '_multiprocessing',
    functions: functions({
      'sem_unlink(name: str, /)': (name) => {
        checkStatus(host, semaphores.unlink(encodedName(textOf(name))));
      },
    }),
    values: () => ({ SemLock: moduleType(semLockType(host, semaphores)), flags }),
  });
}
