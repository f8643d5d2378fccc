import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AuthWorld } from "../../../runtime/index.ts";
import type { Installation } from "../../installation.ts";

/** The command of a server, and the folder of its files. */
export interface NamedCommand {
  readonly installation: Installation;
  readonly folder: string;
  readonly command: readonly string[];
}

/** Puts files in the places of others, for the command behind them and what it starts. */
const BEHIND_MOUNTS = 'mount --bind "$1" "$2" && mount --bind "$3" "$4" && shift 4 && exec "$@"';

/** A command whose system has the users and groups of a world; no file of the machine changes. */
export function withSystemNames(
  { system_users: users = {}, system_groups: groups = {} }: AuthWorld,
  { installation, folder, command }: NamedCommand,
): string[] {
  if (Object.keys(users).length === 0 && Object.keys(groups).length === 0) return [...command];
  const userLine = ([name, id]: readonly [string, number]) =>
    `${name}:x:${id}:${groups[name] ?? id}::/nonexistent:/usr/sbin/nologin`;
  const files = [
    { path: "etc/passwd", names: Object.keys(users), lines: Object.entries(users).map(userLine) },
    {
      path: "etc/group",
      names: Object.keys(groups),
      lines: Object.entries(groups).map(([name, id]) => `${name}:x:${id}:`),
    },
  ];
  const mounts = files.flatMap(({ path, names, lines }) => {
    const original = join("/", installation.root, path);
    const own = join(folder, path.replace("/", "-"));
    const kept = readFileSync(original, "utf8")
      .split("\n")
      .filter((line) => line !== "" && !names.includes(line.split(":")[0] ?? ""));
    writeFileSync(own, [...kept, ...lines, ""].join("\n"));
    return [own, original];
  });
  return ["unshare", "--mount", "sh", "-c", BEHIND_MOUNTS, "sh", ...mounts, ...command];
}
