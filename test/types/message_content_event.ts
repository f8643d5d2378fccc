import type { Integer, MessageContentEvent, MessageEvent } from "dovescript";
import { type, typeOf } from "./exact.ts";

declare const event: MessageContentEvent<"MessageNew">;

type<keyof MessageContentEvent<"MessageNew">>().is<
  | keyof MessageEvent<"MessageNew">
  | "date"
  | "tz"
  | "from"
  | "from_address"
  | "from_display_name"
  | "to"
  | "to_address"
  | "to_display_name"
  | "subject"
  | "snippet"
  | "message_id"
  | "flags"
  | "keywords"
>();
typeOf(event.date).is<Integer>();
typeOf(event.tz).is<Integer>();
typeOf(event.from).is<string>();
typeOf(event.from_address).is<string>();
typeOf(event.from_display_name).is<string>();
typeOf(event.to).is<string>();
typeOf(event.to_address).is<string>();
typeOf(event.to_display_name).is<string>();
typeOf(event.subject).is<string | undefined>();
typeOf(event.snippet).is<string>();
typeOf(event.message_id).is<string | undefined>();
typeOf(event.flags).is<readonly string[]>();
typeOf(event.keywords).is<readonly string[]>();

// @ts-expect-error TS18048: a message without a subject
event.subject.length;
// @ts-expect-error TS2322: a list of names, whatever the documentation says
const mask: number = event.flags;

export { mask };
