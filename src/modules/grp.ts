// The module grp. Counterpart: Modules/grpmodule.c.

import type { Host } from '../contract/host.ts';
import type { GroupEntry } from '../contract/host/system.ts';
import { type StructSequenceType, makeStructSequence } from '../objects/structSequence.ts';
import { type ModuleDecl, defineModule, functions } from '../runtime/defineType.ts';
import { listFrom } from '../runtime/layout/list.ts';
import { str, textOf } from '../runtime/layout/str.ts';
import { keyError, valueError } from '../runtime/raise.ts';
import { repr } from '../runtime/text.ts';
import type { Value } from '../runtime/value.ts';
import { asId } from './posix/numbers.ts';
import { encodedName, nameText } from './posix/paths.ts';

const FIELDS = [
  ['gr_name', 'group name'],
  ['gr_passwd', 'password'],
  ['gr_gid', 'group id'],
  ['gr_mem', 'group members'],
] as const;

let made: StructSequenceType | undefined;

function groupType(): StructSequenceType {
  return (made ??= makeStructSequence({
    name: 'struct_group',
    module: 'grp',
    fields: FIELDS,
    doc: 'grp.struct_group: Results from getgr*() routines.\n\nThis object may be accessed either as a tuple of\n  (gr_name,gr_passwd,gr_gid,gr_mem)\nor via the object attributes as named in the above tuple.\n',
  }));
}

function record(g: GroupEntry): Value {
  return groupType().make([nameText(g.name), nameText(g.password), g.gid, listFrom(g.members.map(nameText))]);
}

function byId(host: Host, v: Value): Value {
  const gid = asId(v, 'gid');
  const found = host.system.groupById(gid);
  if (found === null) throw keyError(`getgrgid(): gid not found: ${gid}`);
  return record(found);
}

export function grpModule(host: Host): ModuleDecl {
  return defineModule({
    name: 'grp',
    doc: 'Access to the Unix group database.',
    functions: functions({
      'getgrgid(id)': (v) => byId(host, v),
      'getgrnam(name: text)': (name) => {
        if (textOf(name).includes('\0')) throw valueError('embedded null byte');
        const found = host.system.groupByName(encodedName(name));
        if (found === null) throw keyError(str(`getgrnam(): name not found: ${textOf(repr(name))}`));
        return record(found);
      },
      'getgrall()': () => listFrom(host.system.groups().map(record)),
    }),
    values: () => ({ struct_group: groupType().type }),
  });
}
