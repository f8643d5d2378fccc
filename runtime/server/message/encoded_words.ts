import { toText } from "./charset.ts";
import { decodeQuotedPrintable } from "./transfer_encoding.ts";

const WORD = /=\?([^?\s]+)\?([bq])\?([^?\n]*)\?=/gi;
/** White space between two encoded words is no part of the text. */
const BETWEEN = /(=\?[^?\s]+\?[bq]\?[^?\n]*\?=)[ \t\n]+(?==\?[^?\s]+\?[bq]\?[^?\n]*\?=)/gi;

/** Decodes a header's encoded words. The value is a string of bytes. */
export function decodeWords(value: string): string {
  const joined = value.replace(BETWEEN, "$1");
  let text = "";
  let end = 0;
  for (const match of joined.matchAll(WORD)) {
    text += toText(joined.slice(end, match.index), "utf-8") + decodeWord(match);
    end = match.index + match[0].length;
  }
  return text + toText(joined.slice(end), "utf-8");
}

function decodeWord([, charset = "", encoding = "", word = ""]: RegExpExecArray): string {
  const name = charset.replace(/\*.*$/, "");
  const bytes =
    encoding.toLowerCase() === "b"
      ? Buffer.from(word, "base64").toString("latin1")
      : decodeQuotedPrintable(word.replaceAll("_", " "));
  return toText(bytes, name);
}
