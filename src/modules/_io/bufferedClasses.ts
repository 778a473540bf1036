// The JavaScript classes of the three buffered streams; their types are in bufferedTypes.ts.

import { PyBuffered } from './buffered.ts';

export class PyBufferedReader extends PyBuffered {}
export class PyBufferedWriter extends PyBuffered {}
export class PyBufferedRandom extends PyBuffered {}
