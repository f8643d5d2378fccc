export type { Action, ActionKind, AuthAction, AuthInfo } from "./action.ts";
export type {
  ImapCommand,
  ImapCommands,
  ImapPart,
  LdaDelivery,
  LmtpDelivery,
  MailAction,
  MessageCondition,
  MessageInput,
  MessageQuery,
} from "./mail_action.ts";
export { isMailAction } from "./mail_commands.ts";
export { parseRanges } from "./message_query.ts";
export { parseAction } from "./parse_action.ts";
