/** A time, and the zone that it was told in. */
export interface MessageDate {
  /** Seconds since 1970. */
  readonly seconds: number;
  /** Minutes east of UTC. */
  readonly zone: number;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DATE =
  /^(?:[a-z]{3,}\s*,\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s+([+-]\d{4}|[a-z]+))?/i;

/** Reads a Date header. */
export function parseDate(header: string): MessageDate | undefined {
  const plain = header.replace(/\([^)]*\)/g, " ").replace(/\s+/g, " ");
  const [, day, month = "", year = "", hour, minute, second = "0", zone = "+0000"] =
    DATE.exec(plain.trim()) ?? [];
  const index = MONTHS.indexOf(month.toLowerCase());
  if (index < 0) return undefined;
  const minutes = zoneMinutes(zone);
  const local = Date.UTC(fullYear(year), index, Number(day), Number(hour), Number(minute), Number(second));
  return { seconds: local / 1000 - minutes * 60, zone: minutes };
}

function fullYear(year: string): number {
  if (year.length > 2) return year.length === 3 ? 1900 + Number(year) : Number(year);
  return Number(year) + (Number(year) < 50 ? 2000 : 1900);
}

/** The zones with names of RFC 822, in hours. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ["EST", -5],
  ["EDT", -4],
  ["CST", -6],
  ["CDT", -5],
  ["MST", -7],
  ["MDT", -6],
  ["PST", -8],
  ["PDT", -7],
]);

function zoneMinutes(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(zone) ?? [];
  if (sign === undefined) return (ZONES.get(zone.toUpperCase()) ?? 0) * 60;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) + 0;
}
