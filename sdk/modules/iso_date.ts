import { utc } from "./utc.ts";

/** A time in seconds since 1970 as ISO 8601 writes it, in UTC: `2026-01-31T10:20:30Z`. */
export function isoDate(time: number): string {
  const date = utc(time);
  return string.format(
    "%04d-%02d-%02dT%02d:%02d:%02dZ",
    date.year,
    date.month,
    date.day,
    date.hour,
    date.min,
    date.sec,
  );
}
