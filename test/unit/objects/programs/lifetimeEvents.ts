/* Makes and drops lists while somebody listens; bundled by lifetimeEvents.test.ts. */
import { bootstrapTypes } from '../../../../src/objects/bootstrap.ts';
import { collect } from '../../../../src/runtime/gc/collector.ts';
import { PyList } from '../../../../src/runtime/layout/list.ts';
import { type LifetimeEvent, listen, watchCount } from '../../../../src/runtime/lifetimeEvents.ts';
import { own, release } from '../../../../src/runtime/refcount.ts';

bootstrapTypes();

const short = (e: LifetimeEvent): string => {
  if (e.kind === 'collection') return `collection ${e.freed}`;
  if (e.kind === 'count') return `count ${e.from} ${e.to}`;
  return e.kind === 'death' ? `death ${e.object.type.name} ${e.cause}` : `${e.kind} ${e.object.type.name}`;
};

/** What is told while `f` runs, and nothing of what happens after. */
function eventsOf(f: () => void): string[] {
  const seen: string[] = [];
  const stop = listen((e) => void seen.push(short(e)));
  f();
  stop();
  release(own(new PyList([])));
  return seen;
}

/** A list that dies by its count. */
export const counted = (): string[] => eventsOf(() => release(own(new PyList([]))));

/** A list that holds itself. */
export const cyclic = (): string[] =>
  eventsOf(() => {
    const list = own(new PyList([]));
    list.items.push(own(list));
    release(list);
    collect(2);
  });

/** Counts of one list; another one beside it is not watched. */
export function watched(): string[] {
  const seen: string[] = [];
  const list = own(new PyList([]));
  const stop = watchCount(list, (e) => void seen.push(short(e)));
  own(list);
  own(new PyList([]));
  release(list);
  stop();
  release(list);
  return seen;
}
