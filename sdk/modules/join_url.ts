import { joinValues } from "./join_values.ts";
import type { UrlValues } from "./url_values.ts";

function encode(text: string): string {
  return encodeURIComponent(text);
}

/** A URL: the base, each part of the path behind a slash, and a query. Parts, names and values are encoded. */
export function joinUrl(base: string, parts: readonly string[], query: UrlValues = {}): string {
  const pieces = [string.gsub(base, "/+$", "")[0]];
  for (const part of parts) pieces.push(encode(part));
  const text = joinValues(query, encode);
  return `${table.concat(pieces, "/")}${text === "" ? "" : "?"}${text}`;
}
