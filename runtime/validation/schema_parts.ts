import * as v from "valibot";
import { readList, readObject, type Unreadable } from "./read_object.ts";
import { show } from "./show.ts";

/** The message of a rule: what a value must be, and what it is. */
export function must(be: string): (issue: v.BaseIssue<unknown>) => string {
  return ({ input }) => `must be ${be}, but is ${show(input)}`;
}

/** A text. */
export const text = (description: string) => v.pipe(v.string(must("a text")), v.description(description));

/** One of some texts. */
export function choice<const T extends readonly [string, string, ...string[]]>(
  choices: T,
  description: string,
) {
  // Backslashes are shown as a world file writes them.
  const shown = choices.map((one) => JSON.stringify(one));
  const be = `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`;
  return v.pipe(v.picklist(choices, must(be)), v.description(description));
}

/** An object with keys that are known. */
export function fields<const T extends v.ObjectEntries>(entries: T): v.StrictObjectSchema<T, undefined> {
  const schema = v.strictObject(entries);
  const required = Object.keys(entries).filter((key) => !/optional$/.test(entries[key]?.type ?? ""));
  return {
    ...schema,
    "~run"(dataset, config) {
      const read = readObject(dataset.value);
      if (!(read instanceof Map)) return refused(dataset.value, read);
      const unknown = [...read.keys()].find((key) => !Object.hasOwn(entries, key));
      if (unknown !== undefined) return refused(dataset.value, unknownKey(unknown, Object.keys(entries)));
      const missing = required.find((key) => !read.has(key));
      if (missing !== undefined) return refused(dataset.value, { message: "is missing", key: missing });
      return schema["~run"]({ value: Object.fromEntries(read) }, config);
    },
  };
}

/** An object whose keys are names. `v.record` alone would leave out `constructor`, `prototype` and `__proto__`. */
export function named<
  const K extends v.GenericSchema<string, string>,
  const T extends v.GenericSchema<unknown>,
>(name: K, value: T): v.RecordSchema<K, T, undefined> {
  const schema = v.record(name, value);
  return {
    ...schema,
    "~run"(dataset, config) {
      const read = readObject(dataset.value);
      if (!(read instanceof Map)) return refused(dataset.value, read);
      const checked = new Map<string, unknown>();
      for (const [key, given] of read) {
        const issue = name["~run"]({ value: key }, config).issues?.[0];
        if (issue !== undefined) return failed(dataset.value, below(issue, dataset.value, key));
        const result = value["~run"]({ value: given }, config);
        const [first] = result.issues ?? [];
        if (first !== undefined) return failed(dataset.value, below(first, dataset.value, key));
        checked.set(key, result.value);
      }
      return { typed: true, value: Object.fromEntries(checked) as v.InferOutput<typeof schema> };
    },
  };
}

/** A list. */
export function list<const T extends v.GenericSchema<unknown>>(item: T): v.ArraySchema<T, undefined> {
  const schema = v.array(item);
  return {
    ...schema,
    "~run"(dataset, config) {
      const read = readList(dataset.value);
      return Array.isArray(read) ? schema["~run"]({ value: read }, config) : refused(dataset.value, read);
    },
  };
}

type Issue = v.BaseIssue<unknown>;

interface Refusal extends Unreadable {
  /** The keys that are known, when this one is not. */
  readonly known?: readonly string[];
}

function unknownKey(key: string, known: readonly string[]): Refusal {
  return { message: "is not a known key", key, known };
}

function refused(input: unknown, { message, key, known }: Refusal) {
  const issue: Issue = {
    kind: "schema",
    type: "object",
    input,
    expected: null,
    received: "",
    message,
    requirement: known,
  };
  return failed(input, key === undefined ? issue : below(issue, input, key));
}

/** The issues of a schema have types that tell more than anybody asks. */
function failed(value: unknown, issue: Issue): v.FailureDataset<never> {
  return { typed: false, value, issues: [issue as never] };
}

function below(issue: Issue, input: unknown, key: string | number): Issue {
  const item = { type: "object", origin: "value", input, key, value: undefined } as v.ObjectPathItem;
  return { ...issue, path: [item, ...(issue.path ?? [])] };
}
