import type { FileBytes, OpenMode } from "../../../platform/platform.ts";
import { DiskError } from "./disk.ts";

/** How many bytes are looked at for the end of a line. */
const PIECE = 1024;
const NEWLINE = 10;

/** A file with a position, as C's `FILE`. */
export class OpenFile {
  #bytes: FileBytes | undefined;
  readonly #mode: OpenMode;
  #position = 0;

  constructor(bytes: FileBytes, mode: OpenMode) {
    this.#bytes = bytes;
    this.#mode = mode;
  }

  get isClosed(): boolean {
    return this.#bytes === undefined;
  }

  /** How many bytes longer the file becomes when so many are written. */
  growth(count: number): number {
    const { size } = this.#open;
    return this.#mode.startsWith("a") ? count : Math.max(0, this.#position + count - size);
  }

  write(bytes: Uint8Array): void {
    if (this.#mode === "r") throw new DiskError("EBADF");
    if (this.#mode.startsWith("a")) this.#position = this.#open.size;
    this.#open.write(this.#position, bytes);
    this.#position += bytes.length;
  }

  /** At most so many bytes; none at the end. */
  read(count: number): Uint8Array {
    const bytes = this.peek(count);
    this.#position += bytes.length;
    return bytes;
  }

  /** The next bytes, without going on. */
  peek(count: number): Uint8Array {
    if (this.#mode === "w" || this.#mode === "a") throw new DiskError("EBADF");
    return this.#open.read(this.#position, count);
  }

  /** How many bytes the rest of the line has, its newline included. */
  lineLength(): number {
    for (let length = 0; ; length += PIECE) {
      const piece = this.#open.read(this.#position + length, PIECE);
      const end = piece.indexOf(NEWLINE);
      if (end !== -1) return length + end + 1;
      if (piece.length < PIECE) return length + piece.length;
    }
  }

  /** How many bytes there are to the end. */
  get rest(): number {
    return Math.max(0, this.#open.size - this.#position);
  }

  seek(whence: "set" | "cur" | "end", offset: number): number {
    const start = { set: 0, cur: this.#position, end: this.#open.size }[whence];
    if (start + offset < 0) throw new DiskError("EINVAL");
    this.#position = start + offset;
    return this.#position;
  }

  close(): void {
    this.#bytes?.close();
    this.#bytes = undefined;
  }

  get #open(): FileBytes {
    if (this.#bytes === undefined) throw new DiskError("EBADF");
    return this.#bytes;
  }
}
