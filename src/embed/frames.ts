// Running frames for those who ask: `sys._getframe`, bare `super` calls, `__module__` of classes made by `type()`.

import { frameHook } from '../modules/sys/frameHook.ts';
import { frameOfThread, getFrame } from '../runtime/control/frameLocals.ts';
import { currentFrames } from '../runtime/control/runningFrames.ts';
import { classHooks } from '../runtime/classes/newType.ts';
import { PyDict } from '../runtime/layout/dict.ts';
import { threads } from '../runtime/scheduler/loop.ts';
import { valueError } from '../runtime/raise.ts';

export function installFrames(): void {
  frameHook.frame = (depth) => {
    const frame = getFrame(depth);
    if (frame === null) throw valueError('call stack is not deep enough');
    return frame;
  };
  frameHook.moduleName = (depth) => {
    const frames = currentFrames(depth + 1);
    const found = frames[depth];
    return found === undefined ? null : (found.K.globals.getStr('__name__') ?? null);
  };
  frameHook.globals = () => currentFrames(1)[0]?.K.globals ?? null;
  frameHook.currentFrames = () => {
    const frames = new PyDict();
    for (const thread of threads.all) {
      const frame = frameOfThread(thread);
      if (frame !== null) frames.set(thread.ident, frame);
    }
    return frames;
  };
  classHooks.callerModule = () => frameHook.globals()?.getStr('__name__');
}
