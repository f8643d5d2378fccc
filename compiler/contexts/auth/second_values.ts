import { compareReleases } from "../../../releases/index.ts";

/** The values that a release takes beside a result. */
export type SecondKind = "nothing" | "a text" | "fields";

/** The release from which failures take no fields, and OK takes no text. */
const STRICT = "2.4.1";
/** The first release that takes nothing. */
const FIRST_WITH_NOTHING = "2.4.0";

/** Returns what a release takes beside OK, or beside another result. */
export function takenBeside(isOk: boolean, release: string): readonly SecondKind[] {
  if (compareReleases(release, STRICT) >= 0) return isOk ? ["nothing", "fields"] : ["nothing", "a text"];
  return compareReleases(release, FIRST_WITH_NOTHING) >= 0
    ? ["nothing", "a text", "fields"]
    : ["a text", "fields"];
}

/** Returns true if a release reads a text beside this result as `name=value` pairs. */
export function readsFields(result: string, release: string): boolean {
  return compareReleases(release, STRICT) < 0 && (result === "ok" || result === "next");
}
