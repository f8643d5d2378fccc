import { basename } from "node:path";
import type { Binding } from "./bindings.ts";
import { luaBuiltins, luaKeywords } from "./words.ts";

/** Names of TypeScriptToLua's own making that say little, and what they are called instead. */
const plainNames: ReadonlyMap<string, string> = new Map([
  ["", "value"],
  ["opt", "value"],
  ["temp", "value"],
  ["self", "object"],
  ["this", "object"],
  ["bindingPattern", "argument"],
  ["array", "list"],
]);

/** The name a variable would like to have: readable, and possible in Lua. */
export function wishedName(text: string): string {
  if (/^_+$/.test(text)) return "_";
  const isMadeUp = text.startsWith("____");
  const stem = isMadeUp ? text.slice(4).replace(/(?:_(?:result|index))?_?\d+$/, "") : text;
  const readable = isMadeUp ? (plainNames.get(stem) ?? stem) : stem;
  const possible = readable.replace(/[^A-Za-z0-9_]/g, "_").replace(/^(?=\d)/, "_");
  if (possible === "self") return possible;
  return luaKeywords.has(possible) || luaBuiltins.has(possible) ? `${possible}_` : possible;
}

function* candidates(binding: Binding): Generator<string> {
  const wished = wishedName(binding.text);
  yield wished;
  if (binding.topLevelOf) yield wishedName(`${moduleName(binding.topLevelOf)}_${wished}`);
  for (let count = 2; ; count++) yield `${wished}_${count}`;
}

function moduleName(fileName: string): string {
  return basename(fileName).replace(/\..*$/, "");
}

/**
 * Gives every variable a name that hides nothing that is named in its scope; at the top level, where all modules meet,
 * each name is used once.
 */
export function chooseNames(bindings: readonly Binding[], globals: ReadonlySet<string>): void {
  const topLevel = new Set(globals);
  for (const binding of bindings) {
    const taken = namesIn(binding);
    const isTopLevel = binding.topLevelOf !== undefined;
    for (const name of candidates(binding)) {
      if (taken.has(name) || (isTopLevel && name !== "_" && topLevel.has(name))) continue;
      binding.finalName = name;
      break;
    }
    if (isTopLevel) topLevel.add(binding.finalName!);
    for (const identifier of binding.identifiers) {
      identifier.text = binding.finalName!;
      identifier.originalName = binding.text;
    }
  }
}

function namesIn(binding: Binding): Set<string> {
  const names = new Set<string>();
  for (const seen of binding.seen) names.add(typeof seen === "string" ? seen : (seen.finalName ?? ""));
  return names;
}
