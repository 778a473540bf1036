// The module errno. Counterpart: Modules/errnomodule.c.

import type { Host } from '../contract/host.ts';
import { type ModuleDecl, defineModule } from '../runtime/defineType.ts';
import { PyDict } from '../runtime/layout/dict.ts';
import type { Value } from '../runtime/value.ts';
import { setItem } from '../runtime/subscript.ts';

/** Names that CPython knows, in its order: the last of several names of a number is the one in `errorcode`. */
const NAMES = `
  ENODEV ENOCSI EHOSTUNREACH ENOMSG EUCLEAN EL2NSYNC EL2HLT ENODATA ENOTBLK ENOSYS EPIPE EINVAL EOVERFLOW EADV EINTR EUSERS ENOTEMPTY
  ENOBUFS EPROTO EREMOTE ENAVAIL ECHILD ELOOP EXDEV E2BIG ESRCH EMSGSIZE EAFNOSUPPORT EBADR EHOSTDOWN EPFNOSUPPORT ENOPROTOOPT EBUSY
  EWOULDBLOCK EBADFD EDOTDOT EISCONN ENOANO ESHUTDOWN ECHRNG ELIBBAD ENONET EBADE EBADF EMULTIHOP EIO EUNATCH EPROTOTYPE ENOSPC
  ENOEXEC EALREADY ENETDOWN ENOTNAM EACCES ELNRNG EILSEQ ENOTDIR ENOTUNIQ EPERM EDOM EXFULL ECONNREFUSED EISDIR EPROTONOSUPPORT EROFS
  EADDRNOTAVAIL EIDRM ECOMM ESRMNT EREMOTEIO EL3RST EBADMSG ENFILE ELIBMAX ESPIPE ENOLINK ENETRESET ETIMEDOUT ENOENT EEXIST EDQUOT
  ENOSTR EBADSLT EBADRQC ELIBACC EFAULT EFBIG EDEADLK ENOTCONN EDESTADDRREQ ELIBSCN ENOLCK EISNAM ECONNABORTED ENETUNREACH ESTALE
  ENOSR ENOMEM ENOTSOCK ESTRPIPE EMLINK ERANGE ELIBEXEC EL3HLT ECONNRESET EADDRINUSE EOPNOTSUPP EREMCHG EAGAIN ENAMETOOLONG ENOTTY
  ERESTART ESOCKTNOSUPPORT ETIME EBFONT EDEADLOCK ETOOMANYREFS EMFILE ETXTBSY EINPROGRESS ENXIO ENOPKG ENOMEDIUM EMEDIUMTYPE
  ECANCELED ENOKEY EHWPOISON EKEYEXPIRED EKEYREVOKED EKEYREJECTED EOWNERDEAD ENOTRECOVERABLE ERFKILL ENOTSUP EFTYPE`;

function errorNumbers(host: Host): Record<string, Value> {
  const found: Record<string, Value> = {};
  const errorcode = new PyDict();
  for (const name of NAMES.trim().split(/\s+/)) {
    const value = host.constants[name];
    if (value === undefined) continue;
    found[name] = value;
    setItem(errorcode, value, name);
  }
  return { ...found, errorcode };
}

export function errnoModule(host: Host): ModuleDecl {
  return defineModule({
    name: 'errno',
    doc: 'This module makes available standard errno system symbols.\n\nThe value of each symbol is the corresponding integer value.',
    values: () => errorNumbers(host),
  });
}
