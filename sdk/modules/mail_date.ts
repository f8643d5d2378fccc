import { utc } from "./utc.ts";

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A time in seconds since 1970 as the header of a mail writes it, in UTC: `Sat, 31 Jan 2026 10:20:30 +0000`. */
export function mailDate(time: number): string {
  const date = utc(time);
  return string.format(
    "%s, %02d %s %04d %02d:%02d:%02d +0000",
    WEEKDAYS[date.wday - 1]!,
    date.day,
    MONTHS[date.month - 1]!,
    date.year,
    date.hour,
    date.min,
    date.sec,
  );
}
