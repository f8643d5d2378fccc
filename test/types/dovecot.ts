import type {
  Dovecot,
  DovecotAuth,
  DovecotBase64,
  DovecotDict,
  DovecotDoveadmClient,
  DovecotEvent,
  DovecotHttp,
  DovecotStorage,
  Mailbox,
  MailboxFlag,
  MailUser,
  TimeOfDay,
} from "dovescript";
import { type, typeOf } from "./exact.ts";

declare const user: MailUser;
declare const box: Mailbox;

typeOf(dovecot).is<Dovecot>();
type<keyof Dovecot>().is<
  | "i_debug"
  | "i_info"
  | "i_warning"
  | "i_error"
  | "event"
  | "has_flag"
  | "set_flag"
  | "clear_flag"
  | "restrict_global_variables"
  | "gettimeofday"
  | "microseconds"
  | "nanoseconds"
  | "net_ip_family"
  | "tabescape"
  | "tabunescape"
  | "split_tabescaped"
  | "var_expand"
  | "auth"
  | "base64"
  | "dict"
  | "doveadm_client"
  | "http"
  | "storage"
>();

typeOf(dovecot.i_debug).is<(this: void, text: string) => void>();
typeOf(dovecot.i_info).is<(this: void, text: string) => void>();
typeOf(dovecot.i_warning).is<(this: void, text: string) => void>();
typeOf(dovecot.i_error).is<(this: void, text: string) => void>();
typeOf(dovecot.storage).is<DovecotStorage>();
typeOf(dovecot.http).is<DovecotHttp>();

// The functions take no self: they may be passed around.
const write = dovecot.i_info;
write("text");

// @ts-expect-error TS2554: the server raises `expected 1 arguments, got 0`
dovecot.i_info();
// @ts-expect-error TS2554: the server raises `expected 1 arguments, got 2`
dovecot.i_info("a", "b");
// @ts-expect-error TS2345: a number would be written as Lua prints it, with `.0`
dovecot.i_info(1);
// @ts-expect-error TS2345: nil raises
dovecot.i_warning(undefined);
// @ts-expect-error TS2345: a setting that is absent is nil
dovecot.i_error(user.plugin_getenv("quota_rule"));
// @ts-expect-error TS2345: a table raises
dovecot.i_debug({ text: "a" });
// @ts-expect-error TS2339: there is no such level
dovecot.i_warn("text");
// @ts-expect-error TS2540: the table of constants cannot be replaced
dovecot.storage = {} as never;

typeOf(dovecot.event()).is<DovecotEvent>();
typeOf(dovecot.event(dovecot.event())).is<DovecotEvent>();
// @ts-expect-error TS2345: nil as the parent raises
dovecot.event(undefined);
// @ts-expect-error TS2345: a mailbox as the parent is a foreign object
dovecot.event(box);
// @ts-expect-error TS2345: a user as the parent is a foreign object
dovecot.event(user);
// @ts-expect-error TS2345: a passthrough event cannot have children
dovecot.event(dovecot.event().passthrough_event());
// @ts-expect-error TS2345: the name is given with set_name
dovecot.event("name");

typeOf(dovecot.has_flag(3, 1)).is<boolean>();
// @ts-expect-error TS2345: a flag is a number
dovecot.has_flag(3, "1");
// @ts-expect-error TS2554: a flag must be given
dovecot.has_flag(3);

const { MAILBOX_FLAG_READONLY, MAILBOX_FLAG_DROP_RECENT, MAILBOX_SYNC_FLAG_FAST } = dovecot.storage;
typeOf(dovecot.set_flag(1, 2)).is<number>();
typeOf(dovecot.clear_flag(3, 1)).is<number>();
typeOf(dovecot.set_flag(MAILBOX_FLAG_READONLY, MAILBOX_FLAG_DROP_RECENT)).is<MailboxFlag>();
typeOf(dovecot.clear_flag(MAILBOX_FLAG_READONLY, MAILBOX_FLAG_READONLY)).is<MailboxFlag>();
user.mailbox("INBOX", dovecot.set_flag(MAILBOX_FLAG_READONLY, MAILBOX_FLAG_DROP_RECENT));
// @ts-expect-error TS2345: flags of two kinds
dovecot.set_flag(MAILBOX_FLAG_READONLY, MAILBOX_SYNC_FLAG_FAST);
// @ts-expect-error TS2345: a plain number is no flag of this kind
dovecot.clear_flag(MAILBOX_FLAG_READONLY, 1);
// @ts-expect-error TS2345: a constant that this server may lack
dovecot.set_flag(MAILBOX_FLAG_READONLY, dovecot.storage.MAILBOX_FLAG_AUTO_CREATE);

dovecot.restrict_global_variables(true);
// @ts-expect-error TS2345: only true and false
dovecot.restrict_global_variables(1);
// @ts-expect-error TS2554: on or off must be said
dovecot.restrict_global_variables();

typeOf(dovecot.gettimeofday()).is<TimeOfDay>();
typeOf(dovecot.gettimeofday().tv_sec).is<number>();
// @ts-expect-error TS2540: a copy of the clock, which cannot be set
dovecot.gettimeofday().tv_usec = 0;
typeOf(dovecot.microseconds()).is<number>();
typeOf(dovecot.nanoseconds()).is<number>();
// @ts-expect-error TS2554: the server takes no notice of an argument
dovecot.nanoseconds(1);

typeOf(dovecot.net_ip_family("::1")).is<0 | 4 | 6>();
// @ts-expect-error TS2367: there are no such families
dovecot.net_ip_family("::1") === 5;
// @ts-expect-error TS2554: an address must be given
dovecot.net_ip_family();
// @ts-expect-error TS2345: nil raises
dovecot.tabescape(user.home);
typeOf(["a", "b"].map(dovecot.tabescape)).is<string[]>();
typeOf(dovecot.tabunescape("a")).is<string>();
typeOf(dovecot.split_tabescaped("a")).is<string[]>();
// @ts-expect-error TS2554: the separator is always a tab
dovecot.split_tabescaped("a,b", ",");

typeOf(dovecot.var_expand("%{date:year}")).is<string>();
// @ts-expect-error TS2554: a user has a method of its own
dovecot.var_expand("%{user}", user);

typeOf(dovecot.auth).is<DovecotAuth>();
typeOf(dovecot.base64).is<DovecotBase64>();
typeOf(dovecot.dict).is<DovecotDict>();
typeOf(dovecot.doveadm_client).is<DovecotDoveadmClient>();
