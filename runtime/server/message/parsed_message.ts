import { decode, encode } from "../../text.ts";
import { headerOf, parseEntity } from "./headers.ts";
import { type Part, parsePart } from "./parts.ts";

/** A message as its headers and its parts are read. */
export class ParsedMessage {
  readonly #entity;
  #root: Part | undefined;

  constructor(text: string) {
    this.#entity = parseEntity(Buffer.from(encode(text)).toString("latin1").replaceAll("\r\n", "\n"));
  }

  /** The bytes of a header's first field. */
  bytesOf(name: string): string | undefined {
    return headerOf(this.#entity, name);
  }

  /** The text of a header's first field, not decoded. */
  header(name: string): string | undefined {
    const bytes = this.bytesOf(name);
    return bytes === undefined ? undefined : decode(Buffer.from(bytes, "latin1"));
  }

  /** The message as a part, with those in it. */
  get root(): Part {
    this.#root ??= parsePart(this.#entity);
    return this.#root;
  }
}
