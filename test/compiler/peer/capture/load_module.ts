import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import ts from "typescript";
import { anything } from "./jest_globals.ts";

const installed = createRequire(import.meta.url);

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  esModuleInterop: true,
  experimentalDecorators: true,
};

/** Loads the peer's TypeScript modules, each once. */
export type Load = (file: string) => unknown;

/** The file that a relative import names. */
function resolveFile(from: string, name: string): string {
  const base = path.resolve(path.dirname(from), name);
  const candidates = [base, `${base}.ts`, `${base}.tsx`, path.join(base, "index.ts"), `${base}.json`];
  const found = candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
  if (found === undefined) throw new Error(`${from}: there is no module ${name}`);
  return found;
}

/** The package, or something that accepts every use: tests need few of them for what is captured. */
function requirePackage(name: string): unknown {
  try {
    return installed(name);
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return anything;
    throw problem;
  }
}

/** What is there instead of modules, by path, and the globals of all modules. */
export interface Surroundings {
  readonly standIns: ReadonlyMap<string, object>;
  readonly globals: Readonly<Record<string, unknown>>;
}

/** Creates a loader of CommonJS modules that are written in TypeScript. */
export function createLoad({ standIns, globals }: Surroundings): Load {
  const loaded = new Map<string, { exports: unknown }>();
  const load = (file: string): unknown => {
    const known = standIns.get(file) ?? loaded.get(file)?.exports;
    if (known !== undefined) return known;
    const module = { exports: {} as unknown };
    loaded.set(file, module);
    const text = readFileSync(file, "utf8");
    if (file.endsWith(".json")) {
      module.exports = JSON.parse(text);
      return module.exports;
    }
    const { outputText } = ts.transpileModule(text, { compilerOptions: options, fileName: file });
    const require = (name: string) =>
      name.startsWith(".") ? load(resolveFile(file, name)) : requirePackage(name);
    const scope = { require, module, exports: module.exports, __dirname: path.dirname(file), ...globals };
    new Function(...Object.keys(scope), outputText)(...Object.values(scope));
    return module.exports;
  };
  return load;
}
