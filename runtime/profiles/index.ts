import { ConfigurationError } from "../errors.ts";
import { dovecot_2_3_19_1 } from "./dovecot_2_3_19_1.ts";
import type { Profile } from "./profile.ts";

/** The releases that can be simulated, the default first. */
export const PROFILES: readonly Profile[] = [dovecot_2_3_19_1];

/** The release that is simulated when nobody asks for one. */
export const DEFAULT_RELEASE = dovecot_2_3_19_1.release;

/** The profile of a release. */
export function profileOf(release = DEFAULT_RELEASE): Profile {
  const profile = PROFILES.find((candidate) => candidate.release === release);
  if (profile !== undefined) return profile;
  throw new ConfigurationError({
    code: "unknown-release",
    message: `Dovecot ${release} is not a release that can be simulated.`,
    hint: `Known releases: ${PROFILES.map((known) => known.release).join(", ")}.`,
    location: "dovecot",
  });
}
