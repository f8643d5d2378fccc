import fc from "fast-check";
import type { World } from "../../../runtime/index.ts";
import { actions } from "./actions.ts";
import { script } from "./script.ts";
import { typescript } from "./typescript.ts";
import type { LuaText } from "./values.ts";
import { auth, environment, files, SECOND } from "./worlds.ts";

/** A script, another one for a chain, and a world with what is typed. */
export interface Program {
  readonly lua: LuaText;
  /** What the script was compiled from, if it was. */
  readonly typescript?: string;
  readonly world: World;
}

/** Random programs for a release; every sixth script is compiled from TypeScript. */
export function programs(release: string): fc.Arbitrary<Program> {
  const written = fc.oneof(
    { weight: 5, arbitrary: script.map((lua) => ({ lua })) },
    { weight: 1, arbitrary: typescript(release) },
  );
  const world = fc
    .record({ auth: auth(release), second: script, files, environment, actions })
    .map(({ second, ...rest }): World => {
      const named = JSON.stringify(rest.auth).includes(SECOND) ? { [SECOND]: second } : {};
      return { ...rest, dovecot: release, files: { ...rest.files, ...named } };
    });
  return fc.tuple(written, world).map(([texts, where]) => ({ ...texts, world: where }));
}
