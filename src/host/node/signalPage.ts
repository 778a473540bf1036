/*
 * The signal handler: machine code for x86-64 in a page of its own that sets bytes in the next page, which JavaScript
 * sees as an array. No JavaScript ever runs inside a signal handler. Byte 0 says "any", byte n is signal n.
 */
import { declare, koffi } from './native.ts';
import { SIGNAL_COUNT } from './signalSet.ts';

const PAGE = 4096;
const READ_WRITE = 3;
const READ_EXECUTE = 5;
const PRIVATE_ANONYMOUS = 0x22;

/** lea rax, [rip+4096-7]; mov edi, edi; mov byte [rax+rdi], 1; mov byte [rax], 1; ret */
const SET_FLAG = [0x48, 0x8d, 0x05, 0xf9, 0x0f, 0, 0, 0x89, 0xff, 0xc6, 0x04, 0x38, 1, 0xc6, 0, 1, 0xc3];
/** mov qword [rdx+0x128], -1; ret: the interrupted thread goes on with every signal blocked (uc_sigmask). */
const BLOCK_ALL = [0x48, 0xc7, 0x82, 0x28, 0x01, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xc3];
const BLOCK_ALL_OFFSET = 64;

const c = declare({
  mmap: 'uint64_t (uint64_t, size_t, int, int, int, int64_t)',
  mprotect: 'int (uint64_t, size_t, int)',
});

export interface SignalPage {
  readonly flags: Uint8Array;
  /** Addresses of the two handlers; the second needs SA_SIGINFO. */
  readonly setFlag: number;
  readonly blockAll: number;
}

let page: SignalPage | undefined;

export function signalPage(): SignalPage {
  page ??= makePage();
  return page;
}

function makePage(): SignalPage {
  const address = c.mmap(0, 2 * PAGE, READ_WRITE, PRIVATE_ANONYMOUS, -1, 0);
  const memory = koffi.view(BigInt(address), 2 * PAGE);
  const code = new Uint8Array(memory, 0, PAGE);
  code.set(SET_FLAG);
  code.set(BLOCK_ALL, BLOCK_ALL_OFFSET);
  c.mprotect(address, PAGE, READ_EXECUTE);
  return { flags: new Uint8Array(memory, PAGE, SIGNAL_COUNT), setFlag: address, blockAll: address + BLOCK_ALL_OFFSET };
}

/** In a forked child: what the parent had pending is not the child's. */
export function resetSignalFlags(): void {
  page?.flags.fill(0);
}
