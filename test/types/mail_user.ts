import type {
  EarlyMailUser,
  Integer,
  LateMailUser,
  Mailbox,
  MailboxFlag,
  MailUser,
  Metadata,
} from "dovescript";
import { type, typeOf } from "./exact.ts";

declare const early: EarlyMailUser;
declare const late: LateMailUser;
declare const user: MailUser;

type Fields =
  | "home"
  | "username"
  | "uid"
  | "gid"
  | "service"
  | "session_id"
  | "session_create_time"
  | "nonexistent"
  | "anonymous"
  | "autocreated"
  | "mail_debug"
  | "fuzzy_search"
  | "dsyncing"
  | "admin"
  | "session_restored";
type<keyof EarlyMailUser>().is<Fields | "plugin_getenv" | "var_expand" | "toString">();
type<keyof LateMailUser>().is<keyof EarlyMailUser>();
type<keyof MailUser>().is<keyof EarlyMailUser | keyof Metadata | "mailbox">();

typeOf(early.home).is<string | undefined>();
typeOf(early.username).is<string>();
typeOf(early.uid).is<Integer>();
typeOf(early.gid).is<Integer>();
typeOf(early.service).is<string>();
typeOf(early.session_id).is<string | undefined>();
typeOf(early.session_create_time).is<Integer>();
typeOf(early.nonexistent).is<boolean>();
typeOf(early.anonymous).is<boolean>();
typeOf(early.autocreated).is<boolean>();
typeOf(early.mail_debug).is<boolean>();
typeOf(early.fuzzy_search).is<boolean>();
typeOf(early.dsyncing).is<boolean>();
typeOf(early.admin).is<boolean>();
typeOf(early.session_restored).is<boolean>();
typeOf(early.plugin_getenv("quota_rule")).is<string | undefined>();
typeOf(early.var_expand("%u")).is<string>();
typeOf(early.toString()).is<string>();
typeOf(`${early}`).is<string>();

// @ts-expect-error TS2532: the setting may be absent
early.plugin_getenv("quota_rule").length;
// @ts-expect-error TS18048: the home may be unknown
early.home.length;
// @ts-expect-error TS2322: there may be no session id
const sessionId: string = early.session_id;
// @ts-expect-error TS2554: a key must be given
early.plugin_getenv();
// @ts-expect-error TS2345: nil would reach the server's C code
early.plugin_getenv(undefined);
// @ts-expect-error TS2345: a template is a text
early.var_expand(1);
// @ts-expect-error TS2540: a copy, not the account itself
early.username = "bob";
// @ts-expect-error TS2339: no such field
early.email;

// Without namespaces a mailbox or metadata kills the process.
// @ts-expect-error TS2339: not in mail_user_created
early.mailbox("INBOX");
// @ts-expect-error TS2339: not in mail_user_created
early.metadata_get("/private/a");
// @ts-expect-error TS2339: not in mail_user_created
early.metadata_set("/private/a", "b");
// @ts-expect-error TS2339: not in mail_user_created
early.metadata_unset("/private/a");
// @ts-expect-error TS2339: not in mail_user_created
early.metadata_list("/private/");
// @ts-expect-error TS2339: not in mail_user_deinit
late.mailbox("INBOX");
// @ts-expect-error TS2339: not in mail_user_deinit
late.metadata_get("/private/a");
// @ts-expect-error TS2339: not in mail_user_deinit
late.metadata_set("/private/a", "b");
// @ts-expect-error TS2339: not in mail_user_deinit
late.metadata_unset("/private/a");
// @ts-expect-error TS2339: not in mail_user_deinit
late.metadata_list("/private/");
// @ts-expect-error TS2739: not the whole user
const whole: MailUser = early;
const any: EarlyMailUser = user;

typeOf(user.mailbox("INBOX")).is<Mailbox>();
typeOf(user.mailbox("INBOX", dovecot.storage.MAILBOX_FLAG_READONLY)).is<Mailbox>();
declare const flags: MailboxFlag;
user.mailbox("INBOX", flags);
// @ts-expect-error TS2345: a sync flag is no mailbox flag
user.mailbox("INBOX", dovecot.storage.MAILBOX_SYNC_FLAG_FAST);
// @ts-expect-error TS2345: a status item is no mailbox flag
user.mailbox("INBOX", dovecot.storage.STATUS_MESSAGES);
// @ts-expect-error TS2345: a plain number is no mailbox flag
user.mailbox("INBOX", 1);
// @ts-expect-error TS2345: nil as the flags raises
user.mailbox("INBOX", undefined);
// @ts-expect-error TS2345: nil as the name raises
user.mailbox(user.plugin_getenv("report_mailbox"));
// @ts-expect-error TS2554: a name must be given
user.mailbox();

typeOf(user.metadata_get("/private/a")).is<string | undefined>();
user.metadata_set("/shared/a", "b");
user.metadata_unset("/shared/a");
user.metadata_list("/shared/");

// `==` and the order of two users are a segmentation fault. TypeScript cannot refuse them between two users (it lets
// any type be compared with itself), but it can between a user and anything else.
// @ts-expect-error TS2367: compare username
user === "alice";
// @ts-expect-error TS2367: compare username
user !== "alice";
// @ts-expect-error TS2365: compare username
user < "alice";
// @ts-expect-error TS2365: compare username
user >= "alice";
// @ts-expect-error TS2367: a user is no mailbox
user === user.mailbox("INBOX");
// @ts-expect-error TS2365: a user is no mailbox
user <= user.mailbox("INBOX");
// @ts-expect-error TS2365: a user is no number
early > 1000;
const same = user.username === early.username && user.username < early.username;

// Methods of foreign objects: the server reads another object's memory.
// @ts-expect-error TS2740: a mailbox is no user
const foreign: MailUser = user.mailbox("INBOX");
// @ts-expect-error TS2345: a mailbox is no user
user.mailbox.call(user.mailbox("INBOX"), "INBOX");
const { var_expand } = user;
// @ts-expect-error TS2684: without its user
var_expand("%u");

export { any, foreign, same, sessionId, whole };
