import { ownFiles } from "../../../platform/node/own_files.ts";
import { decodeText } from "../../files/index.ts";
import { tstl } from "../../lua_tree/index.ts";
import type { LuaVersion } from "../../target/index.ts";
import { collections } from "./functions/collections.ts";

/** A function of TypeScriptToLua's runtime library that a chunk contains. */
export interface LualibFeature {
  readonly name: string;
  readonly bytes: number;
}

/** The library functions of a chunk: their text, ready to stand at its top. */
export interface Lualib {
  readonly text: string;
  readonly features: LualibFeature[];
}

const files = { readFile: (path: string) => decodeText(ownFiles.readFile(path)) } as Parameters<
  typeof tstl.lualib.getLuaLibModulesInfo
>[1];

/**
 * Collects what is needed for the globals a chunk names, each function once, in an order in which Lua can load them.
 */
export function collectLualib(globals: ReadonlySet<string>, version: LuaVersion): Lualib {
  const target = version as Parameters<typeof tstl.lualib.getLuaLibModulesInfo>[0];
  const owners = tstl.lualib.getLuaLibExportToFeatureMap(target, files);
  const info = tstl.lualib.getLuaLibModulesInfo(target, files);
  type Feature = keyof typeof info;
  const ordered = new Map<Feature, string>();
  const seen = new Set<Feature>();
  const add = (feature: Feature): void => {
    if (seen.has(feature)) return;
    seen.add(feature);
    for (const needed of info[feature].dependencies ?? []) add(needed);
    ordered.set(
      feature,
      collections.get(feature) ?? tstl.lualib.readLuaLibFeature(feature, target, files).trimEnd(),
    );
  };
  for (const name of globals) {
    const feature = owners.get(name);
    if (feature) add(feature);
  }
  return {
    text: [...ordered.values()].join("\n\n"),
    features: [...ordered].map(([name, text]) => ({ name, bytes: Buffer.byteLength(text) })),
  };
}

/** Counts the local variables of library functions at the top level of the chunk. */
export function countLualibLocals(text: string): number {
  let count = 0;
  for (const [, names = ""] of text.matchAll(/^local (?:function )?([\w, ]+)/gm))
    count += names.split(",").length;
  return count;
}
