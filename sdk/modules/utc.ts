/** The seconds since 1970 at which these years begin. */
const YEAR_0 = -62_167_219_200;
const YEAR_10000 = 253_402_300_800;

/** The parts of a time in UTC; raises an error for NaN, and for years that have not four digits. */
export function utc(time: number): OsMoment {
  if (!(time >= YEAR_0 && time < YEAR_10000)) throw new Error("Invalid time value");
  return os.date("!*t", Math.floor(time));
}
