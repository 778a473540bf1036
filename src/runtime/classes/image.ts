// The JavaScript classes of instances of classes made in Python.
//
// Under each native type lies one JavaScript class that adds what all such instances need: the collector's note and the
// ownership of attributes. A Python class gets a constructor and a prototype of its own on top of that, so that V8 tells the
// shapes of its instances apart. Counterpart: subtype_dealloc and subtype_traverse in Objects/typeobject.c.

import { track, tracks } from '../gc/nursery.ts';
import { releaseAttributes, traverseAttributes } from '../instance.ts';
import { unmarkSequence } from '../layout/sequence.ts';
import { type Constructor, type PyType, imageHook } from '../typeObject.ts';
import { PyObject, type Value } from '../value.ts';

type Maker = new () => PyObject;

const layouts = new WeakMap<PyType, Maker>();

/** What all instances of Python classes with the layout of `native` have in common. */
function layoutOver(native: PyType): Maker {
  let made = layouts.get(native);
  if (made === undefined) {
    made = noting(native.ctor as unknown as Maker);
    unmarkSequence(made as unknown as Constructor);
    if (!native.hasDict) ownAttributes(made.prototype as PyObject);
    layouts.set(native, made);
  }
  return made;
}

function noting(Base: Maker): Maker {
  if ((Base.prototype as { gcTracked?: boolean }).gcTracked === true) return class extends Base {};
  const ctor = class extends Base {
    constructor() {
      super();
      track(this);
    }
  };
  tracks(ctor);
  return ctor;
}

/** Instances own their attributes beside what the native layout owns. */
function ownAttributes(proto: PyObject): void {
  const { releaseChildren, traverse } = proto;
  const define = (name: string, value: unknown): void => {
    Object.defineProperty(proto, name, { value, writable: true, configurable: true, enumerable: false });
  };
  define('releaseChildren', function (this: PyObject): void {
    releaseAttributes(this);
    releaseChildren.call(this);
  });
  define('traverse', function (this: PyObject, visit: (child: Value) => void): void {
    traverseAttributes(this, visit);
    traverse.call(this, visit);
  });
}

/** Most classes: a function costs V8 a fraction of what a class with a base does. */
function plainConstructor(layout: Maker): Maker {
  function Instance(this: PyObject): void {
    this.rc = 0;
    track(this);
  }
  Instance.prototype = Object.create(layout.prototype);
  return Instance as unknown as Maker;
}

imageHook.constructorFor = (native) => {
  const layout = layoutOver(native);
  return (native.ctor === (PyObject as unknown) ? plainConstructor(layout) : class extends layout {}) as unknown as Constructor;
};
