/** Parses and analyses a project without making Lua. Nothing here loads the modules that lower or link. */
import { nodePlatform } from "../../platform/node/node_platform.ts";
import { ParsedLibraries } from "../program/index.ts";
import { checkProject } from "./check_project.ts";
import type { CheckResult, ProjectOptions } from "./results.ts";

export { type Checked, checkProgram } from "./check_program.ts";
export { checkProject } from "./check_project.ts";
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
