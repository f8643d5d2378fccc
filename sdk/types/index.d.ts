/// <reference types="@typescript-to-lua/language-extensions" />
/// <reference lib="esnext.disposable" />
import "./global.d.ts";

export type { DovecotAuth, PassdbCode, UserdbCode } from "./auth.d.ts";
export type { AuthFields, AuthFieldValue, KnownAuthFields } from "./auth_fields.d.ts";
export type { AuthFlag } from "./auth_flag.d.ts";
export type { AuthRequest, AuthRequestFields } from "./auth_request.d.ts";
export type { AuthRequestConnection } from "./auth_request_connection.d.ts";
export type { AuthRequestNames } from "./auth_request_names.d.ts";
export {
  type Accepted,
  accept,
  type PassdbLookupResult,
  type PassdbReason,
  type PassdbResult,
  type Rejected,
  reject,
  type UserdbReason,
  type UserdbResult,
} from "./auth_result.js";
export type { DovecotBase64 } from "./base64.d.ts";
export type { AuthHooks } from "./contexts/auth.d.ts";
export type { HookResult, MailHooks } from "./contexts/mail.d.ts";
export type { AnyPushHooks, PushHooks } from "./contexts/push_notification.d.ts";
export type { DovecotDict } from "./dict.d.ts";
export type { DovecotDoveadmClient } from "./doveadm_client.d.ts";
export type { Dovecot, TimeOfDay } from "./dovecot.d.ts";
export type { DovecotEvent } from "./event.d.ts";
export type { EventBuilder } from "./event_builder.d.ts";
export type { EventPassthrough } from "./event_passthrough.d.ts";
export type { FlagsClearEvent, FlagsSetEvent } from "./flags_event.d.ts";
export type { DovecotHttp } from "./http.d.ts";
export type { HttpClient, HttpRequestOptions } from "./http_client.d.ts";
export type { HttpFormerSettings } from "./http_former_settings.d.ts";
export type { HttpRequest } from "./http_request.d.ts";
export type { HttpResponse } from "./http_response.d.ts";
export type { HttpClientSettings, HttpSize } from "./http_settings.d.ts";
export type { HttpTime, HttpTimeouts } from "./http_timeouts.d.ts";
export type { HttpTls } from "./http_tls.d.ts";
export type { Integer } from "./integer.d.ts";
export type { Mail } from "./mail.d.ts";
export type { EarlyMailUser, LateMailUser, MailUser } from "./mail_user.d.ts";
export type { Mailbox } from "./mailbox.d.ts";
export type { MailboxEvent, MailboxRenameEvent } from "./mailbox_event.d.ts";
export type { AlwaysFilled, MailboxStatus, MailboxStatusFields } from "./mailbox_status.d.ts";
export type { MessageContentEvent } from "./message_content_event.d.ts";
export type { MessageEvent } from "./message_event.d.ts";
export type { Metadata, MetadataKey, MetadataList, MetadataPrefix, MetadataValues } from "./metadata.d.ts";
export type { NotifyEvent } from "./notify_event.d.ts";
export type { PassdbFields } from "./passdb_fields.d.ts";
export type { PasswordMatch } from "./password_match.d.ts";
export { type Refusal, refuse } from "./refusal.js";
export type {
  DovecotStorage,
  FilledBy,
  FlagsLike,
  MailboxFlag,
  MailboxSyncFlag,
  StatusItem,
} from "./storage.d.ts";
export type { UserdbFields } from "./userdb_fields.d.ts";
