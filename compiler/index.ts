/**
 * The compiler: TypeScript in, one Lua file and its source map out. Nothing is printed or written here.
 *
 * 1. project: read tsconfig.json (`project.ts`), 2. program: parse and resolve (`program.ts`), 3. analyse: TypeScript's
 * rules and ours (`analyse/`), 4. lower: each module to Lua statements (`lower/`), 5. link: one flat chunk and its map
 * (`link/`). A phase runs only when those before found no error; `compiler.ts` strings them together.
 */
import { Compiler } from "./compiler.ts";

export {
  type CheckResult,
  type CompileResult,
  Compiler,
  type CompileStringOptions,
  type CompileStringResult,
  type Output,
  type ProjectOptions,
} from "./compiler.ts";
export {
  type Code,
  catalogue,
  type Diagnostic,
  type Location,
  moduleOf,
  nearest,
  type Rule,
  type Topic,
  typescriptTopics,
} from "./diagnostics/index.ts";
export type { LualibFeature } from "./link/index.ts";
export { type Project, type ProjectResult, readProject } from "./project/index.ts";
export { defaultRelease, type LuaVersion, luaOf, luaVersions, releases } from "./target/index.ts";

/** One compiler for the process: what it keeps are parsed libraries, which never change. */
const compiler = new Compiler();

/** Compiles one source text in memory, without a project. `lua` and `map` are absent when there is an error. */
export const compileString = compiler.compileString.bind(compiler);
/** Checks the entries of a project, what they import, and the other files that its tsconfig.json includes. */
export const check = compiler.check.bind(compiler);
/** Compiles the entries of a project. Writes nothing. */
export const compile = compiler.compile.bind(compiler);
/** Reads a project's tsconfig.json: a folder or the file. Problems have `category: "configuration"`. */
