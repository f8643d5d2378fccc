import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { basename, join } from "node:path";
import type { InstallationPlace } from "./installation.ts";

/** The folder of a server's files, as this machine and as the server sees it. */
export interface ServerFolder {
  readonly outside: string;
  readonly inside: string;
}

// Socket paths and the script paths in Lua's messages are cut when long, so a long TMPDIR is of no use.
const TEMPORARY = "/tmp";

/** Makes the folder of a server and writes its files, by name: their texts depend on where the server sees it. */
export function makeServerFolder(
  { root }: InstallationPlace,
  files: (inside: string) => Readonly<Record<string, string>>,
): ServerFolder {
  const outside = mkdtempSync(join(root, TEMPORARY, "ds-"));
  const inside = join(TEMPORARY, basename(outside));
  // Mail processes run as the users of the world and must get through to their homes.
  chmodSync(outside, 0o755);
  for (const name of ["run", "state"]) mkdirSync(join(outside, name));
  for (const [name, text] of Object.entries(files(inside))) writeFileSync(join(outside, name), text);
  return { outside, inside };
}

/** Returns true if a server accepts clients at a socket. */
export function listens(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.on("error", () => resolve(false));
    socket.on("connect", () => resolve(true)).on("connect", () => socket.destroy());
  });
}
