import type { ContextName } from "./contexts/index.ts";
import type { Diagnostic } from "./diagnostics/index.ts";
import type { LualibFeature } from "./link/index.ts";
import type { Inputs, Project } from "./project/index.ts";

/** Options of {@link Compiler.compileString}. */
export interface CompileStringOptions {
  /** The release to compile for. Default `"2.3.19.1"`. */
  readonly dovecot?: string;
  /** The version of Lua; default: the one Debian links this release with. */
  readonly lua?: string;
  /** The name in messages, in the header and in the map; relative imports start from it. Default `"mail.ts"`. */
  readonly fileName?: string;
  /** The kind of script that it is, such as `"mail"`, or several; default: those that its hooks show. */
  readonly context?: string | readonly string[];
}

/** What {@link Compiler.compileString} gives. */
export interface CompileStringResult {
  /** The chunk, unless there is an error. */
  readonly lua?: string;
  /** Its source map, version 3, as JSON. */
  readonly map?: string;
  /** The functions of TypeScriptToLua's library in the chunk. */
  readonly lualib: LualibFeature[];
  readonly diagnostics: Diagnostic[];
}

/** One compiled entry. */
export interface Output {
  /** Absolute path of the entry. */
  readonly entry: string;
  /** Absolute path of the Lua file that `dovescript build` writes; the map goes beside it. */
  readonly file: string;
  /** The output's name without extension. */
  readonly name: string;
  /** The kinds of scripts that the entry is. */
  readonly contexts: readonly ContextName[];
  readonly lua: string;
  readonly map: string;
  readonly lualib: LualibFeature[];
}

/** Options of {@link Compiler.check} and {@link Compiler.compile}. */
export interface ProjectOptions {
  /** The folder of the tsconfig.json, or its path. */
  readonly project: string;
  /** Paths of the entries; default: those of the configuration. */
  readonly entries?: readonly string[];
  /** The release to compile for; default: that of the configuration. */
  readonly dovecot?: string;
}

/** What {@link Compiler.check} gives. */
export interface CheckResult {
  /** Absent when the configuration is wrong: then each diagnostic has `category: "configuration"`. */
  readonly project?: Project;
  /** Absolute paths of the files the entries consist of. */
  readonly files: string[];
  readonly diagnostics: Diagnostic[];
  /** What to watch: the result may be another when one of these changes. */
  readonly inputs: Inputs;
}

/** What {@link Compiler.compile} gives. There are no outputs when there is an error. */
export interface CompileResult extends CheckResult {
  readonly outputs: Output[];
}
