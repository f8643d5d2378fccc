import { checkedMoment, clockText, twoDigits, yearText } from "./calendar.ts";

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * A time as the header of a mail writes it (RFC 5322), in UTC: `Sat, 31 Jan 2026 10:20:30 +0000`.
 *
 * @param time Seconds since 1970, as in `user.session_create_time` and `os.time()`; years 0 to 9999.
 * @throws Error `Invalid time value` for others, and for NaN.
 */
export function mailDate(time: number): string {
  const moment = checkedMoment(time);
  const weekday = WEEKDAYS[moment.weekday];
  const month = MONTHS[moment.month - 1];
  const date = `${twoDigits(moment.day)} ${month} ${yearText(moment.year)}`;
  return `${weekday}, ${date} ${clockText(moment)} +0000`;
}
