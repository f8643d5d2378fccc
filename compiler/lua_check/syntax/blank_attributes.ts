import type { Token } from "luaparse";
import { GRAMMAR, loadParser } from "./parser.ts";

/** The two attributes of local variables, which Lua has since 5.4: `local answer <const> = 42`. */
const ATTRIBUTE = /^(?:const|close)$/;

/** Replaces the attributes of local variables by blanks: the parser does not know them. The text is one that Lua can load. */
export function blankAttributes(text: string): string {
  if (!/<\s*(?:const|close)\s*>/.test(text)) return text;
  const tokens = tokensOf(text);
  let blanked = text;
  for (const [index, { value }] of tokens.entries()) {
    const [open, name, close] = tokens.slice(index + 1, index + 4);
    if (open?.value !== "<" || close?.value !== ">" || !ATTRIBUTE.test(name?.value ?? "")) continue;
    if (!isDeclared(tokens, index) || typeof value !== "string") continue;
    const [start, end] = [open.range[0], close.range[1]];
    blanked = blanked.slice(0, start) + " ".repeat(end - start) + blanked.slice(end);
  }
  return blanked;
}

function tokensOf(text: string): Token[] {
  const parser = loadParser().parse("", { ...GRAMMAR, wait: true });
  parser.write(text);
  const tokens: Token[] = [];
  for (let token = parser.lex(); token.value !== "<eof>"; token = parser.lex()) tokens.push(token);
  return tokens;
}

/** Returns true for a name of a `local` list: `local a <const>, b <close> = …`. */
function isDeclared(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const value = tokens[at]!.value;
    if (value === "local") return true;
    if (![",", "<", ">"].includes(value) && !ATTRIBUTE.test(value) && !/^[A-Za-z_]\w*$/.test(value))
      return false;
    if (["function", "return", "in", "do", "then", "end"].includes(value)) return false;
  }
  return false;
}
