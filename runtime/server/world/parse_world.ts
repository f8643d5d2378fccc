import { WorldError } from "../../errors.ts";
import { nearest } from "../../nearest.ts";
import { type Problem, validate } from "../../validation/problem.ts";
import { namespaceProblem } from "./namespace_problem.ts";
import type { World } from "./world.ts";
import { worldSchema } from "./world_schema.ts";

/**
 * Checks that a value is a world. Throws a WorldError whose location is the path of the key that is wrong, after
 * the file's name if there is one.
 */
export function parseWorld(input: unknown, file?: string): World {
  const result = validate(worldSchema, input);
  if ("problem" in result) throw worldError(result.problem, file);
  const problem = namespaceProblem(result.value);
  if (problem !== undefined) throw worldErrorAt(problem, file);
  return result.value;
}

function worldError({ path, message, known }: Problem, file: string | undefined): WorldError {
  const hint = known === undefined ? remedyFor(path, message) : knownKeys(path.at(-1) ?? "", known);
  return worldErrorAt({ path: path.join("."), message, hint }, file);
}

interface Placed {
  readonly path: string;
  readonly message: string;
  readonly hint: string | undefined;
}

/** The place stands in the message as well, so that it is the whole truth. */
function worldErrorAt({ path, message, hint }: Placed, file: string | undefined): WorldError {
  const location = [file, path].filter((part) => part !== undefined && part !== "").join(": ");
  const subject = path === "" ? "The world" : path;
  return new WorldError({
    code: "invalid-world",
    message: `${file === undefined ? "" : `${file}: `}${subject} ${message}.`,
    hint,
    location: location === "" ? undefined : location,
  });
}

function knownKeys(key: string, known: readonly string[]): string {
  const meant = nearest(key, known, ({ length }) => Math.max(2, length / 3));
  return meant === undefined ? `Known keys: ${known.join(", ")}.` : `Did you mean ${meant}?`;
}

/** What to give for the objects of a world that are taken for something else most often. */
function remedyFor(path: readonly string[], message: string): string | undefined {
  if (!message.startsWith("must be a")) return undefined;
  const [parent = "", key = ""] = [path.at(-2), path.at(-1)];
  if (["settings", "metadata"].some((name) => name === key || name === parent))
    return "Give an object whose values are all texts.";
  if (["routes", "answers"].includes(key))
    return 'Give a list, as in [{ "url": "http://localhost/*", "answer": { "status": 200 } }].';
  if (["passdbs", "userdbs"].includes(key)) return 'Give a list, as in [{ "driver": "lua" }].';
  if (["users", "namespaces", "mailboxes", "files", "environment"].includes(key))
    return "Give an object: the names are its keys.";
  return undefined;
}
