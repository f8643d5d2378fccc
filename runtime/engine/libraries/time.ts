const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The fields of `os.date("*t")` that are integers. */
export type TimeField = "year" | "month" | "day" | "hour" | "min" | "sec" | "yday" | "wday";

/** A moment in UTC, taken apart as Lua does: months, days and weekdays count from 1. */
export function timeFields(moment: Date): Record<TimeField, number> {
  return {
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    day: moment.getUTCDate(),
    hour: moment.getUTCHours(),
    min: moment.getUTCMinutes(),
    sec: moment.getUTCSeconds(),
    yday: dayOfYear(moment) + 1,
    wday: moment.getUTCDay() + 1,
  };
}

/** The moment at which a day begins; months count from 0. `Date.UTC` takes years up to 99 for those of 1900. */
export function dayIn(year: number, month: number, day: number): Date {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month, day);
  return moment;
}

function dayOfYear(moment: Date): number {
  const start = dayIn(moment.getUTCFullYear(), 0, 1);
  return Math.floor((moment.getTime() - start.getTime()) / 86_400_000);
}

/** A conversion of strftime, or what stands in the place of one. */
export const SPECIFIER = /%(?:E[cCxXyY]|O[deHImMSuUVwWy]|[\s\S]?)/g;

/** A moment, and what its time zone is called: the C library says `UTC` for local time and `GMT` for `!`. */
export interface ShownTime {
  readonly moment: Date;
  readonly zone: "UTC" | "GMT";
}

/** C's strftime in the C locale and UTC; undefined if a conversion is not known. */
export function formatTime(format: string, time: ShownTime): string | undefined {
  let known = true;
  const text = format.replace(SPECIFIER, (specifier) => {
    const value = convert(specifier.slice(-1), time);
    if (specifier === "%" || value === undefined) known = false;
    return value ?? "";
  });
  return known ? text : undefined;
}

function convert(letter: string, time: ShownTime): string | undefined {
  const { moment, zone } = time;
  const fields = timeFields(moment);
  const { year, month, day, hour, min, sec } = fields;
  const two = (value: number) => String(value).padStart(2, "0");
  const weekday = DAYS[moment.getUTCDay()] ?? "";
  const monthName = MONTHS[month - 1] ?? "";
  const again = (format: string) => formatTime(format, time);
  const table: Record<string, () => string | undefined> = {
    a: () => weekday.slice(0, 3),
    A: () => weekday,
    b: () => monthName.slice(0, 3),
    B: () => monthName,
    c: () => again("%a %b %e %H:%M:%S %Y"),
    C: () => two(Math.floor(year / 100)),
    d: () => two(day),
    D: () => again("%m/%d/%y"),
    e: () => String(day).padStart(2, " "),
    F: () => again("%Y-%m-%d"),
    g: () => two(isoWeek(moment).year % 100),
    G: () => String(isoWeek(moment).year),
    h: () => monthName.slice(0, 3),
    H: () => two(hour),
    I: () => two(hour % 12 === 0 ? 12 : hour % 12),
    j: () => String(fields.yday).padStart(3, "0"),
    m: () => two(month),
    M: () => two(min),
    n: () => "\n",
    p: () => (hour < 12 ? "AM" : "PM"),
    r: () => again("%I:%M:%S %p"),
    R: () => again("%H:%M"),
    S: () => two(sec),
    t: () => "\t",
    T: () => again("%H:%M:%S"),
    u: () => String(moment.getUTCDay() || 7),
    U: () => two(Math.floor((fields.yday + 6 - moment.getUTCDay()) / 7)),
    V: () => two(isoWeek(moment).week),
    w: () => String(moment.getUTCDay()),
    W: () => two(Math.floor((fields.yday + 6 - ((moment.getUTCDay() + 6) % 7)) / 7)),
    x: () => again("%m/%d/%y"),
    X: () => again("%H:%M:%S"),
    y: () => two(year % 100),
    Y: () => String(year),
    z: () => "+0000",
    Z: () => zone,
    "%": () => "%",
  };
  return table[letter]?.();
}

/** The ISO 8601 week: the one with the year's first Thursday is week 1. */
function isoWeek(moment: Date): { year: number; week: number } {
  const thursday = new Date(moment.getTime());
  thursday.setUTCDate(moment.getUTCDate() + 4 - (moment.getUTCDay() || 7));
  return { year: thursday.getUTCFullYear(), week: Math.floor(dayOfYear(thursday) / 7) + 1 };
}
