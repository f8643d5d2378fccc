/** A setting of a block; without a value it is left out. */
type Setting = readonly [name: string, value: string | boolean | undefined];

/** The lines of settings, `true` and `false` as yes and no. */
export function settingLines(settings: readonly Setting[]): string[] {
  return settings.flatMap(([name, value]) => (value === undefined ? [] : [`${name} = ${written(value)}`]));
}

function written(value: string | boolean): string {
  return typeof value === "string" ? value : value ? "yes" : "no";
}

/** A block of dovecot.conf. */
export function block(name: string, lines: readonly string[]): string[] {
  return [`${name} {`, ...lines.map((line) => `  ${line}`), "}"];
}

/** What both lines of releases have in common, in a folder of its own; nothing slows failed logins down. */
export function commonLines(root: string): string[] {
  return [
    ...settingLines([
      ["base_dir", `${root}/run`],
      ["state_dir", `${root}/state`],
      ["log_path", "/dev/stderr"],
      ["log_timestamp", '""'],
      ["protocols", ""],
      ["ssl", "no"],
      ["auth_failure_delay", "0"],
      ["first_valid_uid", "1"],
      ["first_valid_gid", "1"],
    ]),
    ...block("service anvil", block("unix_listener anvil-auth-penalty", ["mode = 0"])),
    ...block("service stats", block("unix_listener stats-writer", ["mode = 0666"])),
  ];
}
