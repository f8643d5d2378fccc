import type { DovecotEvent, HttpRequest, HttpResponse } from "dovescript";
import { type, typeOf } from "./exact.ts";

type<keyof HttpRequest>().is<
  "add_header" | "remove_header" | "set_payload" | "submit" | "get_event" | "set_event"
>();
declare const request: HttpRequest;
typeOf(request.add_header("Accept", "text/plain")).is<void>();
typeOf(request.remove_header("Accept")).is<void>();
typeOf(request.set_payload("text")).is<void>();
typeOf(request.set_payload("text", true)).is<void>();
typeOf(request.submit()).is<HttpResponse>();
typeOf(request.get_event()).is<DovecotEvent>();
typeOf(request.set_event(dovecot.event())).is<void>();

declare const missing: string | undefined;
// @ts-expect-error TS2345: a header that may be missing raises
request.add_header("X-Client", missing);
// @ts-expect-error TS2345: a number is a text in JavaScript's way only if the program writes it
request.add_header("X-Count", 5);
// @ts-expect-error TS2554: a header has a value
request.add_header("X-Count");
// @ts-expect-error TS2345: a payload that may be missing raises
request.set_payload(missing);
// @ts-expect-error TS2554: nothing can be submitted with it
request.submit("text");
