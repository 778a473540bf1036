/*
 * Terminals. struct termios: four 32-bit flag words, the line byte at 16, 32 control characters at 17, speeds at 52
 * and 56. openpty and login_tty are written with the calls they stand for.
 */
import type { HostTerminal, TerminalAttributes, WindowSize } from '../../contract/host/terminal.ts';
import { descriptors } from './descriptors.ts';
import { upToNul } from './memoryLayout.ts';
import { declare, failure, returned, status } from './native.ts';

const O_RDWR = 2;
const O_NOCTTY = 0o400;
const TIOCSCTTY = 0x540e;
const TIOCGWINSZ = 0x5413;
const TIOCSWINSZ = 0x5414;
const CONTROL_CHARACTERS = 32;

const c = declare({
  tcgetattr: 'int (int, void *)',
  tcsetattr: 'int (int, int, void *)',
  tcsendbreak: 'int (int, int)',
  tcdrain: 'int (int)',
  tcflush: 'int (int, int)',
  tcflow: 'int (int, int)',
  tcgetpgrp: 'int (int)',
  tcsetpgrp: 'int (int, int)',
  ttyname_r: 'int (int, void *, size_t)',
  ctermid: 'uint64_t (void *)',
  posix_openpt: 'int (int)',
  grantpt: 'int (int)',
  unlockpt: 'int (int)',
  ptsname_r: 'int (int, void *, size_t)',
  setsid: 'int ()',
});

const termios = new Uint8Array(60);
const view = new DataView(termios.buffer);

function tcgetattr(fd: number): TerminalAttributes | number {
  if (c.tcgetattr(fd, termios) < 0) return failure();
  return {
    iflag: view.getUint32(0, true),
    oflag: view.getUint32(4, true),
    cflag: view.getUint32(8, true),
    lflag: view.getUint32(12, true),
    ispeed: view.getUint32(52, true),
    ospeed: view.getUint32(56, true),
    cc: termios.slice(17, 17 + CONTROL_CHARACTERS),
  };
}

/** The line discipline byte is kept as it is. */
function tcsetattr(fd: number, when: number, attributes: TerminalAttributes): number {
  if (c.tcgetattr(fd, termios) < 0) return failure();
  view.setUint32(0, attributes.iflag, true);
  view.setUint32(4, attributes.oflag, true);
  view.setUint32(8, attributes.cflag, true);
  view.setUint32(12, attributes.lflag, true);
  termios.set(attributes.cc.subarray(0, CONTROL_CHARACTERS), 17);
  view.setUint32(52, attributes.ispeed, true);
  view.setUint32(56, attributes.ospeed, true);
  return status(c.tcsetattr(fd, when, termios));
}

function tcgetwinsize(fd: number): WindowSize | number {
  const size = new Uint16Array(4);
  const result = descriptors.ioctl(fd, TIOCGWINSZ, new Uint8Array(size.buffer));
  if (result < 0) return result;
  return { rows: size[0] ?? 0, columns: size[1] ?? 0, xPixels: size[2] ?? 0, yPixels: size[3] ?? 0 };
}

function tcsetwinsize(fd: number, size: WindowSize): number {
  const words = new Uint16Array([size.rows, size.columns, size.xPixels, size.yPixels]);
  return descriptors.ioctl(fd, TIOCSWINSZ, new Uint8Array(words.buffer));
}

function named(call: (buffer: Uint8Array) => number): Uint8Array | number {
  const name = new Uint8Array(4096);
  const error = call(name);
  return error === 0 ? upToNul(name) : returned(error);
}

function openpty(): readonly [number, number] | number {
  const master = status(c.posix_openpt(O_RDWR | O_NOCTTY));
  if (master < 0) return master;
  const slave = openSlave(master);
  if (slave >= 0) return [master, slave];
  descriptors.close(master);
  return slave;
}

function openSlave(master: number): number {
  if (c.grantpt(master) < 0 || c.unlockpt(master) < 0) return failure();
  const name = ptsname(master);
  return typeof name === 'number' ? name : descriptors.open(name, O_RDWR | O_NOCTTY, 0);
}

function ptsname(fd: number): Uint8Array | number {
  return named((buffer) => c.ptsname_r(fd, buffer, buffer.length));
}

function loginTty(fd: number): number {
  c.setsid();
  const taken = descriptors.ioctl(fd, TIOCSCTTY, 0);
  if (taken < 0) return taken;
  for (let target = 0; target <= 2; target++) {
    const result = descriptors.dup2(fd, target);
    if (result < 0) return result;
  }
  return fd > 2 ? descriptors.close(fd) : 0;
}

export const terminal: HostTerminal = {
  tcgetattr,
  tcsetattr,
  tcsendbreak: (fd, duration) => status(c.tcsendbreak(fd, duration)),
  tcdrain: (fd) => status(c.tcdrain(fd)),
  tcflush: (fd, queue) => status(c.tcflush(fd, queue)),
  tcflow: (fd, action) => status(c.tcflow(fd, action)),
  tcgetpgrp: (fd) => status(c.tcgetpgrp(fd)),
  tcsetpgrp: (fd, group) => status(c.tcsetpgrp(fd, group)),
  tcgetwinsize,
  tcsetwinsize,
  ttyname: (fd) => named((buffer) => c.ttyname_r(fd, buffer, buffer.length)),
  ctermid() {
    const name = new Uint8Array(64);
    c.ctermid(name);
    return upToNul(name);
  },
  openpty,
  posixOpenpt: (flags) => status(c.posix_openpt(flags)),
  grantpt: (fd) => status(c.grantpt(fd)),
  unlockpt: (fd) => status(c.unlockpt(fd)),
  ptsname,
  loginTty,
};
