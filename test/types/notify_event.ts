import type { NotifyEvent } from "dovescript";
import { type, typeOf } from "./exact.ts";

declare const event: NotifyEvent<"MessageNew">;

type<keyof NotifyEvent<"MessageNew">>().is<"name" | "mailbox">();
typeOf(event.name).is<"MessageNew">();
typeOf(event.mailbox).is<string>();

// @ts-expect-error TS2339: no release has it, whatever the documentation says
event.user;
// @ts-expect-error TS2540: a copy of what the server knows
event.mailbox = "INBOX";
