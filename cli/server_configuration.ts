import type { Context } from "../releases/index.ts";
import {
  CONTEXTS,
  type ContextName,
  compareReleases,
  configurationLines,
  mapTexts,
  quoted,
  SCRIPT,
  serverOf,
} from "../releases/index.ts";

/** A Lua file that was written, and the kinds of scripts that it is. */
export interface WrittenScript {
  /** Absolute. */
  readonly file: string;
  readonly contexts: readonly ContextName[];
}

/** The lines of dovecot.conf that make a release load one of the scripts of each kind. */
export function describeConfiguration(scripts: readonly WrittenScript[], release: string): string {
  const isLine24 = compareReleases(release, "2.4.0") >= 0;
  const problem = scripts.map(({ file }) => problemOf(file, isLine24)).find((found) => found !== undefined);
  if (problem !== undefined) return `\n${problem}\n`;
  const contexts = [...new Set(scripts.flatMap((script) => script.contexts))];
  const lines = contexts.flatMap((context) => {
    const files = scripts.filter((script) => script.contexts.includes(context)).map(({ file }) => file);
    return linesFor(context, files, release);
  });
  if (lines.length === 0) return "";
  return `\nIn dovecot.conf (Dovecot ${isLine24 ? "2.4" : "2.3"}):\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

function linesFor(context: ContextName, files: readonly string[], release: string): string[] {
  const { servers }: Context = CONTEXTS[context];
  if (servers === undefined) return [];
  const values = (text: string) =>
    text.includes(SCRIPT) ? files.map((file) => settingValue(text, file, release)) : [text];
  const load = mapTexts(serverOf(servers, release).load, (text) => {
    const [first = "", ...others] = values(text);
    return others.length === 0 ? first : `${first}\n# or ${others.join(", ")}`;
  });
  return configurationLines(load);
}

/** Reports a path for which there is no value. Dovecot 2.4 expands `%{…}` in lua_file, and again what was escaped. */
function problemOf(path: string, isLine24: boolean): string | undefined {
  const shown = /[\0\r\n]/.test(path) ? JSON.stringify(path) : path;
  if (shown === path && !(isLine24 && path.includes("%{"))) return undefined;
  return `${shown} cannot stand in dovecot.conf: choose an "outDir" without line breaks and without %{.`;
}

/** A value with a script's path. Before 2.4 a `%` begins a variable, and `%%` stands for it. */
function settingValue(text: string, path: string, release: string): string {
  const isLine24 = compareReleases(release, "2.4.0") >= 0;
  const value = text.replace(SCRIPT, () => (isLine24 ? path : path.replaceAll("%", "%%")));
  return /^[\w./@+,:=~%-]+$/.test(value) ? value : quoted(value);
}
