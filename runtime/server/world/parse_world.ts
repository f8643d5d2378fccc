import * as v from "valibot";
import { WorldError } from "../../errors.ts";
import { nearest } from "../../nearest.ts";
import { namespaceProblem } from "./namespace_problem.ts";
import type { World } from "./world.ts";
import { worldSchema } from "./world_schema.ts";

/**
 * Checks that a value is a world. Throws a WorldError whose location is the path of the key that is wrong, after
 * the file's name if there is one.
 */
export function parseWorld(input: unknown, file?: string): World {
  const misplaced = findMisplacedList(input, []);
  if (misplaced !== undefined) throw misplacedError(misplaced, file);
  const result = v.safeParse(worldSchema, input, { abortEarly: true });
  if (!result.success) throw worldError(result.issues[0], file);
  const problem = namespaceProblem(result.output);
  if (problem !== undefined) throw worldErrorAt(problem.path, problem, file);
  return result.output;
}

/** The keys of a world that hold an object, and those whose items are objects. */
const OBJECTS = ["users", "namespaces", "settings", "metadata", "mailboxes"];
const COLLECTIONS = ["users", "namespaces", "mailboxes", "messages"];

/** The place of a list where an object belongs: validation takes one for an object with numbers as keys. */
function findMisplacedList(value: unknown, path: readonly string[]): readonly string[] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const [parent = "", key = "users"] = [path.at(-2), path.at(-1)];
  if (Array.isArray(value) && (OBJECTS.includes(key) || COLLECTIONS.includes(parent))) return path;
  for (const [name, item] of Object.entries(value)) {
    const found = findMisplacedList(item, [...path, name]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function misplacedError(path: readonly string[], file: string | undefined): WorldError {
  return worldErrorAt(path.join("."), { message: "must be an object, but is a list", hint: undefined }, file);
}

type Issue = v.BaseIssue<unknown>;

function worldError(given: Issue, file: string | undefined): WorldError {
  const issue = deepest(given);
  const path = pathOf(issue);
  return worldErrorAt(path, describe(issue), file);
}

function worldErrorAt(path: string, { message, hint }: Description, file: string | undefined): WorldError {
  const place = [file, path].filter((part) => part !== undefined && part !== "").join(": ");
  return new WorldError({
    code: "invalid-world",
    message: path === "" ? `The world ${message}.` : `${path} ${message}.`,
    hint,
    location: place === "" ? undefined : place,
  });
}

/** Of the alternatives of a union, the one that got furthest says what is wrong. */
function deepest(issue: Issue): Issue {
  const inner = (issue.issues ?? []).map(deepest);
  const candidates = inner.filter((other) => (other.path?.length ?? 0) > 0);
  const best = candidates.sort((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0))[0];
  if (best === undefined) return issue;
  return { ...best, path: [...(issue.path ?? []), ...(best.path ?? [])] as Issue["path"] } as Issue;
}

function pathOf(issue: Issue): string {
  return (issue.path ?? []).map((item) => String(item.key)).join(".");
}

interface Description {
  readonly message: string;
  readonly hint: string | undefined;
}

function describe(issue: Issue): Description {
  const key = String(issue.path?.at(-1)?.key ?? "");
  if (issue.type === "strict_object" && issue.expected === "never") return unknownKey(issue, key);
  if (["regex", "iso_timestamp"].includes(issue.type))
    return { message: `${issue.message}, but is ${show(issue.input)}`, hint: undefined };
  // Backslashes are shown as a world file writes them.
  const expected = (issue.expected ?? "something else")
    .replace(/^\((.*)\)$/, "$1")
    .replaceAll(" | ", " or ")
    .replaceAll("\\", "\\\\");
  return { message: `must be ${expected}, but is ${show(issue.input)}`, hint: remedyFor(key) };
}

function unknownKey(issue: Issue, key: string): Description {
  const known = knownKeys(issue);
  const meant = nearest(key, known, ({ length }) => Math.max(2, length / 3));
  return {
    message: "is not a known key",
    hint: meant === undefined ? `Known keys: ${known.join(", ")}.` : `Did you mean ${meant}?`,
  };
}

/** The keys of the object in which an unknown one was found: the schema is asked by its place. */
function knownKeys(issue: Issue): string[] {
  const depth = (issue.path?.length ?? 1) - 1;
  const [first, , third, , fifth] = (issue.path ?? []).slice(0, depth).map((item) => String(item.key));
  if (first === "namespaces") {
    if (third === "mailboxes") return ["auto", "special_use"];
    return ["prefix", "separator", "inbox", "mailboxes"];
  }
  if (first !== "users")
    return ["dovecot", "lua", "settings", "clock", "attributes", "mail_debug", "namespaces", "users"];
  if (fifth === "messages") return ["eml", "text", "flags", "keywords"];
  if (third === "mailboxes") return ["messages", "maildir", "metadata"];
  return ["uid", "gid", "home", "settings", "metadata", "mailboxes"];
}

function show(value: unknown): string {
  if (value === undefined) return "missing";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function remedyFor(key: string): string | undefined {
  if (key === "settings" || key === "metadata") return "Give an object whose values are all strings.";
  if (["users", "namespaces", "mailboxes"].includes(key)) return "Give an object: the names are its keys.";
  return undefined;
}
