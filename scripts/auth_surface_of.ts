import { readFileSync } from "node:fs";
import lives from "../sdk/surface/releases.json" with { type: "json" };
import type { Performance } from "../verify/contexts/auth/performed.ts";
import type { AuthTrial } from "../verify/contexts/auth/trial.ts";
import { type Surface, surfaceIn } from "./surface_of.ts";

/** Names that no release of the last years has, to be sure that only what exists is found. */
const INVENTED = ["home", "no_penalty", "successful", "nonsense"];

/** Types the actions of a trial on a server, or on the simulator. */
type Perform = (trial: AuthTrial) => Performance | Promise<Performance>;

/** Asks a server, or the simulator, what its auth scripts see. */
export async function authSurfaceOf(perform: Perform, release: string): Promise<Surface> {
  const names = [...Object.keys(lives.auth_request), ...INVENTED].map((name) => `"${name}"`);
  const script = readFileSync(new URL("auth_surface.lua", import.meta.url), "utf8");
  const { actions } = await perform({
    release,
    lua: script.replace("{NAMES}", `{${names.join(", ")}}`),
    world: { dovecot: release, actions: ["auth test alice@example.org secret"] },
    baseDir: "",
  });
  const { script: _, ...objects } = surfaceIn(actions.flatMap(({ lines }) => lines).join("\n"));
  if (objects["dovecot.auth"] === undefined || objects.auth_request === undefined)
    throw new Error(`the auth script did not show all objects:\n${JSON.stringify(actions, null, 2)}`);
  return objects;
}

/** Adds the members that auth scripts see to those of other scripts. */
export function withAuthSurface(objects: Surface, auth: Surface): Surface {
  const all = Object.entries(auth).map(([name, members]) => [name, { ...objects[name], ...members }]);
  return { ...objects, ...Object.fromEntries(all) };
}
