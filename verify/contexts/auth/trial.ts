import type { World } from "../../../runtime/index.ts";

/** An auth script in a world, whose actions are typed on a server. */
export interface AuthTrial {
  readonly lua: string;
  /** The release that judges, and that the simulator behaves like. */
  readonly release: string;
  readonly world: World;
  /** The folder from which relative paths of the world start. */
  readonly baseDir: string;
}

/** The path of the script that is run, below the folder that stands for `/`. */
export const SCRIPT_NAME = "/etc/dovecot/auth.lua";
