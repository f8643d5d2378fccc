import { decode, encode } from "../../text.ts";

/** A text as it goes over a network: each character is a byte. */
export type ByteString = string;

/** The bytes of a script's text. */
export function toByteString(text: string): ByteString {
  const bytes = encode(text);
  let result = "";
  for (let start = 0; start < bytes.length; start += PIECE)
    result += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  return result;
}

/** The text of bytes, the inverse. */
export function fromByteString(bytes: ByteString): string {
  return decode(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
}

/** So many arguments a function takes at once. */
const PIECE = 4096;
