import { dirname, join } from "node:path";
import { absolutePath } from "../../platform/absolute_path.ts";
import type { Platform } from "../../platform/platform.ts";
import { type Diagnostic, tidy } from "../diagnostics/index.ts";
import { decodeText } from "../files/index.ts";
import { LuaChecker } from "../lua_check/index.ts";
import { readProject } from "../project/index.ts";
import type { Target } from "../target/index.ts";
import type { Surroundings } from "./open_project.ts";
import type { CheckResult } from "./results.ts";
import { targetOf } from "./target_options.ts";

/** Options of {@link Compiler.checkScripts}. */
export interface ScriptOptions {
  /** Paths of hand-written Lua scripts. */
  readonly scripts: readonly string[];
  /** The release; default: that of the nearest tsconfig.json with a section `"dovescript"`, or else `"2.3.19.1"`. */
  readonly dovecot?: string;
}

/** Checks hand-written Lua scripts. Throws what the platform throws for a file that cannot be read. */
export function checkScripts({ scripts, dovecot }: ScriptOptions, surroundings: Surroundings): CheckResult {
  const { platform, libraries } = surroundings;
  const files = scripts.map((script) => absolutePath(script, platform));
  const configurations = files.flatMap((file) => configurationOf(file, platform) ?? []);
  const checker = new LuaChecker(libraries, platform);
  const diagnostics = files.flatMap((file) => {
    const target = targetFor(file, dovecot, platform);
    if ("problems" in target) return target.problems;
    return checker.check({ file, text: decodeText(platform.readFile(file)), target });
  });
  return {
    files,
    diagnostics: tidy(diagnostics),
    inputs: { files: [...files, ...configurations], folders: [] },
  };
}

type FoundTarget = Target | { readonly problems: readonly Diagnostic[] };

function targetFor(file: string, dovecot: string | undefined, platform: Platform): FoundTarget {
  const configuration = configurationOf(file, platform);
  if (dovecot === undefined && configuration !== undefined) {
    // The entries are not asked for: a folder of scripts need not have any.
    const { project, diagnostics } = readProject({ project: configuration, entries: [] }, platform);
    return project ?? { problems: diagnostics };
  }
  const target = targetOf(dovecot === undefined ? {} : { dovecot });
  return "code" in target ? { problems: [target] } : target;
}

/** The tsconfig.json of the nearest folder above a file that has one of ours. */
function configurationOf(file: string, platform: Platform): string | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const path = join(folder, "tsconfig.json");
    if (platform.kindOf(path) === "file" && isOurs(path, platform)) return path;
    if (folder === dirname(folder)) return undefined;
  }
}

function isOurs(path: string, platform: Platform): boolean {
  return platform.isReadable(path) && decodeText(platform.readFile(path)).includes('"dovescript"');
}
