import type { Diagnostic } from "../diagnostics/index.ts";
import type { Inputs, Project } from "../project/index.ts";

/** Options of {@link Compiler.check} and {@link Compiler.compile}. */
export interface ProjectOptions {
  /** The folder of the tsconfig.json, or its path. */
  readonly project: string;
  /** Paths of the entries; default: those of the configuration. */
  readonly entries?: readonly string[];
  /** The release to compile for; default: that of the configuration. */
  readonly dovecot?: string;
}

/** Result of {@link Compiler.check}. */
export interface CheckResult {
  /** Absent when the configuration is wrong: then each diagnostic has `category: "configuration"`. */
  readonly project?: Project;
  /** Absolute paths of the files the entries consist of. */
  readonly files: string[];
  readonly diagnostics: Diagnostic[];
  /** Files and folders to watch: a change of one of them may change the result. */
  readonly inputs: Inputs;
}
