import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { SUITES, serversFolder } from "./servers_folder.js";

/** The suite that has a release. Other releases may be in sid. */
export function suiteOf(release: string): string {
  return { "2.3.13": "bullseye", "2.3.19.1": "bookworm", "2.4.1": "trixie" }[release] ?? "sid";
}

/** A real Dovecot on this machine. */
export interface Installation {
  readonly release: string;
  /** Exactly what it says of itself: with the distribution's revision and the commit. */
  readonly version: string;
  /** The folder that is its `/`: a changed root, or empty for this machine's own. */
  readonly root: string;
}

/** All Dovecots on this machine: its own and those of `npm run servers`, one of each release. */
export function findInstallations(): Installation[] {
  const roots = ["", ...SUITES.map((suite) => join(serversFolder, suite))];
  const found = new Map<string, Installation>();
  for (const root of roots.filter((folder) => folder === "" || existsSync(folder))) {
    const version = versionAt(root);
    const release = version?.split(/[ -]/)[0];
    if (version !== undefined && release !== undefined && !found.has(release))
      found.set(release, { release, version, root });
  }
  return [...found.values()];
}

/** A command line as it runs in an installation. */
export function inside({ root }: Pick<Installation, "root">, command: readonly string[]): string[] {
  return root === "" ? [...command] : ["chroot", root, ...command];
}

function versionAt(root: string): string | undefined {
  const [command, ...rest] = inside({ root }, ["dovecot", "--version"]);
  try {
    return execFileSync(command!, rest, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}
