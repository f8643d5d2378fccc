import {
  type Block,
  CONTEXTS,
  type Context,
  type ContextName,
  configurationLines,
  lineOf,
  mapTexts,
  quoted,
  type ReleaseLine,
  SCRIPT,
  serverOf,
} from "../releases/index.ts";

/** A Lua file that was written, and the kinds of scripts that it is. */
export interface WrittenScript {
  /** Absolute. */
  readonly file: string;
  readonly contexts: readonly ContextName[];
  readonly hooks: readonly string[];
}

/** The lines of dovecot.conf that make a release load one of the scripts of each kind. */
export function describeConfiguration(scripts: readonly WrittenScript[], release: string): string {
  const line = lineOf(release);
  const problem = scripts.map(({ file }) => problemOf(file, line)).find((found) => found !== undefined);
  if (problem !== undefined) return `\n${problem}\n`;
  const contexts = [...new Set(scripts.flatMap((script) => script.contexts))];
  const lines = contexts.flatMap((context) => {
    const own = scripts.filter((script) => script.contexts.includes(context));
    return linesFor(context, own, release);
  });
  if (lines.length === 0) return "";
  return `\nIn dovecot.conf (Dovecot ${line.name}):\n${lines.map((each) => `  ${each}\n`).join("")}`;
}

function linesFor(context: ContextName, scripts: readonly WrittenScript[], release: string): string[] {
  const { servers, besides = [] }: Context = CONTEXTS[context];
  if (servers === undefined) return [];
  const line = lineOf(release);
  const { load, shared = load, parts = {} } = serverOf(servers, release);
  const areShared = scripts.every(({ contexts }) => contexts.some((other) => besides.includes(other)));
  return Object.entries(areShared ? shared : load).flatMap(([name, block]) => {
    const hooks = parts[name];
    const own = scripts.filter((script) => !hooks || script.hooks.some((hook) => hooks.includes(hook)));
    return own.length === 0 ? [] : configurationLines(withPaths({ [name]: block }, own, line));
  });
}

/** Writes the paths of scripts into a block, those behind the first as comments. */
function withPaths(block: Block, scripts: readonly WrittenScript[], line: ReleaseLine): Block {
  return mapTexts(block, (text) => {
    if (!text.includes(SCRIPT)) return text;
    const [first = "", ...others] = scripts.map(({ file }) => settingValue(text, file, line));
    return others.length === 0 ? first : `${first}\n# or ${others.join(", ")}`;
  });
}

/** Reports a path for which there is no value. */
function problemOf(path: string, { expanded }: ReleaseLine): string | undefined {
  const shown = /[\0\r\n]/.test(path) ? JSON.stringify(path) : path;
  if (shown === path && (expanded === undefined || !path.includes(expanded))) return undefined;
  return `${shown} cannot stand in dovecot.conf: choose an "outDir" without line breaks and without %{.`;
}

/** A value with a script's path. */
function settingValue(text: string, path: string, { percent }: ReleaseLine): string {
  const value = text.replace(SCRIPT, () => path.replaceAll("%", () => percent));
  return /^[\w./@+,:=~%-]+$/.test(value) ? value : quoted(value);
}
