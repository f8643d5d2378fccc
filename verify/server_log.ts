import { existsSync, readFileSync, statSync } from "node:fs";
import { decode, replaceInvalid } from "../runtime/text.ts";

/** The log of a master, read as it grows. */
export class ServerLog {
  readonly path: string;
  /** What was read last, since it is asked for again and again. */
  #read = { mark: 0, size: 0, text: "" };

  constructor(path: string) {
    this.path = path;
  }

  /** How many bytes it has. */
  get size(): number {
    return statSync(this.path, { throwIfNoEntry: false })?.size ?? 0;
  }

  /** A place in the log to read from later. */
  mark(): number {
    return this.size;
  }

  since(mark: number): string {
    const { size } = this;
    if (size !== this.#read.size || mark !== this.#read.mark) {
      const bytes = existsSync(this.path) ? readFileSync(this.path) : new Uint8Array();
      this.#read = { mark, size: bytes.length, text: replaceInvalid(decode(bytes.subarray(mark))) };
    }
    return this.#read.text;
  }
}
