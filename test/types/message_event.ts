import type { Integer, MessageEvent, NotifyEvent } from "dovescript";
import { type, typeOf } from "./exact.ts";

declare const event: MessageEvent<"MessageRead">;

type<keyof MessageEvent<"MessageRead">>().is<keyof NotifyEvent<"MessageRead"> | "uid" | "uid_validity">();
typeOf(event.name).is<"MessageRead">();
typeOf(event.uid).is<Integer>();
typeOf(event.uid_validity).is<Integer>();

// @ts-expect-error TS2339: only new messages are read
event.subject;
