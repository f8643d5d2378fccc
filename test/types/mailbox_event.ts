import type { MailboxEvent, MailboxRenameEvent, NotifyEvent } from "dovescript";
import { type, typeOf } from "./exact.ts";

declare const created: MailboxEvent<"MailboxCreate">;
declare const renamed: MailboxRenameEvent;

type<keyof MailboxEvent<"MailboxCreate">>().is<keyof NotifyEvent<"MailboxCreate">>();
type<keyof MailboxRenameEvent>().is<keyof NotifyEvent<"MailboxRename"> | "mailbox_old">();
typeOf(created.name).is<"MailboxCreate">();
typeOf(renamed.name).is<"MailboxRename">();
typeOf(renamed.mailbox_old).is<string>();

// @ts-expect-error TS2339: only a renamed mailbox had another name
created.mailbox_old;
// @ts-expect-error TS2339: a mailbox is no message
created.uid;
