/** @noSelfInFile */

/** A moment in its parts, in the server's time zone. */
interface OsDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 12 when it is left out. */
  readonly hour?: number;
  readonly min?: number;
  readonly sec?: number;
  /** True if daylight saving time is on. */
  readonly isdst?: boolean;
}

/** A moment in all its parts, as `os.date("*t")` gives them. */
interface OsMoment {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** Of the month, from 1. */
  readonly day: number;
  readonly hour: number;
  readonly min: number;
  readonly sec: number;
  /** Of the week; 1 is Sunday. */
  readonly wday: number;
  /** Of the year, from 1. */
  readonly yday: number;
  /** True if daylight saving time is on. */
  readonly isdst: boolean;
}

/**
 * Lua's clock, and what it knows of the process. The functions that remove and rename files are missing.
 *
 * @noSelf
 */
declare namespace os {
  /** The processor time of this process, in seconds. */
  function clock(): number;
  /** A moment in its parts: with `!*t` in UTC, with `*t` in the server's time zone. */
  function date(format: "*t" | "!*t", time?: number): OsMoment;
  /**
   * A moment as text, by strftime's letters: `os.date("!%H:%M", time)`. Without the `!` it is in the server's time zone;
   * names of days are in the server's language. isoDate and mailDate from dovescript/date have neither trap.
   */
  function date(format: string, time?: number): string;
  /** The difference of two moments, in seconds. */
  function difftime(later: number, earlier: number): number;
  /**
   * Runs a command of the shell and waits for it. True if it ended well, from Lua 5.2; in Lua 5.1 the number of its exit code.
   */
  function execute(command: string): boolean | number | undefined;
  /** A variable of the process's environment, which is empty but for what `import_environment` lists. */
  function getenv(name: string): string | undefined;
  /** Now, or a moment that is given in parts, in seconds since 1970. */
  function time(parts?: OsDate): number;
}
