import type { Facts } from "../../profiles/facts.ts";
import { toText } from "./charset.ts";
import { htmlText } from "./html_text.ts";
import { type Part, textPart } from "./parts.ts";
import { decodeBody } from "./transfer_encoding.ts";

/** Differences between releases in snippets. */
export type SnippetFacts = Pick<Facts, "snippetsLoseFirstBlank" | "htmlEntitiesIgnoreCase">;

/** The largest number of characters in a snippet. */
const LENGTH = 200;

/** The beginning of the first text part. */
export function snippetOf(
  root: Part,
  { snippetsLoseFirstBlank, htmlEntitiesIgnoreCase }: SnippetFacts,
): string {
  const part = textPart(root);
  if (part === undefined) return "";
  const { type, body, encoding } = part;
  const text = toText(decodeBody(body, encoding), type.parameters.get("charset") ?? "utf-8");
  const lines = (type.value === "text/html" ? htmlText(text, htmlEntitiesIgnoreCase) : text)
    .replaceAll("\0", "")
    .split("\n");
  const own = shorten(lines.filter((line) => !line.startsWith(">")).join("\n"), LENGTH);
  // QUIRK: a blank behind the first byte is lost.
  if (own !== "") return snippetsLoseFirstBlank ? own.replace(/^([\0-\x7f]) /, "$1") : own;
  const quoted = lines.filter((line) => line.startsWith(">")).map((line) => line.slice(1));
  const shown = shorten(quoted.join("\n"), LENGTH - 1);
  return shown === "" ? "" : `>${shown}`;
}

/** Makes single blanks of white space, and takes so many characters of what is left. */
function shorten(text: string, length: number): string {
  const plain = text.replace(/[ \t\r\n]+/g, " ").trim();
  return Array.from(plain).slice(0, length).join("").trimEnd();
}
