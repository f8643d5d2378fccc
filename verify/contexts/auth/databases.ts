import { CONTEXTS } from "../../../releases/index.ts";
import type { PassdbWorld, UserdbWorld } from "../../../runtime/index.ts";
import { filesOf } from "../../configuration.ts";
import { type AuthTrial, SCRIPT_NAME } from "./trial.ts";

/** The databases of a server, with the paths of their files as the server sees them. */
export interface Databases {
  readonly passdbs: readonly PassdbWorld[];
  readonly userdbs: readonly UserdbWorld[];
}

/** What a configuration is made of. */
export interface AuthConfigured {
  readonly root: string;
  readonly release: string;
  readonly world: AuthTrial["world"];
  readonly databases: Databases;
}

/** A server refuses to start without any passdb. */
const ANYBODY: PassdbWorld = { driver: "static", fields: { nopassword: "yes" } };

/** The databases of a trial: by default the script, where it has the hooks. */
export function databasesOf(root: string, { lua, world }: AuthTrial): Databases {
  const { passdbs, userdbs } = world.auth ?? {};
  const script = [{ driver: "lua" as const }];
  const placed = <D extends PassdbWorld | UserdbWorld>(databases: readonly D[]) =>
    databases.map((database) => withFile(root, database));
  return {
    passdbs: placed(passdbs ?? (hasHook(lua, "auth_pass") ? script : [ANYBODY])),
    userdbs: placed(userdbs ?? (hasHook(lua, "auth_userdb") ? script : [])),
  };
}

/** Returns true if a script seems to define a hook whose name begins so, other than a cache key. */
function hasHook(lua: string, beginning: string): boolean {
  const hooks = CONTEXTS.auth.hooks.filter((hook) => hook.startsWith(beginning) && !hook.endsWith("_key"));
  return hooks.some((hook) => new RegExp(`\\b${hook}\\b`).test(lua));
}

function withFile<D extends PassdbWorld | UserdbWorld>(root: string, database: D): D {
  const { driver, file = SCRIPT_NAME } = database;
  const isFile = driver === "lua" || driver === "passwd-file";
  return isFile ? { ...database, file: filesOf(root) + file } : database;
}
