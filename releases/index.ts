import lua from "../sdk/surface/lua.json" with { type: "json" };
import lives from "../sdk/surface/releases.json" with { type: "json" };
import { compareReleases, isAlive, type Life } from "./life.ts";

export type { Context } from "./contexts/context.ts";
export type { Block } from "./contexts/server.ts";
export { coroutinesPanic } from "./coroutines.ts";
export { defaultActions } from "./default_actions.ts";
export {
  CONTEXTS,
  type ContextName,
  contextsOf,
  FORMER_HOOKS,
  HOOKS,
  SESSION_SERVERS,
  wordOf,
} from "./hooks.ts";
export { type HttpSettingKind, httpSettingsOf } from "./http_settings.ts";
export { compareReleases, isAlive, type Life } from "./life.ts";
export { lineOf, type ReleaseLine } from "./lines.ts";
export { dictsHaveLifeEvents, leakedPassthroughIsLogged } from "./passthrough.ts";
export { pushTakesMailScript, type ScriptRoles, scriptRoles } from "./script_roles.ts";
export {
  addSettings,
  configurationLines,
  mapTexts,
  quoted,
  SCRIPT,
  serverOf,
} from "./server_configuration.ts";
export { COMPARED_SERVICES, SERVICES, type Service } from "./services.ts";

/** The releases that are compared with a running server, and the Lua that Debian links each with. */
export const COMPARED_RELEASES: Readonly<Record<string, "5.3" | "5.4">> = lua.debian as Record<
  string,
  "5.3" | "5.4"
>;

/** The release that is meant when nobody says one. */
export const DEFAULT_RELEASE = "2.3.19.1";

/** The first release that anything is known about. */
export const FIRST_RELEASE = lua.firstRelease;

const RELEASE = /^2\.[34](\.\d+){1,2}$/;

/** A member, with what its parameters have lives of their own. */
interface MemberLife extends Life {
  readonly parameters?: Readonly<Record<string, Life>>;
}

const membersByObject: Readonly<Record<string, Readonly<Record<string, MemberLife>>>> = lives;

/** Returns true if anything is known about a release: 2.3.4 or later, up to 2.4. */
export function isKnownRelease(release: string): boolean {
  return RELEASE.test(release) && compareReleases(release, FIRST_RELEASE) >= 0;
}

/** The Lua that Debian links a release with, or that a distribution of its time would. */
export function luaOf(release: string): "5.3" | "5.4" {
  const likely = compareReleases(release, lua.firstWithLua54) < 0 ? "5.3" : "5.4";
  return COMPARED_RELEASES[release] ?? likely;
}

/** Since when a member exists and until when; nothing for one that has no date. */
export function lifeOf(object: string, member: string): Life {
  return membersByObject[object]?.[member] ?? {};
}

/** The parameters that came later than the member itself, in their order from the first. */
export function parametersOf(object: string, member: string): Readonly<Record<string, Life>> {
  return membersByObject[object]?.[member]?.parameters ?? {};
}

/**
 * Returns true if scripts see a member, such as `plugin_getenv` of `mail_user`. Members without a date always exist.
 */
export function hasMember(release: string, object: string, member: string): boolean {
  return isAlive(lifeOf(object, member), release);
}
