import { loadPackage } from "../../../platform/node/own_files.ts";

/** The options of the parser: its newest grammar, which takes all of 5.1 as well. */
export const GRAMMAR = {
  luaVersion: "5.3",
  encodingMode: "pseudo-latin1",
  comments: false,
  locations: false,
  ranges: true,
} as const;

/** The parser of Lua. */
export function loadParser(): typeof import("luaparse") {
  return loadPackage("luaparse");
}
