import { type Choice, createChoice } from "../../../scripts/lua/choice.js";
import type { InputCase, Kind } from "../case.ts";
import type { Seeds } from "../seeds.ts";
import { argumentsCase } from "./arguments.ts";
import { configurationCase } from "./configuration.ts";
import { luaCase } from "./lua.ts";
import { maildirCase } from "./maildir.ts";
import { messageCase } from "./message.ts";
import { packageCase } from "./package.ts";
import { typescriptCase } from "./typescript.ts";
import { worldCase } from "./world.ts";

/** Makes a case of one kind, apart from the kind itself. */
export type Generate = (choice: Choice, seeds: Seeds) => Omit<InputCase, "kind">;

const GENERATORS: Readonly<Record<Kind, Generate>> = {
  typescript: typescriptCase,
  lua: luaCase,
  configuration: configurationCase,
  package: packageCase,
  world: worldCase,
  message: messageCase,
  maildir: maildirCase,
  arguments: argumentsCase,
};

/** The case of a kind with a number: always the same for a seed, whatever else is generated. */
export function generateCase(
  kind: Kind,
  index: number,
  { seed, seeds }: { seed: number; seeds: Seeds },
): InputCase {
  const choice = createChoice(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  // The first values of near seeds are near as well.
  for (let skipped = 0; skipped < 5; skipped++) choice.random();
  return { kind, ...GENERATORS[kind](choice, seeds) };
}
