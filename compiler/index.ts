/**
 * The compiler: TypeScript in, one Lua file and its source map out. Nothing is printed or written here.
 *
 * `phases.ts` shows the way of a program: parse → analyse → lower → link. `compiler.ts` has what callers use.
 */
import { Compiler } from "./compiler.ts";

export { nodePlatform } from "../platform/node/node_platform.ts";
export type { FileKind, Path, Platform } from "../platform/platform.ts";
export type { CheckResult, LuaTextOptions, ProjectOptions, ScriptOptions } from "./check/index.ts";
export { Compiler } from "./compiler.ts";
export {
  type Code,
  catalogue,
  type Diagnostic,
  type Location,
  moduleOf,
  nearest,
  type Retired,
  type Rule,
  retiredCodes,
  type Topic,
  typescriptTopics,
} from "./diagnostics/index.ts";
export type { LualibFeature } from "./link/index.ts";
export type {
  InputFolder,
  Inputs,
  Project,
  ProjectResult,
} from "./project/index.ts";
export type {
  CompileResult,
  CompileStringOptions,
  CompileStringResult,
  Output,
} from "./results.ts";
export { defaultRelease, type LuaVersion, luaOf, luaVersions, releases } from "./target/index.ts";

/** One compiler for the process: what it keeps are parsed libraries, which never change. */
const compiler = new Compiler();

/** Compiles one source text in memory, without a project. `lua` and `map` are absent when there is an error. */
export const compileString = compiler.compileString.bind(compiler);
/** Checks the entries of a project, what they import, and the other files that its tsconfig.json includes. */
export const check = compiler.check.bind(compiler);
/** Checks hand-written Lua scripts. Throws what the platform throws for a file that cannot be read. */
export const checkScripts = compiler.checkScripts.bind(compiler);
/** Checks one text of hand-written Lua in memory. */
export const checkLua = compiler.checkLua.bind(compiler);
/** Compiles the entries of a project. Writes nothing. */
export const compile = compiler.compile.bind(compiler);
/** Reads a project's tsconfig.json: a folder or the file. Problems have `category: "configuration"`. */
export const readProject = compiler.readProject.bind(compiler);
