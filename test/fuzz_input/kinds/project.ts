import type { Choice } from "../../../scripts/lua/choice.js";
import type { Entry } from "../case.ts";
import type { Seeds } from "../seeds.ts";

/** The files of a case that is still being made, by path. */
export type Files = Map<string, Entry>;

/** A right project, without its tests. */
export function projectOf(choice: Choice, seeds: Seeds): Files {
  const files = choice.one(seeds.projects).filter(([path]) => !path.startsWith("test/"));
  return new Map(files.map(([path, text]) => [path, { file: text }]));
}
