import { compareReleases } from "../releases/index.ts";

/** The lines of dovecot.conf that make a release load one of the scripts. */
export function configurationLines(scripts: readonly string[], release: string): string {
  const [script, ...others] = scripts;
  if (script === undefined) return "";
  const choice = others.length === 0 ? "" : `    # or ${others.join(", ")}\n`;
  const isLine24 = compareReleases(release, "2.4.0") >= 0;
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
