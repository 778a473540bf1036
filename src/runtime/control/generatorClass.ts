// A JavaScript class for the generators of one function: its `step` and `nx` call one body only, so V8 can inline it, and its
// constructor makes one shape only. The shared ones serve every body of the program from one place (30 % slower,
// lowering.md section 5). Made after some resumptions of the function's generators: those made later have it from the start, and
// what lives long adopts it.

import { track } from '../gc/nursery.ts';
import { Z, vm } from '../state.ts';
import { DEAD, END, S, type PyObject } from '../value.ts';
import type { CodeInstance } from './codeInstance.ts';
import { codeHost } from './codeInstance.ts';
import { FrameRecord } from './frame.ts';

interface Body extends PyObject {
  readonly K: CodeInstance;
  readonly kind: string;
  steps: number;
  frame: FrameRecord | null;
}
type BodyClass = new (K: CodeInstance, slots: unknown[]) => Body;

/** Resumptions of generators of one function before it gets its class. */
const WARM = 40;

/** `ITEM` is true for code that handles exceptions: its item is on the chain of handled exceptions while it runs. */
const SOURCE = `(Base,B,S,END,Z,vm,K,Record,track)=>{
class G extends Base{
step(v){const f=this.frame;if(this.running||f===null||Z.n<1||Z.d>=Z.lim||f.yf!==null)return super.step(v);
if(!this.started){if(v!==null)return super.step(v);this.started=true}
Z.n--;this.running=true;ENTER const r=B(f,v);if(r===S)return this.conclude(r);LEAVE this.running=false;if(r===END)this.frame=null;return r}
nx(){const f=this.frame;if(this.running||f===null||Z.n<1||Z.d>=Z.lim||f.yf!==null)return super.nx();
this.started=true;Z.n--;this.running=true;ENTER const r=B(f,null);if(r===S)return this.finishNext(this.conclude(r));LEAVE this.running=false;
if(r===END){this.frame=null;return this.ret===null?END:this.forgetResult()}return r}
DEATH}
function X(frame){FIELDS}X.prototype=G.prototype;
return{Class:G,make(slots){const f=new Record(K,0,slots,null),g=new X(f);f.gen=g;track(g);return g}}}`;

/** An ended body most often owns nothing more; for kinds without fields of their own, or with `origin` alone. */
const DEATH = `releaseChildren(){
if(this.frame!==null||this.ret!==null||typeof this.name==='object'||typeof this.qualname==='object'||EXTRA)super.releaseChildren()}`;
const EXTRA: Readonly<Record<string, string>> = { generator: 'false', coroutine: 'this.origin!==null' };

const ENTER = 'const item=this.item;item.previous=vm.handled;vm.handled=item;';
const LEAVE = 'vm.handled=item.previous;';

type Factory = (...environment: unknown[]) => { readonly Class: BodyClass; readonly make: (slots: unknown[]) => Body };

/** Fields whose values are not those of every fresh object. */
const GIVEN: Readonly<Record<string, string>> = { rc: '0', K: 'K', frame: 'frame', name: 'K.table.name', qualname: 'K.table.qualname' };

/** The stores of the constructor, after a fresh object; null where it holds something of its own. */
function stores(sample: Body): string | null {
  const texts: string[] = [];
  for (const [name, v] of Object.entries(sample)) {
    const given = GIVEN[name] ?? (name === 'item' && v !== null ? '{value:null,previous:null}' : undefined);
    if (given === undefined && v !== null && typeof v !== 'boolean' && typeof v !== 'number') return null;
    texts.push(`this.${name}=${given ?? String(v)};`);
  }
  return texts.join('');
}

export const specializedClass = {
  /** Notes a resumption by the shared methods; the body may change to the class for its code. */
  resumed(body: Body): void {
    const { K } = body;
    if (K.generatorClass === null) {
      if (++K.resumptions < WARM) return;
      print(K, body.constructor as BodyClass);
    }
    // Another shape for places that see these objects: only what lives long adopts the class.
    const Class = K.generatorClass as BodyClass;
    if (++body.steps === WARM && body.constructor !== Class) Object.setPrototypeOf(body, Class.prototype);
  },
};

function print(K: CodeInstance, plain: BodyClass): void {
  const sample = new plain(K, []);
  const { item } = sample as { item?: unknown };
  const fields = stores(sample);
  sample.frame = null;
  sample.rc = DEAD;
  const extra = EXTRA[sample.kind];
  const text = SOURCE.replace('DEATH', extra === undefined ? '' : DEATH.replace('EXTRA', extra))
    .replaceAll('ENTER', item ? ENTER : '')
    .replaceAll('LEAVE', item ? LEAVE : '')
    .replace('FIELDS', fields ?? '');
  const made = (codeHost.evaluate(text, 'piton:generator') as Factory)(plain, K.body(), S, END, Z, vm, K, FrameRecord, track);
  K.generatorClass = made.Class;
  if (fields !== null) K.makeBody = made.make;
}
