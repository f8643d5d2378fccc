import type { Choice } from "../../../scripts/lua/choice.js";
import type { Bytes } from "../case.ts";
import { mutateBytes } from "./bytes.ts";
import { ODD_NUMBERS, ODD_TEXTS } from "./odd.ts";

/** A JSON value that may be wrong: an object can have a key twice, and a text stands for itself. */
export type Json = { readonly raw: Bytes } | Json[] | { readonly members: [key: Bytes, value: Json][] };

/** Takes a value of JavaScript. */
export function jsonOf(value: unknown): Json {
  if (Array.isArray(value)) return value.map(jsonOf);
  if (typeof value !== "object" || value === null) return { raw: quoted(value) };
  return { members: Object.entries(value).map(([key, item]) => [key, jsonOf(item)]) };
}

/** A text of bytes as JSON writes it, except that bytes stay what they are. */
function quoted(value: unknown): Bytes {
  return JSON.stringify(value) ?? "null";
}

export function print(value: Json, indent = ""): Bytes {
  if ("raw" in value) return value.raw;
  const deeper = `${indent}  `;
  const items = Array.isArray(value)
    ? value.map((item) => print(item, deeper))
    : value.members.map(([key, item]) => `${quoted(key)}: ${print(item, deeper)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return items.length === 0
    ? `${open}${close}`
    : `${open}\n${deeper}${items.join(`,\n${deeper}`)}\n${indent}${close}`;
}

/** A value that is most likely not what belongs there. */
export function oddValue(choice: Choice): Json {
  return choice.one<() => Json>([
    () => ({ raw: choice.one(["null", "true", "false"]) }),
    () => ({ raw: choice.one(ODD_NUMBERS) }),
    () => ({ raw: quoted(choice.one(ODD_TEXTS)) }),
    () => ({ raw: quoted(choice.one(ODD_TEXTS)) }),
    () => [],
    () => ({ members: [] }),
    () => [oddValue(choice)],
    () => ({ members: [[choice.one(ODD_TEXTS), oddValue(choice)]] }),
    () => ({ raw: deep(choice) }),
    () => ({
      raw: choice.one([
        "'x'",
        "undefined",
        "NaN",
        "0x10",
        "01",
        "+1",
        ".5",
        "1_000",
        "10n",
        "`x`",
        "-",
        '"\\x"',
      ]),
    }),
  ])();
}

function deep(choice: Choice): Bytes {
  const depth = choice.one([3, 40, 1500, 20_000]);
  const [open, close] = choice.one([
    ["[", "]"],
    ['{"a":', "}"],
    ['{"__proto__":', "}"],
  ]);
  return `${open.repeat(depth)}1${close.repeat(choice.once(4) ? depth - 1 : depth)}`;
}

/** All places of values, with how to replace them. */
function places(value: Json, found: (() => { container: Json[] | [string, Json][]; index: number })[] = []) {
  if ("raw" in value) return found;
  const container = Array.isArray(value) ? value : value.members;
  for (const [index, item] of container.entries()) {
    found.push(() => ({ container, index }));
    places(Array.isArray(value) ? (item as Json) : (item as [string, Json])[1], found);
  }
  return found;
}

/** Changes values, keys and their order, in place. */
export function mutateJson(root: Json, choice: Choice, keys: readonly string[]): Json {
  for (let left = choice.one([1, 1, 2, 3]); left > 0; left--) {
    const all = places(root);
    if (all.length === 0) return oddValue(choice);
    const { container, index } = choice.one(all)();
    if (Array.isArray(container[index]) && typeof container[index][0] === "string")
      mutateMember(container as [string, Json][], index, { choice, keys });
    else mutateItem(container as Json[], index, choice);
  }
  return choice.once(40) ? oddValue(choice) : root;
}

function mutateMember(
  members: [string, Json][],
  index: number,
  { choice, keys }: { readonly choice: Choice; readonly keys: readonly string[] },
): void {
  const [key, value] = members[index]!;
  const name = () => (choice.once(2) ? choice.one(keys) : choice.one(ODD_TEXTS));
  choice.one([
    () => members.splice(index, 1, [key, oddValue(choice)]),
    () => members.splice(index, 1, [key, oddValue(choice)]),
    () => members.splice(index, 1, [name(), value]),
    () => members.splice(index, 0, [name(), oddValue(choice)]),
    () => members.splice(index, 0, [name(), value]),
    () => members.splice(index, 0, [key, value]),
    () => members.splice(index, 1),
    () => members.splice(index, 1, [key, [value]]),
    () => members.splice(index, 1, [key, choice.one(members)[1]]),
  ])();
}

function mutateItem(items: Json[], index: number, choice: Choice): void {
  choice.one([
    () => items.splice(index, 1, oddValue(choice)),
    () => items.splice(index, 0, oddValue(choice)),
    () => items.splice(index, 1),
    () => items.splice(index, 0, items[index]!),
    () => items.splice(index, 0, ...Array.from({ length: 300 }, () => items[index]!)),
  ])();
}

/** Writes a value, seldom as strict JSON wants it. */
export function writeJson(value: Json, choice: Choice): Bytes {
  const text = print(value);
  if (!choice.once(4)) return text;
  return choice.one([
    () => `\xef\xbb\xbf${text}`,
    () => `// comment\n${text}`,
    () => text.replace(/\n(\s*)\}/, ",\n$1}"),
    () => `${text}\n${text}`,
    () => text.replaceAll('"', "'"),
    () => mutateBytes(text, choice),
    () => mutateBytes(text, choice),
    () => text.replaceAll("\n", ""),
  ])();
}
