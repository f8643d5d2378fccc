import type { CheckResult } from "./check/index.ts";
import type { ContextName } from "./contexts/index.ts";
import type { Diagnostic } from "./diagnostics/index.ts";
import type { LualibFeature } from "./link/index.ts";

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

/** Result of {@link Compiler.compileString}. */
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
  /** The hooks that the entry exports. */
  readonly hooks: readonly string[];
  readonly lua: string;
  readonly map: string;
  readonly lualib: LualibFeature[];
}

/** Result of {@link Compiler.compile}. There are no outputs when there is an error. */
export interface CompileResult extends CheckResult {
  readonly outputs: Output[];
}
