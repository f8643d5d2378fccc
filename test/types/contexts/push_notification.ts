import type {
  EarlyMailUser,
  FlagsClearEvent,
  FlagsSetEvent,
  MailboxEvent,
  MailboxRenameEvent,
  MailUser,
  MessageContentEvent,
  MessageEvent,
  PushHooks,
} from "dovescript";
import { type, typeOf } from "../exact.ts";

type<keyof PushHooks>().is<
  | "script_init"
  | "script_deinit"
  | "dovecot_lua_notify_begin_txn"
  | "dovecot_lua_notify_end_txn"
  | "dovecot_lua_notify_event_mailbox_create"
  | "dovecot_lua_notify_event_mailbox_delete"
  | "dovecot_lua_notify_event_mailbox_rename"
  | "dovecot_lua_notify_event_mailbox_subscribe"
  | "dovecot_lua_notify_event_mailbox_unsubscribe"
  | "dovecot_lua_notify_event_message_new"
  | "dovecot_lua_notify_event_message_append"
  | "dovecot_lua_notify_event_message_read"
  | "dovecot_lua_notify_event_message_trash"
  | "dovecot_lua_notify_event_message_expunge"
  | "dovecot_lua_notify_event_flags_set"
  | "dovecot_lua_notify_event_flags_clear"
>();
type Hook<Name extends keyof PushHooks<Uids>> = NonNullable<PushHooks<Uids>[Name]>;
type Event<Name extends keyof PushHooks<Uids>> = Parameters<Hook<Name>>[1 & keyof Parameters<Hook<Name>>];

interface Uids {
  readonly user: MailUser;
  readonly uids: number[];
}

type<Parameters<Hook<"script_init">>>().is<[settings: Readonly<Record<string, string>>]>();
type<Parameters<Hook<"dovecot_lua_notify_begin_txn">>>().is<[user: MailUser]>();
type<ReturnType<Hook<"dovecot_lua_notify_begin_txn">>>().is<Uids>();
type<Parameters<Hook<"dovecot_lua_notify_end_txn">>>().is<[context: Uids, success: boolean]>();
type<Event<"dovecot_lua_notify_event_mailbox_create">>().is<MailboxEvent<"MailboxCreate">>();
type<Event<"dovecot_lua_notify_event_mailbox_delete">>().is<MailboxEvent<"MailboxDelete">>();
type<Event<"dovecot_lua_notify_event_mailbox_rename">>().is<MailboxRenameEvent>();
type<Event<"dovecot_lua_notify_event_mailbox_subscribe">>().is<MailboxEvent<"MailboxSubscribe">>();
type<Event<"dovecot_lua_notify_event_mailbox_unsubscribe">>().is<MailboxEvent<"MailboxUnsubscribe">>();
type<Event<"dovecot_lua_notify_event_message_new">>().is<MessageContentEvent<"MessageNew">>();
type<Event<"dovecot_lua_notify_event_message_append">>().is<MessageContentEvent<"MessageAppend">>();
type<Event<"dovecot_lua_notify_event_message_read">>().is<MessageEvent<"MessageRead">>();
type<Event<"dovecot_lua_notify_event_message_trash">>().is<MessageEvent<"MessageTrash">>();
type<Event<"dovecot_lua_notify_event_message_expunge">>().is<MessageEvent<"MessageExpunge">>();
type<Event<"dovecot_lua_notify_event_flags_set">>().is<FlagsSetEvent>();
type<Event<"dovecot_lua_notify_event_flags_clear">>().is<FlagsClearEvent>();

export const whole = {
  script_init() {},
  script_deinit() {},
  dovecot_lua_notify_begin_txn(user) {
    typeOf(user).is<MailUser>();
    return { user, uids: [] };
  },
  dovecot_lua_notify_end_txn({ user, uids }, success) {
    typeOf(user).is<MailUser>();
    typeOf(success).is<boolean>();
    dovecot.i_info(`${uids.length}`);
  },
  dovecot_lua_notify_event_message_new(context, event) {
    context.uids.push(event.uid);
  },
  dovecot_lua_notify_event_flags_clear: (_context, event) => {
    for (const flag of event.flags_old) dovecot.i_info(flag);
  },
} satisfies PushHooks<Uids>;

export const bare = {
  dovecot_lua_notify_begin_txn() {},
  dovecot_lua_notify_end_txn() {},
  dovecot_lua_notify_event_mailbox_create(context, { mailbox }) {
    typeOf(context).is<undefined>();
    dovecot.i_info(mailbox);
  },
} satisfies PushHooks;

// @ts-expect-error TS1360: without begin_txn no handler is called
export const endless = { dovecot_lua_notify_end_txn() {} } satisfies PushHooks;
// @ts-expect-error TS1360: each transaction without end_txn is an error
export const begun = { dovecot_lua_notify_begin_txn() {} } satisfies PushHooks;

const both = { dovecot_lua_notify_begin_txn() {}, dovecot_lua_notify_end_txn() {} };

export const third = {
  ...both,
  // @ts-expect-error TS2322: handlers get two arguments, whatever the documentation says
  dovecot_lua_notify_event_message_new(_context: undefined, _event: unknown, _user: MailUser) {},
} satisfies PushHooks;
// @ts-expect-error TS2322: the context is what begin_txn gives
export const other = { ...both, dovecot_lua_notify_begin_txn: () => 1 } satisfies PushHooks<string>;
// @ts-expect-error TS2561: a misspelt handler is never called
export const misspelt = { ...both, dovecot_lua_notify_event_message_news() {} } satisfies PushHooks;
// @ts-expect-error TS2353: a hook of mail scripts
export const mail = { ...both, mail_user_created(_user: EarlyMailUser) {} } satisfies PushHooks;
// @ts-expect-error TS2322: nobody asks for a result of a handler
export const result = { ...both, dovecot_lua_notify_event_flags_set: () => 1 } satisfies PushHooks;
// @ts-expect-error TS2322: nobody waits for a promise
export const promise = { ...both, async dovecot_lua_notify_event_flags_set() {} } satisfies PushHooks;
