/** Parses and analyses a project without making Lua. Nothing here loads the modules that lower or link. */
import { nodePlatform } from "../../platform/node/node_platform.ts";
import { ParsedLibraries } from "../program/index.ts";
import { checkProject } from "./check_project.ts";
import { checkScripts as checkScriptsOn, type ScriptOptions } from "./check_scripts.ts";
import type { CheckResult, ProjectOptions } from "./results.ts";

export { checkLuaText, type LuaTextOptions } from "./check_lua_text.ts";
export { type Checked, checkProgram } from "./check_program.ts";
export { checkProject } from "./check_project.ts";
export { checkScripts as checkScriptsOn, type ScriptOptions } from "./check_scripts.ts";
export { openProject, type Surroundings, startOfFile } from "./open_project.ts";
export type { ParseInput } from "./parse.ts";
export { slashes } from "./paths.ts";
export type { CheckResult, ProjectOptions } from "./results.ts";
export { contextsOf, targetOf } from "./target_options.ts";

const surroundings = { libraries: new ParsedLibraries(), platform: nodePlatform };

/** {@link checkProject} on this machine. */
export function check(options: ProjectOptions): CheckResult {
  return checkProject({ options, surroundings });
}

/** {@link checkScriptsOn} this machine. */
export function checkScripts(options: ScriptOptions): CheckResult {
  return checkScriptsOn(options, surroundings);
}
