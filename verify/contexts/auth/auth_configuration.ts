import { isOfLine24 } from "../../configuration.ts";
import { authConfiguration23 } from "./configuration_2_3.ts";
import { authConfiguration24 } from "./configuration_2_4.ts";
import { databasesOf } from "./databases.ts";
import type { AuthTrial } from "./trial.ts";

/** The dovecot.conf of a trial's server, whose folder is `root`. */
export function authConfiguration(root: string, trial: AuthTrial): string {
  const databases = databasesOf(root, trial);
  const configuration = isOfLine24(trial.release) ? authConfiguration24 : authConfiguration23;
  return configuration({ root, release: trial.release, world: trial.world, databases });
}
