import type { World } from "../../../runtime/index.ts";

/** A script of sessions in a world, whose actions happen on a server. */
export interface MailTrial {
  readonly lua: string;
  /** The release that judges, and that the simulator behaves like. */
  readonly release: string;
  readonly world: World;
  /** The folder from which relative paths of the world start. */
  readonly baseDir: string;
}
