import { type ClientSettings, timeoutOf } from "./client_settings.ts";
import { headerOf } from "./response_body.ts";
import type { ResponseHead } from "./response_head.ts";

/** By what a delay is judged. */
export interface RetryOptions {
  readonly settings: ClientSettings;
  readonly method: string;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/** The milliseconds that an answer wants to pass before the next request; undefined when it says nothing, or of the past. */
export function retryDelay(head: ResponseHead, options: RetryOptions): number | "too long" | undefined {
  const time = retryTime(head);
  const now = Math.floor(options.now / 1000);
  if (time === undefined || time < now) return undefined;
  const { settings, method } = options;
  const most = settings.maxRetryDelaySeconds || Math.floor(timeoutOf(settings, method) / 1000);
  return time - now > most ? "too long" : Math.max(0, time * 1000 - options.now);
}

/** In seconds since 1970. QUIRK: a number of seconds counts from the `Date` of the answer, and means nothing without one. */
function retryTime({ headers }: ResponseHead): number | undefined {
  const value = headerOf(headers, "Retry-After");
  if (value === undefined) return undefined;
  const date = secondsOf(headerOf(headers, "Date"));
  if (/^\d+$/.test(value)) return date === undefined ? undefined : date + Number(value);
  return secondsOf(value);
}

function secondsOf(date: string | undefined): number | undefined {
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? undefined : Math.floor(time / 1000);
}
