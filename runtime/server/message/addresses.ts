import { type Address, addressParser } from "postal-mime";
import { decodeWords } from "./encoded_words.ts";

/** The first address of a header, and the name beside it. */
export interface FirstAddress {
  readonly address: string;
  readonly name: string;
}

/** Finds the first address of a header; a group has a name and no address. */
export function firstAddress(header: string | undefined): FirstAddress {
  const [first]: readonly Address[] = addressParser(decodeWords(header ?? ""));
  if (first === undefined) return { address: "", name: "" };
  if (first.group !== undefined) return { address: "", name: first.name };
  // A word alone is an address without a domain.
  return first.address === ""
    ? { address: first.name, name: "" }
    : { address: first.address, name: first.name };
}
