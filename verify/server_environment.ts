import { spawnSync } from "node:child_process";
import { PATH } from "../runtime/server/index.ts";
import { NAMES } from "./configuration.ts";
import { type InstallationPlace, inside } from "./installation.ts";

/** Variables that a script sees and that the simulator does not have. */
const HIDDEN = ["HOME", "USER", "TZ"];

/** The time zone of the simulator. */
const ZONE = "UTC +0000";

/** The environment of a server: its scripts see UTC, like those of the simulator. */
export function serverEnvironment(place: InstallationPlace): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env, ...NAMES, PATH };
  for (const name of HIDDEN) delete environment[name];
  // A variable is visible to scripts, so there is none if the machine's own zone is the right one.
  return zoneIn(place, environment) === ZONE ? environment : { ...environment, TZ: "UTC" };
}

function zoneIn(place: InstallationPlace, environment: NodeJS.ProcessEnv): string {
  const [program, ...rest] = inside(place, ["date", "+%Z %z"]);
  return spawnSync(program!, rest, { encoding: "utf8", env: environment }).stdout?.trim() ?? "";
}
