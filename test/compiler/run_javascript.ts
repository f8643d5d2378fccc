import ts from "typescript";
import * as base64 from "../../sdk/base64.ts";
import * as date from "../../sdk/date.ts";
import * as json from "../../sdk/json.ts";
import * as url from "../../sdk/url.ts";
import { completeSets } from "./set_methods.ts";

completeSets();

/** Runs the same hooks as JavaScript, on objects that print what the Lua ones print. */
export function runJavaScript(source: string): string[] {
  return runCommonJs(toCommonJs([source])[0]!);
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  isolatedModules: true,
  noCheck: true,
  noLib: true,
  noResolve: true,
  types: [],
};

/** Writes modules as JavaScript without types: many at once take a fraction of the time of one after the other. */
export function toCommonJs(sources: readonly string[]): string[] {
  const nameOf = (index: number) => `/module_${index}`;
  const texts = new Map(sources.map((source, index) => [`${nameOf(index)}.ts`, source]));
  const written = new Map<string, string>();
  const host: ts.CompilerHost = {
    getSourceFile: (name, parsing) => ts.createSourceFile(name, texts.get(name) ?? "", parsing),
    writeFile: (name, text) => void written.set(name, text),
    fileExists: (name) => texts.has(name),
    readFile: (name) => texts.get(name),
    getDefaultLibFileName: () => "/lib.d.ts",
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
  };
  ts.createProgram([...texts.keys()], options, host).emit();
  return sources.map((_, index) => written.get(`${nameOf(index)}.js`)!);
}

/** Runs the hooks of what `toCommonJs` wrote, which may import modules by `./name`. */
export function runCommonJs(
  script: string,
  modules: Readonly<Record<string, string>> = {},
  settings: Readonly<Record<string, string>> = { policy: "open", empty: "" },
): string[] {
  const printed: string[] = [];
  const log = (text: string) => void printed.push(text);
  const dovecot = {
    i_info: log,
    i_error: log,
    storage: { STATUS_MESSAGES: 1, STATUS_UNSEEN: 16, MAILBOX_FLAG_READONLY: 1 },
  };
  const module = { exports: {} as Record<string, unknown> };
  const refuse = (reason: string) => ({ reason });
  const packages: Readonly<Record<string, object>> = {
    dovescript: { refuse },
    "dovescript/json": json,
    "dovescript/date": date,
    "dovescript/url": url,
    "dovescript/base64": base64,
  };
  const loaded = new Map<string, object>();
  const require = (name: string): object | undefined => {
    const found = packages[name] ?? loaded.get(name);
    const text = modules[name.replace("./", "")];
    if (found || text === undefined) return found;
    const inner = { exports: {} };
    loaded.set(name, inner.exports);
    run(text, inner);
    return inner.exports;
  };
  const run = (text: string, of: { exports: object }) =>
    new Function("module", "exports", "require", "dovecot", text)(of, of.exports, require, dovecot);
  run(script, module);
  const hooks = { ...module.exports, ...(module.exports.default as object) } as Record<string, unknown>;
  for (const name of ["script_init", "mail_user_created", "mail_user_deinit_pre"]) {
    const hook = hooks[name];
    if (typeof hook === "function") printed.push(show(hook as Hook, createUser(log, settings)));
  }
  return printed;
}

type Hook = (user: unknown) => { reason: string } | undefined;

function show(hook: Hook, user: unknown): string {
  try {
    const refusal = hook(user);
    return refusal ? `true -1 ${refusal.reason}` : "true 0";
  } catch (problem) {
    const isPlain = problem instanceof Error && problem.name === "Error";
    return `false ${isPlain ? problem.message : problem}`;
  }
}

function createUser(log: (text: string) => void, settings: Readonly<Record<string, string>>) {
  const mailbox = (name: string) => ({
    vname: name,
    name,
    sync: () => undefined,
    status: () => ({ messages: 3, unseen: 1 }),
    toString: () => name,
    [Symbol.dispose ?? Symbol.for("Symbol.dispose")]: () => log(`free ${name}`),
  });
  return {
    username: "alice",
    uid: 1000,
    gid: 1000,
    service: "imap",
    plugin_getenv: (key: string) => settings[key],
    mailbox,
    toString: () => "alice",
  };
}
