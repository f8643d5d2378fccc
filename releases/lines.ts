import { compareReleases } from "./life.ts";

/** How releases of one line write a value in dovecot.conf. */
export interface ReleaseLine {
  /** The name of the line, which is also its first release. */
  readonly name: string;
  /** What stands for a `%`, where a `%` begins a variable. */
  readonly percent: string;
  /** What no value can have: the server expands it, and again what was escaped. */
  readonly expanded: string | undefined;
}

const OLDEST: ReleaseLine = { name: "2.3", percent: "%%", expanded: undefined };
/** The newest line comes first. */
const LINES: readonly ReleaseLine[] = [{ name: "2.4", percent: "%", expanded: "%{" }, OLDEST];

/** The line that a release belongs to. */
export function lineOf(release: string): ReleaseLine {
  return LINES.find(({ name }) => compareReleases(release, name) >= 0) ?? OLDEST;
}
