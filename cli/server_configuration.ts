import { compareReleases } from "../releases/index.ts";

/** The lines of dovecot.conf that make a release load one of the scripts. */
export function configurationLines(scripts: readonly string[], release: string): string {
  const isLine24 = compareReleases(release, "2.4.0") >= 0;
  const problem = scripts.map((script) => problemOf(script, isLine24)).find((found) => found !== undefined);
  if (problem !== undefined) return `\n${problem}\n`;
  const [script, ...others] = scripts.map((path) => settingValue(path, isLine24));
  if (script === undefined) return "";
  const choice = others.length === 0 ? "" : `    # or ${others.join(", ")}\n`;
  return `\nIn dovecot.conf (Dovecot ${isLine24 ? "2.4" : "2.3"}):\n${(isLine24 ? lines24 : lines23)(script, choice)}`;
}

function lines23(script: string, choice: string): string {
  return `  mail_plugins = $mail_plugins mail_lua
  plugin {
    mail_lua_script = ${script}
${choice}  }
`;
}

function lines24(script: string, choice: string): string {
  return `  mail_plugins {
    mail_lua = yes
  }
  mail_lua {
    lua_file = ${script}
${choice}  }
`;
}

/** Reports a path for which there is no value. Dovecot 2.4 expands `%{…}` in lua_file, and again what was escaped. */
function problemOf(path: string, isLine24: boolean): string | undefined {
  const shown = /[\0\r\n]/.test(path) ? JSON.stringify(path) : path;
  if (shown === path && !(isLine24 && path.includes("%{"))) return undefined;
  return `${shown} cannot stand in dovecot.conf: choose an "outDir" without line breaks and without %{.`;
}

/** Before 2.4 a `%` begins a variable, and `%%` stands for it. Quotes keep blanks, `#` and `$` as they are. */
function settingValue(path: string, isLine24: boolean): string {
  const value = isLine24 ? path : path.replaceAll("%", "%%");
  return /^[\w./@+,:=~%-]+$/.test(value) ? value : `"${value.replace(/["\\]/g, "\\$&")}"`;
}
