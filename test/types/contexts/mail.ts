import {
  type EarlyMailUser,
  type HookResult,
  type LateMailUser,
  type MailHooks,
  type MailUser,
  refuse,
} from "dovescript";
import { type, typeOf } from "../exact.ts";

type<keyof MailHooks>().is<
  "script_init" | "script_deinit" | "mail_user_created" | "mail_user_deinit_pre" | "mail_user_deinit"
>();
type<Parameters<MailHooks["mail_user_created"]>>().is<[user: EarlyMailUser]>();
type<Parameters<NonNullable<MailHooks["mail_user_deinit_pre"]>>>().is<[user: MailUser]>();
type<Parameters<NonNullable<MailHooks["mail_user_deinit"]>>>().is<[user: LateMailUser]>();
type<Parameters<NonNullable<MailHooks["script_init"]>>>().is<[settings: Readonly<Record<string, string>>]>();
type<Parameters<NonNullable<MailHooks["script_deinit"]>>>().is<[]>();
type<ReturnType<MailHooks["mail_user_created"]>>().is<HookResult>();

// Parameters get their types from the hook they stand in.
export const whole = {
  script_init() {},
  script_deinit() {},
  mail_user_created(user) {
    typeOf(user).is<EarlyMailUser>();
    if (user.admin) return refuse("administrators have no mail");
    if (user.anonymous) return;
    if (user.dsyncing) return undefined;
  },
  mail_user_deinit_pre(user) {
    typeOf(user).is<MailUser>();
    if (user.anonymous) return refuse("only logged");
  },
  mail_user_deinit(user) {
    typeOf(user).is<LateMailUser>();
  },
} satisfies MailHooks;

export const least = { mail_user_created() {} } satisfies MailHooks;
export const arrows = { mail_user_created: (user) => dovecot.i_info(user.username) } satisfies MailHooks;
export const elsewhere = { mail_user_created: least.mail_user_created } satisfies MailHooks;

// Functions that are exported one by one can be typed as well.
export const mail_user_created: MailHooks["mail_user_created"] = (user) => dovecot.i_info(user.username);

// @ts-expect-error TS1360: without mail_user_created the server unloads the script at once
export const none = {} satisfies MailHooks;
// @ts-expect-error TS1360: without mail_user_created the server unloads the script at once
export const onlyLater = { mail_user_deinit_pre() {} } satisfies MailHooks;
// @ts-expect-error TS2561: a misspelt hook is never called
export const misspelt = { mail_user_create() {} } satisfies MailHooks;
// @ts-expect-error TS2561: a misspelt hook is never called
export const capital = { mail_user_created() {}, mail_user_deinit_Pre() {} } satisfies MailHooks;
// @ts-expect-error TS2353: old documentation names it, no release calls it
export const load = { mail_user_created() {}, script_load() {} } satisfies MailHooks;
// @ts-expect-error TS2353: old documentation names it, no release calls it
export const unload = { mail_user_created() {}, script_unload() {} } satisfies MailHooks;
// @ts-expect-error TS2353: hooks of other kinds of scripts
export const push = { mail_user_created() {}, dovecot_lua_notify_begin_txn() {} } satisfies MailHooks;

// The result is nothing or a refusal.
// @ts-expect-error TS2322: a number would be the server's result code
export const code = { mail_user_created: () => 0 } satisfies MailHooks;
// @ts-expect-error TS2322: a refusal has a reason
export const failure = { mail_user_created: () => -1 } satisfies MailHooks;
// @ts-expect-error TS2322: a text is no result
export const text = { mail_user_created: () => "no" } satisfies MailHooks;
// @ts-expect-error TS2322: a boolean is no result
export const flag = { mail_user_created: (user) => user.admin } satisfies MailHooks;
// @ts-expect-error TS2322: null is no result
export const nothing = { mail_user_created: () => null } satisfies MailHooks;
// @ts-expect-error TS2322: the pair is spelt refuse("no")
export const pair = { mail_user_created: () => [-1, "no"] } satisfies MailHooks;
// @ts-expect-error TS2322: nobody waits for a promise
export const promise = { async mail_user_created() {} } satisfies MailHooks;
// @ts-expect-error TS2322: nobody waits for a promise
export const latePromise = { mail_user_created() {}, async mail_user_deinit_pre() {} } satisfies MailHooks;
// @ts-expect-error TS2322: nobody walks a generator
export const generator = { *mail_user_created() {} } satisfies MailHooks;
// @ts-expect-error TS2322: to make loading fail, throw an Error
export const initCode = { mail_user_created() {}, script_init: () => -1 } satisfies MailHooks;
// @ts-expect-error TS2322: to make loading fail, throw an Error
export const initRefusal = { mail_user_created() {}, script_init: () => refuse("no") } satisfies MailHooks;
// @ts-expect-error TS2322: nobody waits for a promise
export const initPromise = { mail_user_created() {}, async script_init() {} } satisfies MailHooks;
// @ts-expect-error TS2322: the result is thrown away
export const deinitCode = { mail_user_created() {}, script_deinit: () => 0 } satisfies MailHooks;

// A hook cannot ask for what the server does not give it there.
// @ts-expect-error TS2322: no mailboxes yet in mail_user_created
export const tooEarly = { mail_user_created(_user: MailUser) {} } satisfies MailHooks;
// @ts-expect-error TS2322: no mailboxes any more in mail_user_deinit
export const tooLate = { mail_user_created() {}, mail_user_deinit(_user: MailUser) {} } satisfies MailHooks;
export const settings = { mail_user_created() {}, script_init(_settings: object) {} } satisfies MailHooks;
// @ts-expect-error TS2322: settings are texts
export const numbers = { mail_user_created() {}, script_init(_settings: number[]) {} } satisfies MailHooks;
// @ts-expect-error TS2322: there is one user and nothing more
export const two = { mail_user_created(_user: EarlyMailUser, _more: string) {} } satisfies MailHooks;
// @ts-expect-error TS2322: a hook is a function
export const value = { mail_user_created: "hello" } satisfies MailHooks;
// @ts-expect-error TS2322: the server calls a hook without self
export const self = { mail_user_created(this: MailUser) {} } satisfies MailHooks;
export const inside = {
  mail_user_created(user) {
    // @ts-expect-error TS2339: no mailboxes yet
    user.mailbox("INBOX");
  },
  mail_user_deinit_pre(user) {
    user.mailbox("INBOX").free();
    // @ts-expect-error TS2339: an event does not come here
    user.log_info("text");
  },
  mail_user_deinit(user) {
    // @ts-expect-error TS2339: no metadata any more
    user.metadata_set("/private/a", "b");
  },
} satisfies MailHooks;
