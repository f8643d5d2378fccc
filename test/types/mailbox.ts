import type { DovecotEvent, Mailbox, MailboxStatus, MailUser, Metadata, StatusItem } from "dovescript";
import { type, typeOf } from "./exact.ts";

declare const box: Mailbox;
declare const user: MailUser;
declare const event: DovecotEvent;
declare const some: StatusItem;
declare const many: StatusItem[];
declare const busy: boolean;
const storage = dovecot.storage;

type<keyof Mailbox>().is<
  | keyof Metadata
  | "vname"
  | "name"
  | "open"
  | "close"
  | "free"
  | "sync"
  | "status"
  | "toString"
  | typeof Symbol.dispose
>();
typeOf(box.vname).is<string>();
typeOf(box.name).is<string>();
typeOf(box.open()).is<void>();
typeOf(box.close()).is<void>();
typeOf(box.free()).is<void>();
typeOf(box.toString()).is<string>();
typeOf(`${box}`).is<string>();
typeOf(box.metadata_get("/private/a")).is<string | undefined>();
box.metadata_set("/private/a", "b");
box.metadata_unset("/private/a");
box.metadata_list("/private/");

// `using` frees the mailbox at the end of the block.
{
  using inbox = user.mailbox("INBOX");
  typeOf(inbox).is<Mailbox>();
  inbox.open();
  // @ts-expect-error TS2588: what is freed at the end of the block is not replaced before
  inbox = user.mailbox("Archive");
}
// @ts-expect-error TS2850: a user is not freed by the script
using _user = user;
// @ts-expect-error TS2850: a status is a plain table
using _status = box.status(some);

typeOf(box.sync()).is<void>();
typeOf(box.sync(storage.MAILBOX_SYNC_FLAG_FAST)).is<void>();
box.sync(dovecot.set_flag(storage.MAILBOX_SYNC_FLAG_FAST, storage.MAILBOX_SYNC_FLAG_EXPUNGE));
// @ts-expect-error TS2345: a mailbox flag is no sync flag
box.sync(storage.MAILBOX_FLAG_READONLY);
// @ts-expect-error TS2345: a status item is no sync flag
box.sync(storage.STATUS_MESSAGES);
// @ts-expect-error TS2345: a plain number is no sync flag
box.sync(4);
// @ts-expect-error TS2345: nil as the flags raises
box.sync(undefined);
// @ts-expect-error TS2554: one argument, joined with set_flag
box.sync(storage.MAILBOX_SYNC_FLAG_FAST, storage.MAILBOX_SYNC_FLAG_EXPUNGE);

typeOf(box.status(storage.STATUS_MESSAGES)).is<MailboxStatus<"messages">>();
typeOf(box.status(storage.STATUS_MESSAGES, storage.STATUS_KEYWORDS)).is<
  MailboxStatus<"messages" | "keywords">
>();
typeOf(box.status(storage.STATUS_PERMANENT_FLAGS)).is<
  MailboxStatus<"permanent_flags" | "flags" | "permanent_keywords" | "allow_new_keywords">
>();
// Which of the two was asked for is not known, so neither can be read.
typeOf(box.status(busy ? storage.STATUS_MESSAGES : storage.STATUS_UNSEEN)).is<MailboxStatus>();
typeOf(box.status(some, storage.STATUS_UNSEEN)).is<MailboxStatus<"unseen">>();
// @ts-expect-error TS2345: a sync flag is no status item
box.status(storage.MAILBOX_SYNC_FLAG_FAST);
// @ts-expect-error TS2345: a mailbox flag is no status item
box.status(storage.MAILBOX_FLAG_READONLY);
// @ts-expect-error TS2345: an item is no text
box.status("messages");
// @ts-expect-error TS2345: a plain number is no status item
box.status(1);
// @ts-expect-error TS2345: items are not joined but given one by one
box.status(storage.STATUS_MESSAGES | storage.STATUS_UNSEEN);
// @ts-expect-error TS2345: nil raises
box.status(storage.STATUS_MESSAGES, undefined);
// @ts-expect-error TS2555: the server raises `expecting at least 1 parameter`
box.status();
// @ts-expect-error TS2556: a list of unknown length may be empty
box.status(...many);
// @ts-expect-error TS2345: a list is not several arguments
box.status([storage.STATUS_MESSAGES]);

// @ts-expect-error TS2540: a copy, not the mailbox itself
box.vname = "Archive";
// @ts-expect-error TS2554: open takes no flags, user.mailbox does
box.open(storage.MAILBOX_FLAG_READONLY);
// @ts-expect-error TS2339: messages cannot be read from Lua
box.messages;
// @ts-expect-error TS2339: no such method
box.dispose();

// `==` of two mailboxes works on the server; the order kills the process. TypeScript cannot refuse the order of two
// mailboxes (it lets any type be compared with itself), but it can between a mailbox and anything else.
const same = box === user.mailbox("INBOX");
// @ts-expect-error TS2367: compare vname
box === "INBOX";
// @ts-expect-error TS2367: compare vname
box !== "INBOX";
// @ts-expect-error TS2365: compare vname
box < "INBOX";
// @ts-expect-error TS2365: compare vname
box >= "INBOX";
// @ts-expect-error TS2367: a mailbox is no user
box === user;
// @ts-expect-error TS2365: a mailbox is no user
box > user;

// Methods of foreign objects: the server reads another object's memory.
// @ts-expect-error TS2740: a user is no mailbox
const fromUser: Mailbox = user;
// @ts-expect-error TS2740: an event is no mailbox
const fromEvent: Mailbox = event;
// @ts-expect-error TS2345: a user is no mailbox
box.sync.call(user);
// @ts-expect-error TS2345: a user is no mailbox
box.metadata_unset.call(user, "/private/a");
const { free } = box;
// @ts-expect-error TS2684: without its mailbox
free();

export { fromEvent, fromUser, same };
