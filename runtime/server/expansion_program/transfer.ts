import { cText } from "../../text.ts";
import { fail } from "./failure.ts";

/** What one filter hands to the next: a string of bytes, or nothing after a failure. */
export class Transfer {
  #bytes: string | undefined;
  /** True if the bytes are no text, and so are shown in hexadecimal at the end. */
  binary = false;

  get isSet(): boolean {
    return this.#bytes !== undefined;
  }

  /** The bytes; empty when there are none. */
  get bytes(): string {
    return this.#bytes ?? "";
  }

  /** What C code sees of them. */
  get text(): string {
    return cText(this.bytes);
  }

  /** The bytes, for a filter that needs some: the message says what for. */
  need(action: string): string {
    return this.#bytes ?? fail(`No value to ${action}`);
  }

  /** Puts a text in the place. It ends at a NUL. */
  setText(text: string): void {
    this.#bytes = cText(text);
    this.binary = false;
  }

  /** Puts other bytes in the place, which are of the same kind. */
  setBytes(bytes: string): void {
    this.#bytes = bytes;
  }

  /** Puts bytes in the place that are no text. */
  setBinary(bytes: Uint8Array): void {
    this.#bytes = Buffer.from(bytes).toString("latin1");
    this.binary = true;
  }

  /** Takes the bytes away, not what kind they were. */
  unset(): void {
    this.#bytes = undefined;
  }
}
