import {
  COMPARED_RELEASES,
  DEFAULT_RELEASE,
  isKnownRelease,
  luaOf as linkedLua,
} from "../../releases/index.ts";

/** A version of Lua that a server may be linked with. */
export type LuaVersion = "5.1" | "5.3" | "5.4";

/** The release that is meant when nothing is said. */
export const defaultRelease = DEFAULT_RELEASE;

/** The releases that are compared with a running server; others from 2.3.4 on can be compiled for as well. */
export const releases: readonly string[] = Object.keys(COMPARED_RELEASES);

/** All versions of Lua that can be compiled for. */
export const luaVersions: readonly LuaVersion[] = ["5.1", "5.3", "5.4"];

/** The Lua a release is linked with, or undefined for a release we do not know. */
export function luaOf(release: string): LuaVersion | undefined {
  return isKnownRelease(release) ? linkedLua(release) : undefined;
}

/** Target of a compilation. */
export interface Target {
  readonly dovecot: string;
  readonly lua: LuaVersion;
}

/** The target when nothing is said. */
export const defaultTarget: Target = { dovecot: defaultRelease, lua: linkedLua(defaultRelease) };
