import type { HttpFormerSettings } from "dovescript";
import { type, typeOf } from "./exact.ts";

type<keyof HttpFormerSettings>().is<
  | "connect_backoff_max_time_msecs"
  | "connect_backoff_time_msecs"
  | "connect_timeout_msecs"
  | "debug"
  | "max_attempts"
  | "max_auto_retry_delay_secs"
  | "max_idle_time_msecs"
  | "max_redirects"
  | "no_auto_redirect"
  | "no_auto_retry"
  | "request_absolute_timeout_msecs"
  | "request_timeout_msecs"
  | "soft_connect_timeout_msecs"
>();

typeOf(({} as HttpFormerSettings).request_timeout_msecs).is<number | undefined>();
typeOf(({} as HttpFormerSettings).no_auto_retry).is<boolean | undefined>();
const all: HttpFormerSettings = { request_timeout_msecs: 5000, max_attempts: 2, debug: true };
// @ts-expect-error TS2322: milliseconds are a number
const text: HttpFormerSettings = { request_timeout_msecs: "5s" };
// @ts-expect-error TS2322: yes and no belong to 2.4
const answer: HttpFormerSettings = { debug: "yes" };

export { all, answer, text };
