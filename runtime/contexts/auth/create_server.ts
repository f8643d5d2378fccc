import { DiskError } from "../../engine/disk/disk.ts";
import { readDiskFile } from "../../engine/disk/read_file.ts";
import type { Log } from "../../log/transcript.ts";
import { configureAuth } from "../../server/auth/auth_config.ts";
import type { AuthWorld } from "../../server/world/auth_world.ts";
import type { Host } from "../host.ts";
import { AuthServer } from "./auth_server.ts";
import { scriptKinds } from "./script_kinds.ts";

/** Options for the creation of a server of authentications. */
export interface AuthServerOptions {
  readonly host: Host;
  readonly log: Log;
  readonly world: AuthWorld;
  /** The texts of scripts by path: the first one serves where the world names none. */
  readonly scripts: ReadonlyMap<string, string>;
}

const DEFAULT_SCRIPT_NAME = "/etc/dovecot/auth.lua";

/** A server of authentications, which starts with the first question. */
export function createAuthServer({ host, log, world, scripts }: AuthServerOptions): AuthServer {
  const [path = DEFAULT_SCRIPT_NAME, text = ""] = scripts.entries().next().value ?? [];
  return new AuthServer({
    host,
    log,
    config: configureAuth(world, scriptKinds(path, text), host.profile),
    texts: scripts,
    now: host.now,
    systemId: (kind, name) => worldId(world, kind, name) ?? systemId(host, kind, name),
  });
}

/** Some of the names that every Debian has. */
const SYSTEM_IDS = {
  uid: new Map([
    ["root", "0"],
    ["daemon", "1"],
    ["mail", "8"],
    ["www-data", "33"],
    ["nobody", "65534"],
  ]),
  gid: new Map([
    ["root", "0"],
    ["daemon", "1"],
    ["mail", "8"],
    ["www-data", "33"],
    ["nogroup", "65534"],
  ]),
};

/** The number that the world gives a name. */
function worldId(world: AuthWorld, kind: "uid" | "gid", name: string): string | undefined {
  const ids = kind === "uid" ? world.system_users : world.system_groups;
  return ids !== undefined && Object.hasOwn(ids, name) ? String(ids[name]) : undefined;
}

/** The number of a name in the world's /etc/passwd or /etc/group, or of one that every system has. */
function systemId(host: Host, kind: "uid" | "gid", name: string): string | undefined {
  const usual = SYSTEM_IDS[kind].get(name);
  if (usual !== undefined) return usual;
  const file = kind === "uid" ? "/etc/passwd" : "/etc/group";
  const line = readLines(host, file).find((each) => each.startsWith(`${name}:`));
  return line?.split(":")[2];
}

function readLines({ sandbox }: Host, path: string): string[] {
  try {
    return readDiskFile(sandbox.disk, path).split("\n");
  } catch (error) {
    if (error instanceof DiskError) return [];
    throw error;
  }
}
