import { joinValues } from "./join_values.ts";
import type { UrlValues } from "./url_values.ts";

function hexadecimal(byte: string): string {
  return byte === " " ? "+" : string.format("%%%02X", string.byte(byte) as number);
}

function encode(text: string): string {
  return string.gsub(text, "[^0-9A-Za-z*_.-]", hexadecimal)[0];
}

/** A body of the type `application/x-www-form-urlencoded`. */
export function formBody(values: UrlValues): string {
  return joinValues(values, encode);
}
