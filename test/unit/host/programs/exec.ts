/* Replaces itself: the new program must have this one's standard output. */
import { createNodeHost } from '../../../../src/host/node/host.ts';

const host = createNodeHost();
const status = host.processes?.execve('/bin/echo', ['echo', 'from the new program'], []);
host.exit(-(status ?? 0));
