import type { Diagnostic } from "../diagnostics/index.ts";
import { LuaChecker } from "../lua_check/index.ts";
import type { Surroundings } from "./open_project.ts";
import { targetOf } from "./target_options.ts";

/** Options of {@link Compiler.checkLua}. */
export interface LuaTextOptions {
  /** The release. Default `"2.3.19.1"`. */
  readonly dovecot?: string;
  /** The version of Lua; default: the one Debian links this release with. */
  readonly lua?: string;
  /** The name in messages. Default `"auth.lua"`. */
  readonly fileName?: string;
}

/** Checks one text of hand-written Lua in memory. */
export function checkLuaText(
  text: string,
  options: LuaTextOptions,
  surroundings: Surroundings,
): Diagnostic[] {
  const target = targetOf(options);
  if ("code" in target) return [target];
  const { libraries, platform } = surroundings;
  return new LuaChecker(libraries, platform).check({ file: options.fileName ?? "auth.lua", text, target });
}
