import { expect, test } from "vitest";
import type { Diagnostic } from "../../../compiler/index.ts";
import { compileFamily } from "../../compiler/meaning/compile_family.ts";

/** A hook that writes a value, with things to make one of. */
const writing = (value: string) => `import { type Json, record, stringify } from "dovescript/json";
    declare const name: string | undefined;
    declare const json: Json;
    interface Options { readonly theme?: string; readonly size?: number }
    declare const options: Options;
    interface Tree { readonly name: string; readonly children: readonly Tree[] }
    declare const tree: Tree;
    declare const either: { kind: "a"; size: number } | { kind: "b"; name?: string };
    export function mail_user_created(user: import("dovescript").EarlyMailUser): void {
      dovecot.i_info(stringify(${value}));
    }`;

const accepted = [
  "{ home: user.home }",
  "{ user: user.username, home: user.home }",
  "{ event: 'login', user: user.username, policy: user.plugin_getenv('policy'), at: user.session_create_time }",
  "{ user: { name: user.username, home: user.home }, flags: [], ok: true }",
  "user.username",
  "[user.username, 1, false]",
  "[{ user: user.username, home: user.home }]",
  "{}",
  "options",
  "{ user: user.username, options: record(options) }",
  "{ user: user.username, given: record({ theme: options.theme, size: options.size }) }",
  "{} as Record<string, number>",
  "tree",
  "either",
  "{ either }",
  "name === undefined ? { none: true } : options",
  "null",
  "{ user: user.username, home: null, size: 1 }",
  "['a', null]",
];

test.each(accepted)("stringify accepts %s by its type", (value) => {
  expect(diagnosticsOf(value)).toEqual([]);
});

const mayBeEmpty = "write record(object)";

const refused = [
  ["undefined", "undefined", "undefined", "Leave the element out"],
  ["a function", "() => 1", "() => 1", "Call the function and write what it returns."],
  ["only the function among properties", "{ a: 'x', call: () => 1 }", "call", "Call the function"],
  ["an inner object that may be empty", "{ a: 1, options }", "options", mayBeEmpty],
  ["an inner object of optional texts", "{ a: 1, b: { home: user.home } }", "home", mayBeEmpty],
  ["an element that may be empty", "[options]", "options", mayBeEmpty],
  ["an object that may be empty, or an array", "name === undefined ? options : [1]", undefined, mayBeEmpty],
  ["whatever was parsed", "json", "json", "say the type"],
  ["whatever was parsed, in an object", "{ a: 1, json }", "json", "say the type"],
  ["whatever was parsed, in an array", "[json]", "json", "say the type"],
  ["something unknown", "{} as unknown", "{} as unknown", "say the type"],
  ["undefined in an array", "['a', undefined]", "undefined", "Leave the element out"],
  ["undefined or a text", "['a', user.home]", "user.home", "Leave the element out"],
  ["a map", "{ a: new Map<string, string>() }", "a", "Call the function and write what it returns."],
  ["a record of a function", "{ a: record({ b: () => 1 }) }", "b", "Call the function"],
  ["a record of an array", "{ a: record([1]) }", "[1]", "An array is not a record."],
] as const;

test.each(refused)("stringify refuses %s by its type, where it stands", (_, value, place, reason) => {
  const diagnostics = diagnosticsOf(value);
  expect(diagnostics).toHaveLength(1);
  const [{ message, location }] = diagnostics as [Diagnostic];
  expect(message).toContain(reason);
  const line = writing(value).split("\n")[location!.line - 1]!;
  if (place !== undefined) expect(line.slice(location!.column - 1)).toMatch(new RegExp(`^${escaped(place)}`));
});

let compiled: ReturnType<typeof compileFamily> | undefined;

/** The diagnostics of a hook that writes a value; the first call compiles them all. */
function diagnosticsOf(value: string): readonly Diagnostic[] {
  const values = [...accepted, ...refused.map(([, value]) => value)];
  compiled ??= compileFamily(Object.fromEntries(values.map((value) => [value, writing(value)])), ["5.4"]);
  return compiled.get(value)!["5.4"].diagnostics;
}

function escaped(text: string): string {
  return text.replace(/[.[\]()]/g, "\\$&");
}
