/*
 * Terminals and pseudo-terminals of a `Host`. Counterparts: Modules/termios.c, the tty part of posixmodule.c.
 */
import type { Status } from '../host.ts';

/** struct termios; speeds are the B* constants, `cc` the control characters by their V* index. */
export interface TerminalAttributes {
  readonly iflag: number;
  readonly oflag: number;
  readonly cflag: number;
  readonly lflag: number;
  readonly ispeed: number;
  readonly ospeed: number;
  readonly cc: Uint8Array;
}

export interface WindowSize {
  readonly rows: number;
  readonly columns: number;
  readonly xPixels: number;
  readonly yPixels: number;
}

export interface HostTerminal {
  tcgetattr(fd: number): TerminalAttributes | number;
  /** `when` is TCSANOW, TCSADRAIN or TCSAFLUSH. */
  tcsetattr(fd: number, when: number, attributes: TerminalAttributes): Status;
  tcsendbreak(fd: number, duration: number): Status;
  tcdrain(fd: number): Status;
  tcflush(fd: number, queue: number): Status;
  tcflow(fd: number, action: number): Status;
  tcgetpgrp(fd: number): Status;
  tcsetpgrp(fd: number, group: number): Status;
  tcgetwinsize(fd: number): WindowSize | number;
  tcsetwinsize(fd: number, size: WindowSize): Status;
  ttyname(fd: number): Uint8Array | number;
  ctermid(): Uint8Array;
  /** Gives `[master, slave]`. */
  openpty(): readonly [number, number] | number;
  posixOpenpt(flags: number): Status;
  grantpt(fd: number): Status;
  unlockpt(fd: number): Status;
  ptsname(fd: number): Uint8Array | number;
  /** Makes the terminal the controlling one and descriptors 0 to 2. */
  loginTty(fd: number): Status;
}
