import { defaultActions } from "../releases/index.ts";

/** The sources of the commands to try: options, the world, the script. */
export interface ActionChoice {
  /** Those of `--do`. */
  readonly given: readonly string[];
  readonly world: { readonly actions?: readonly string[] };
  readonly lua: string;
  /** Whom the usual commands are about. */
  readonly user: string;
}

/** The commands to try: those that were given, or those of the world, or what calls the hooks of an auth script. */
export function chosenActions({ given, world, lua, user }: ActionChoice): readonly string[] | undefined {
  if (given.length > 0) return given;
  const { actions = [] } = world;
  return actions.length > 0 ? actions : defaultActions(lua, user);
}
