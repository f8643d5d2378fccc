import type { HttpTime, HttpTimeouts } from "dovescript";
import { type, typeOf } from "./exact.ts";

type<keyof HttpTimeouts>().is<
  | "connect_backoff_max_time"
  | "connect_backoff_time"
  | "connect_timeout"
  | "delete_request_timeout"
  | "dns_client_timeout"
  | "dns_ttl"
  | "max_auto_retry_delay"
  | "max_idle_time"
  | "read_request_timeout"
  | "request_absolute_timeout"
  | "request_timeout"
  | "soft_connect_timeout"
  | "write_request_timeout"
>();

typeOf(({} as HttpTimeouts).request_timeout).is<HttpTime | undefined>();
const times: HttpTime[] = ["5s", "250ms", "1 mins", `${5}s`];
// @ts-expect-error TS2322: a number has no unit
const number: HttpTimeouts = { request_timeout: 5000 };
// @ts-expect-error TS2322: a text without a unit
const bare: HttpTime = "5000";
// @ts-expect-error TS2322: a fraction
const fraction: HttpTime = "0.5 secs";
// @ts-expect-error TS2322: an unknown unit
const unknown: HttpTime = "5 years";
// @ts-expect-error TS2561: the name of 2.3
const former: HttpTimeouts = { request_timeout_msecs: 5000 };

export { bare, former, fraction, number, times, unknown };
