import {
  COMPARED_RELEASES,
  DEFAULT_RELEASE,
  FIRST_RELEASE,
  hasMember,
  httpSettingsOf,
  isKnownRelease,
  luaOf,
} from "../../releases/index.ts";
import { ConfigurationError } from "../errors.ts";
import { factsOf } from "./facts.ts";
import type { LuaVersion, Profile } from "./profile.ts";
import { STORAGE_CONSTANTS } from "./storage_constants.ts";

export type { Profile } from "./profile.ts";

/**
 * The profile of a release, with the Lua that Debian builds it with unless another one is named. Throws a
 * ConfigurationError for a release that nothing is known about.
 */
export function profileOf(release = DEFAULT_RELEASE, lua?: LuaVersion): Profile {
  if (!isKnownRelease(release)) throw unknownRelease(release);
  const luaIsUsual = lua === undefined || lua === luaOf(release);
  const has = remember((object, member) => hasMember(release, object, member));
  const storage = Object.entries(STORAGE_CONSTANTS).filter(([name]) => has("dovecot.storage", name));
  return {
    release,
    compared: release in COMPARED_RELEASES && luaIsUsual,
    lua: lua ?? luaOf(release),
    luaIsUsual,
    storage: Object.fromEntries(storage),
    has,
    httpSettings: httpSettingsOf(release),
    facts: factsOf(release),
  };
}

/** Every object that is pushed asks for each of its fields. */
function remember(ask: Profile["has"]): Profile["has"] {
  const answers = new Map<string, boolean>();
  return (object, member) => {
    const key = `${object}.${member}`;
    const answer = answers.get(key) ?? ask(object, member);
    answers.set(key, answer);
    return answer;
  };
}

function unknownRelease(release: string): ConfigurationError {
  return new ConfigurationError({
    code: "unknown-release",
    message: `Dovecot ${release} is not a release that can be simulated.`,
    hint: `Known releases: ${Object.keys(COMPARED_RELEASES).join(", ")}, and others from ${FIRST_RELEASE} to 2.4.`,
    location: "dovecot",
  });
}
