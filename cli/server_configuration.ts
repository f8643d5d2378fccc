/** The lines of dovecot.conf that make Dovecot 2.3 load the scripts. */
export function configurationLines(scripts: readonly string[]): string {
  const [script, ...others] = scripts;
  if (script === undefined) return "";
  const choice = others.length === 0 ? "" : `  # or ${others.join(", ")}\n`;
  return `
In dovecot.conf (Dovecot 2.3):
  mail_plugins = $mail_plugins mail_lua
  plugin {
    mail_lua_script = ${script}
  ${choice}}
`;
}
