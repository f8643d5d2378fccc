/// <reference types="@typescript-to-lua/language-extensions" />
/// <reference lib="esnext.disposable" />
import "./global.d.ts";

export type { DovecotBase64 } from "./base64.d.ts";
export type { HookResult, MailHooks } from "./contexts/mail.d.ts";
export type { DovecotDict } from "./dict.d.ts";
export type { DovecotDoveadmClient } from "./doveadm_client.d.ts";
export type { Dovecot, TimeOfDay } from "./dovecot.d.ts";
export type { DovecotEvent } from "./event.d.ts";
export type { EventBuilder } from "./event_builder.d.ts";
export type { EventPassthrough } from "./event_passthrough.d.ts";
export type { Integer } from "./integer.d.ts";
export type { Mail } from "./mail.d.ts";
export type { EarlyMailUser, LateMailUser, MailUser } from "./mail_user.d.ts";
export type { Mailbox } from "./mailbox.d.ts";
export type { AlwaysFilled, MailboxStatus, MailboxStatusFields } from "./mailbox_status.d.ts";
export type { Metadata, MetadataKey, MetadataList, MetadataPrefix, MetadataValues } from "./metadata.d.ts";
export { type Refusal, refuse } from "./refusal.js";
export type {
  DovecotStorage,
  FilledBy,
  FlagsLike,
  MailboxFlag,
  MailboxSyncFlag,
  StatusItem,
} from "./storage.d.ts";
