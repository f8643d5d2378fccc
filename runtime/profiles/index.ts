import lives from "../../sdk/surface/releases.json" with { type: "json" };
import { ConfigurationError } from "../errors.ts";
import { factsOf } from "./facts.ts";
import type { Profile } from "./profile.ts";
import { compareReleases, isAlive, type Life } from "./release.ts";
import { STORAGE_CONSTANTS } from "./storage_constants.ts";

/** The release that is simulated when nobody asks for one. */
export const DEFAULT_RELEASE = "2.3.19.1";

/** The releases that are compared with a running server, and the Lua that Debian links them with. */
export const COMPARED_RELEASES: Readonly<Record<string, Profile["lua"]>> = {
  "2.3.13": "5.3",
  "2.3.19.1": "5.4",
  "2.4.1": "5.4",
  "2.4.5": "5.4",
};

const RELEASE = /^2\.[34](\.\d+){1,2}$/;
const FIRST = "2.3.4";
/** The first release that compiles with Lua 5.4. */
const FIRST_WITH_LUA_5_4 = "2.3.17";

const membersByObject: Readonly<Record<string, Readonly<Record<string, Life>>>> = lives;

/** The profile of a release: 2.3.4 or later. Throws a ConfigurationError for another. */
export function profileOf(release = DEFAULT_RELEASE): Profile {
  if (!RELEASE.test(release) || compareReleases(release, FIRST) < 0) throw unknownRelease(release);
  const has = (object: string, member: string) => isAlive(membersByObject[object]?.[member] ?? {}, release);
  const storage = Object.entries(STORAGE_CONSTANTS).filter(([name]) => has("dovecot.storage", name));
  return {
    release,
    compared: release in COMPARED_RELEASES,
    lua: COMPARED_RELEASES[release] ?? likelyLua(release),
    storage: Object.fromEntries(storage),
    has,
    facts: factsOf(release),
  };
}

/** The Lua that a distribution of its time would link. */
function likelyLua(release: string): Profile["lua"] {
  return compareReleases(release, FIRST_WITH_LUA_5_4) < 0 ? "5.3" : "5.4";
}

function unknownRelease(release: string): ConfigurationError {
  return new ConfigurationError({
    code: "unknown-release",
    message: `Dovecot ${release} is not a release that can be simulated.`,
    hint: `Known releases: ${Object.keys(COMPARED_RELEASES).join(", ")}, and others from ${FIRST} to 2.4.`,
    location: "dovecot",
  });
}
