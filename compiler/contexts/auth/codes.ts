import { compareReleases } from "../../../releases/index.ts";
import type { ResultValue } from "../result_function.ts";

/** The releases from which nothing stands beside a result that has nothing to say, and only texts beside a failure. */
const FIRST_WITH_NIL = "2.4.1";

/** The constant of a result: `dovecot.auth.PASSDB_RESULT_OK`. */
export function codeOf(database: string, name: string): ResultValue {
  return { kind: "constant", path: ["auth", `${prefixOf(database)}${name.toUpperCase()}`] };
}

/** The beginning of the constants of a database: `PASSDB_RESULT_`. */
export function prefixOf(database: string): string {
  return `${database.toUpperCase()}_RESULT_`;
}

/** Returns true if nil may stand beside a result. */
export function takesNil(release: string): boolean {
  return compareReleases(release, FIRST_WITH_NIL) >= 0;
}
