export { nodePlatform } from "../platform/node/node_platform.ts";
export type {
  FileBytes,
  FileKind,
  OpenMode,
  Path,
  Platform,
  WritablePlatform,
} from "../platform/platform.ts";
export {
  COMPARED_RELEASES,
  COMPARED_SERVICES,
  DEFAULT_RELEASE,
  SERVICES,
  type Service,
} from "../releases/index.ts";
export type { AccountView, MailboxView, MessageView } from "./account_view.ts";
export {
  type Action,
  type ActionKind,
  type AuthInfo,
  type ImapCommand,
  type ImapCommands,
  isMailAction,
  type LmtpDelivery,
  type MailAction,
  type MessageInput,
  parseAction,
} from "./actions/index.ts";
export type { AuthClientOptions, AuthenticateOptions } from "./auth.ts";
export type { ActionResult } from "./contexts/auth/action_result.ts";
export type { Outcome } from "./contexts/mail/session.ts";
export type { UnloadedScript } from "./contexts/unloaded.ts";
export { Dovecot } from "./dovecot.ts";
export type { LuaValue } from "./engine/convert.ts";
export { type LuaResults, luaResults } from "./engine/fakes/index.ts";
export {
  ConfigurationError,
  DovescriptError,
  InternalError,
  ScriptLimitError,
  WorldError,
} from "./errors.ts";
export type { EventField, EventSource, SentEvent } from "./log/event.ts";
export type { LogLevel } from "./log/levels.ts";
export { formatLine, type Log, type LogLine, type TranscriptEntry } from "./log/transcript.ts";
export type { DeliverOptions, SaveOptions } from "./mail.ts";
export type { MissingModule } from "./missing_module.ts";
export { type Pushed, type Script, ScriptError } from "./script.ts";
export { databaseNames } from "./server/auth/auth_config.ts";
export type { CommandAnswer } from "./server/auth/doveadm/output.ts";
export type { Answerer } from "./server/http/answers.ts";
export type { RecordedRequest, RequestView } from "./server/http/network.ts";
export type { UnansweredRequest } from "./server/http/simulated_network.ts";
export { ServerDeath } from "./server/process/death.ts";
export type { Mail } from "./server/storage/mail.ts";
export type { MailUser } from "./server/storage/mail_user.ts";
export type { Mailbox } from "./server/storage/mailbox.ts";
export type { AuthResultRule, AuthWorld, PassdbWorld, UserdbWorld } from "./server/world/auth_world.ts";
export { defaultWorld } from "./server/world/default_world.ts";
export type { HttpAnswer, HttpFailure, HttpRoute, HttpWorld } from "./server/world/http_world.ts";
export { parseWorld } from "./server/world/parse_world.ts";
export type { PushDriverWorld, PushWorld } from "./server/world/push_world.ts";
export type {
  FileWorld,
  MailboxSettings,
  MailboxWorld,
  MessageWorld,
  NamespaceWorld,
  UserWorld,
  World,
} from "./server/world/world.ts";
export type { Session } from "./session.ts";
export type { DovecotOptions, LoginSource, ScriptSource } from "./sources.ts";
