/** A moment in UTC. */
export interface Moment {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

const DAY = 86_400;

/** Days of a Gregorian cycle of 400 years, after which weekdays and leap years repeat. */
const CYCLE = 146_097;

/**
 * The moment of a time in seconds since 1970, by the calendar that counts years from March, so that the leap day is
 * the last of its year. Fractions of seconds are dropped.
 */
export function momentOf(time: number): Moment {
  const seconds = Math.floor(time);
  const days = Math.floor(seconds / DAY);
  const rest = seconds - days * DAY;
  // Day 0 is 1 March of year 0.
  const shifted = days + 719_468;
  const cycle = Math.floor(shifted / CYCLE);
  const dayOfCycle = shifted - cycle * CYCLE;
  const leaps =
    Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096);
  const yearOfCycle = Math.floor((dayOfCycle - leaps) / 365);
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) - Math.floor(rest / 3600) * 60,
    second: rest - Math.floor(rest / 60) * 60,
    weekday: days + 4 - Math.floor((days + 4) / 7) * 7,
  };
}

/** The last second that a year of four digits has, and the first. */
const LAST = 253_402_300_799;
const FIRST = -62_167_219_200;

/** The moment of a time that has a year from 0 to 9999; raises an error for others, and for NaN. */
export function checkedMoment(time: number): Moment {
  if (time >= FIRST && time < LAST + 1) return momentOf(time);
  throw new Error("Invalid time value");
}

/** A number from 0 to 99 with two digits. */
export function twoDigits(value: number): string {
  const tens = Math.floor(value / 10);
  return String.fromCharCode(48 + tens, 48 + value - tens * 10);
}

/** A year from 0 to 9999 with four digits. */
export function yearText(year: number): string {
  const centuries = Math.floor(year / 100);
  return twoDigits(centuries) + twoDigits(year - centuries * 100);
}

/** `10:20:30` */
export function clockText(moment: Moment): string {
  return `${twoDigits(moment.hour)}:${twoDigits(moment.minute)}:${twoDigits(moment.second)}`;
}
