import { posix } from "node:path";
import vm from "node:vm";
import ts from "typescript";
import type { Access, Snippet } from "./snippet.ts";
import { textOfJavaScript } from "./values.ts";

/** What a program does: the texts of its values, and the error that ended it. */
export interface Answer {
  readonly values: readonly string[];
  /** The texts that may stand for the error; none where it ended without. */
  readonly error?: { readonly texts: readonly string[]; readonly isOfTheLanguage: boolean };
}

/** A program that JavaScript itself cannot run. */
export class NoAnswer extends Error {}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  esModuleInterop: true,
  resolveJsonModule: true,
  noCheck: true,
  noLib: true,
  types: [],
};

/** Milliseconds for a program. */
const patience = 2000;

function resolve(files: Snippet["files"], from: string, name: string): string {
  const base = posix.join(posix.dirname(from), name);
  const found = [base, `${base}.ts`, `${base}.tsx`, `${base}.json`, posix.join(base, "index.ts")].find(
    (candidate) => candidate in files,
  );
  if (found === undefined) throw new NoAnswer(`there is no module ${name}`);
  return found;
}

/** JavaScript loads what a module imports before the module runs; TypeScript's CommonJS does so at its place. */
const importsFirst: ts.TransformerFactory<ts.SourceFile> = () => (file) => {
  const imports = file.statements.filter(ts.isImportDeclaration);
  const others = file.statements.filter((statement) => !ts.isImportDeclaration(statement));
  return ts.factory.updateSourceFile(file, [...imports, ...others]);
};

/** Writes modules as JavaScript, as one program: a const enum of another module becomes its value. */
function toJavaScript(files: Snippet["files"]): Map<string, string> {
  const texts = new Map(Object.entries(files).map(([name, text]) => [posix.join("/", name), text]));
  const written = new Map<string, string>();
  const host: ts.CompilerHost = {
    getSourceFile: (name, parsing) =>
      texts.has(name) ? ts.createSourceFile(name, texts.get(name)!, parsing) : undefined,
    writeFile: () => undefined,
    fileExists: (name) => texts.has(name),
    readFile: (name) => texts.get(name),
    getDefaultLibFileName: () => "/lib.d.ts",
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
  };
  const roots = [...texts.keys()].filter((name) => /\.tsx?$/.test(name));
  const program = ts.createProgram(roots, options, host);
  const write: ts.WriteFileCallback = (_, text, __, ___, sources) => {
    for (const { fileName } of sources ?? []) written.set(fileName.slice(1), text);
  };
  program.emit(undefined, write, undefined, false, { before: [importsFirst] });
  for (const [name, text] of texts)
    if (name.endsWith(".json")) written.set(name.slice(1), `module.exports = ${text}`);
  return written;
}

type Exports = Record<string, unknown>;

/** Runs the modules in a realm of their own, and gives the exports of the first. */
function loadModules({ main, files, jsHeader }: Snippet, context: vm.Context): Exports {
  const loaded = new Map<string, { exports: Exports }>();
  const scripts = toJavaScript(files);
  const load = (name: string): Exports => {
    const known = loaded.get(name);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(name, module);
    const header = name === main ? `${jsHeader}\n` : "";
    const code = `(function (require, module, exports) {${header}${scripts.get(name)}\n})`;
    const run = vm.runInContext(code, context, { filename: name });
    run((other: string) => load(resolve(files, name, other)), module, module.exports);
    return module.exports;
  };
  return load(main);
}

/** The names that JavaScript exports, sorted, or those that the access names. */
export function accessed(exports: Exports, access: Access): [name: string, value: unknown][] {
  if (access.kind === "call") return [[access.name, (exports[access.name] as () => unknown)()]];
  if (access.kind === "exports")
    return Object.keys(exports)
      .sort()
      .map((name) => [name, exports[name]]);
  let value: unknown = exports;
  for (const name of access.path) value = (value as Exports)[name];
  return [[access.path[0], value]];
}

function errorOf(problem: unknown): NonNullable<Answer["error"]> {
  const { name, message } = (problem ?? {}) as Partial<Error>;
  const isOfTheLanguage = ["TypeError", "RangeError", "ReferenceError"].includes(String(name));
  return { texts: [String(problem), ...(message === undefined ? [] : [message])], isOfTheLanguage };
}

/** Runs programs that may leave rejected promises behind, which the process would end for. */
export async function withoutRejections<T>(run: () => T): Promise<T> {
  const event = "unhandledRejection";
  const listeners = process.listeners(event);
  process.removeAllListeners(event);
  process.on(event, () => undefined);
  try {
    const result = run();
    await new Promise((resolve) => setImmediate(resolve));
    return result;
  } finally {
    process.removeAllListeners(event);
    for (const listener of listeners) process.on(event, listener);
  }
}

/** What a program does as JavaScript, and the names of what it exports. */
export function runJavaScript(snippet: Snippet): Answer & { readonly names: readonly string[] } {
  const silent = Object.fromEntries(["log", "info", "warn", "error"].map((name) => [name, () => undefined]));
  const values: string[] = [];
  let names: readonly string[] = [];
  const run = () => {
    const found = accessed(loadModules(snippet, context), snippet.access);
    names = found.map(([name]) => name);
    values.push(...found.map(([, value]) => textOfJavaScript(value)));
  };
  const context = vm.createContext({ console: silent, run });
  try {
    vm.runInContext("run()", context, { timeout: patience });
  } catch (problem) {
    const { name, code } = problem as Partial<NodeJS.ErrnoException>;
    if (problem instanceof NoAnswer) throw problem;
    if (name === "SyntaxError" || code === "ERR_SCRIPT_EXECUTION_TIMEOUT")
      throw new NoAnswer(String(problem));
    return { values, names, error: errorOf(problem) };
  }
  return { values, names };
}
