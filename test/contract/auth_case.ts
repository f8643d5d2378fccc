import type { AuthWorld, World } from "../../runtime/index.ts";

/** One auth script and what is typed. Every judge performs it, and all transcripts must be equal. */
export interface AuthCase {
  /** A sentence that starts with the API name. */
  readonly title: string;
  /** The members shown, such as `auth_request.user` or `dovecot.auth.PASSDB_RESULT_OK`. */
  readonly covers: readonly string[];
  readonly lua?: string | ((release: string) => string);
  /** TypeScript that is compiled first; exactly one of `lua` and `typescript` is given. */
  readonly typescript?: string;
  /** The releases on which the script can be compared, if not on all. */
  readonly releases?: readonly string[];
  /** Databases and settings, as the release writes them. Default: the script, with `auth_verbose`. */
  readonly auth?: AuthWorld | ((release: string) => AuthWorld);
  readonly files?: World["files"] | ((release: string) => World["files"]);
  readonly lua_modules?: World["lua_modules"];
  readonly environment?: World["environment"];
  /** The HTTP servers that the script finds. */
  readonly http?: World["http"];
  /** Typed one after the other. */
  readonly actions: readonly string[];
}

/** Releases by their lines. */
export const LINE_2_3 = ["2.3.13", "2.3.19.1"];
export const LINE_2_4 = ["2.4.1", "2.4.5"];

/** A release that belongs to the line 2.4 or that is newer. */
export function isLine24(release: string): boolean {
  return !release.startsWith("2.3.");
}
