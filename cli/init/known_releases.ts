import { COMPARED_RELEASES, FIRST_RELEASE, isKnownRelease } from "../../releases/index.ts";
import { UsageError } from "../usage_error.ts";

/** For messages: the releases that scripts can be compiled for. */
export const releasesThatAreKnown = `${Object.keys(COMPARED_RELEASES).join(", ")}, or another from ${FIRST_RELEASE} to 2.4`;

/** @throws UsageError for a release that nothing is known about. */
export function checkRelease(release: string): string {
  if (isKnownRelease(release)) return release;
  throw new UsageError(`Nothing is known about Dovecot ${release}.`, {
    code: "unknown-release",
    hint: `Use one of: ${releasesThatAreKnown}.`,
  });
}
