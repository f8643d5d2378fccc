import type { Dovecot } from "dovescript";
import { typeOf } from "./exact.ts";

typeOf(dovecot).is<Dovecot>();

// @ts-expect-error TS2588: the server's table cannot be replaced
dovecot = {} as never;
// @ts-expect-error TS7017: the hooks are the script's own, not the server's
globalThis.mail_user_created;
