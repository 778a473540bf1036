// The module pwd. Counterpart: Modules/pwdmodule.c.

import type { Host } from '../contract/host.ts';
import type { UserEntry } from '../contract/host/system.ts';
import { type StructSequenceType, makeStructSequence } from '../objects/structSequence.ts';
import { type ModuleDecl, defineModule, functions } from '../runtime/defineType.ts';
import { listFrom } from '../runtime/layout/list.ts';
import { isStr, str, textOf } from '../runtime/layout/str.ts';
import { keyError, typeError, valueError, dealtWith } from '../runtime/raise.ts';
import { repr } from '../runtime/text.ts';
import { typeName } from '../runtime/typeOf.ts';
import type { Value } from '../runtime/value.ts';
import { exceptions } from '../runtime/wellKnown.ts';
import { asId } from './posix/numbers.ts';
import { encodedName, nameText } from './posix/paths.ts';

const FIELDS = [
  ['pw_name', 'user name'],
  ['pw_passwd', 'password'],
  ['pw_uid', 'user id'],
  ['pw_gid', 'group id'],
  ['pw_gecos', 'real name'],
  ['pw_dir', 'home directory'],
  ['pw_shell', 'shell program'],
] as const;

let made: StructSequenceType | undefined;

function userType(): StructSequenceType {
  return (made ??= makeStructSequence({
    name: 'struct_passwd',
    module: 'pwd',
    fields: FIELDS,
    doc: 'pwd.struct_passwd: Results from getpw*() routines.\n\nThis object may be accessed either as a tuple of\n  (pw_name,pw_passwd,pw_uid,pw_gid,pw_gecos,pw_dir,pw_shell)\nor via the object attributes as named in the above tuple.',
  }));
}

function record(u: UserEntry): Value {
  return userType().make([nameText(u.name), nameText(u.password), u.uid, u.gid, nameText(u.gecos), nameText(u.folder), nameText(u.shell)]);
}

/** An id for a look-up; undefined where no such id can exist. */
export function lookupId(v: Value, what: 'uid' | 'gid'): number | undefined {
  try {
    return asId(v, what);
  } catch (thrown) {
    if (dealtWith(thrown, exceptions.OverflowError)) return undefined;
    throw thrown;
  }
}

function byId(host: Host, v: Value): Value {
  const uid = lookupId(v, 'uid');
  if (uid === undefined) throw keyError('getpwuid(): uid not found');
  const found = host.system.userById(uid);
  if (found === null) throw keyError(`getpwuid(): uid not found: ${uid}`);
  return record(found);
}

function byName(host: Host, v: Value): Value {
  if (!isStr(v)) throw typeError(`getpwnam() argument must be str, not ${v === null ? 'None' : typeName(v)}`);
  const name = encodedName(v);
  if (textOf(v).includes('\0')) throw valueError('embedded null byte');
  const found = host.system.userByName(name);
  if (found === null) throw keyError(str(`getpwnam(): name not found: ${textOf(repr(v))}`));
  return record(found);
}

export function pwdModule(host: Host): ModuleDecl {
  return defineModule({
    name: 'pwd',
    doc: 'This module provides access to the Unix password database.',
    functions: functions({
      'getpwuid(uidobj, /)': (v) => byId(host, v),
      'getpwnam(name, /)': (v) => byName(host, v),
      'getpwall()': () => listFrom(host.system.users().map(record)),
    }),
    values: () => ({ struct_passwd: userType().type }),
  });
}
