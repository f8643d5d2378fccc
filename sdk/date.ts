// What `dovescript/date` is in Node, where tests of a hook's modules run. A compiled hook gets modules/date.ts, which
// means the same.

/**
 * A time as ISO 8601 writes it, in UTC: `2026-01-31T10:20:30Z`. Fractions of seconds are dropped.
 *
 * @param time Seconds since 1970, as in `user.session_create_time` and `os.time()`; years 0 to 9999.
 * @throws Error `Invalid time value` for others, and for NaN.
 * @example
 * isoDate(user.session_create_time);
 */
export function isoDate(time: number): string {
  return dateOf(time).toISOString().replace(".000Z", "Z");
}

/**
 * A time as the header of a mail writes it (RFC 5322), in UTC: `Sat, 31 Jan 2026 10:20:30 +0000`. Fractions of seconds
 * are dropped.
 *
 * @param time Seconds since 1970, as in `user.session_create_time` and `os.time()`; years 0 to 9999.
 * @throws Error `Invalid time value` for others, and for NaN.
 * @example
 * mailDate(os.time());
 */
export function mailDate(time: number): string {
  return dateOf(time).toUTCString().replace("GMT", "+0000");
}

function dateOf(time: number): Date {
  const date = new Date(Math.floor(time) * 1000);
  const year = date.getUTCFullYear();
  if (year >= 0 && year <= 9999) return date;
  throw new Error("Invalid time value");
}
