import { checkedMoment, clockText, twoDigits, yearText } from "./calendar.ts";

/**
 * A time as ISO 8601 writes it, in UTC: `2026-01-31T10:20:30Z`. Fractions of seconds are dropped.
 *
 * @param time Seconds since 1970, as in `user.session_create_time` and `os.time()`; years 0 to 9999.
 * @throws Error `Invalid time value` for others, and for NaN.
 */
export function isoDate(time: number): string {
  const moment = checkedMoment(time);
  const date = `${yearText(moment.year)}-${twoDigits(moment.month)}-${twoDigits(moment.day)}`;
  return `${date}T${clockText(moment)}Z`;
}
