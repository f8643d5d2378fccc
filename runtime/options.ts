import * as v from "valibot";
import { SERVICES } from "../releases/index.ts";
import { ConfigurationError } from "./errors.ts";
import { nearest } from "./nearest.ts";
import { clock } from "./server/world/world_schema.ts";
import type { DovecotOptions, LoginSource, ScriptSource } from "./sources.ts";
import { type Problem, validate } from "./validation/problem.ts";
import { choice, fields, list, must, named, text } from "./validation/schema_parts.ts";

const limit = v.optional(
  v.pipe(
    v.number(must("a number")),
    v.check((most) => most > 0, must("a number above 0")),
  ),
);

const string = v.string(must("a text"));

type SchemasOf<T> = Readonly<Record<keyof T, v.GenericSchema<unknown>>>;

/** The options of a server. */
export const dovecotOptions = fields({
  baseDir: v.optional(string),
  onEntry: v.optional(v.function(must("a function"))),
  network: v.optional(
    list(
      v.pipe(
        string,
        v.regex(/^(?:\[[\da-fA-F:.]+\]|[\w.-]+):\d{1,5}$/, must("a host and a port such as localhost:8080")),
      ),
    ),
  ),
  answer: v.optional(v.function(must("a function"))),
  instructionLimit: limit,
  timeLimit: limit,
  memoryLimit: limit,
  folders: v.optional(list(string)),
  scripts: v.optional(named(v.pipe(v.string(), v.regex(/^\//, "must be named by an absolute path")), string)),
  modules: v.optional(named(v.string(), v.unknown())),
} satisfies SchemasOf<DovecotOptions>);

const source = {
  script: text("The chunk's text."),
  scriptName: v.optional(v.pipe(string, v.minLength(1, "must not be empty"))),
  service: v.optional(choice(SERVICES, "What serves the user.")),
} satisfies SchemasOf<ScriptSource>;

/** What a script comes from, without and with a login. */
export const scriptSource = fields(source);
const sessions = {
  beside: v.optional(v.unknown()),
  sessionId: v.optional(string),
  pid: v.optional(v.pipe(v.number(must("a number")), v.safeInteger(must("a whole number")))),
  clock: v.optional(clock),
};
export const loginSource = fields({ ...source, ...sessions } satisfies SchemasOf<LoginSource>);

/** What a caller gives to the package, read once. Throws a ConfigurationError that names the option that is wrong. */
export function requireOptions<T>(schema: v.GenericSchema<unknown>, given: T): T {
  const result = validate(schema, given);
  if ("problem" in result) throw optionError(result.problem);
  return result.value as T;
}

function optionError({ path, message, known }: Problem): ConfigurationError {
  const location = path.join(".");
  const meant = known && nearest(path.at(-1) ?? "", known, ({ length }) => Math.max(2, length / 3));
  return new ConfigurationError({
    code: "invalid-option",
    message: `${location === "" ? "The options" : `The option ${location}`} ${message}.`,
    hint: known && (meant === undefined ? `The options are ${known.join(", ")}.` : `Did you mean ${meant}?`),
    location: location === "" ? "options" : location,
  });
}
