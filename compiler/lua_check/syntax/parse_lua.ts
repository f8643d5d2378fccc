import type { Chunk } from "luaparse";
import { type GrammarProblem, grammarProblem } from "../../lua_grammar/index.ts";
import type { LuaVersion } from "../../target/index.ts";
import { blankAttributes } from "./blank_attributes.ts";
import { GRAMMAR, loadParser } from "./parser.ts";

/** A syntax tree, or why Lua cannot load the text. */
export type ParsedLua = { readonly chunk: Chunk } | GrammarProblem;

/** Parses a script. Lua itself judges the syntax; the parser only gives the tree. */
export function parseLua(text: string, version: LuaVersion): ParsedLua {
  const bare = withoutFirstComment(text);
  const refused = grammarProblem(bare, version);
  if (refused) return refused;
  try {
    return { chunk: loadParser().parse(blankAttributes(asBytes(bare)), GRAMMAR) };
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    const { line, message } = cause as SyntaxError & { line?: number };
    return { line: line ?? 1, problem: message };
  }
}

/** The server skips a first line that begins with `#`, which only the loader of files does. */
function withoutFirstComment(text: string): string {
  return text.replace(/^#[^\n]*/, (comment) => " ".repeat(comment.length));
}

/** The parser wants a character for each byte: what is not of ASCII stands in comments and texts, where it means nothing here. */
function asBytes(text: string): string {
  return text.replace(/[^\0-\x7f]/g, "\xff");
}
