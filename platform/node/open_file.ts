import { closeSync, constants, fstatSync, openSync, readSync, writeSync } from "node:fs";
import type { FileBytes, OpenMode } from "../platform.ts";

const { O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_RDWR, O_TRUNC, O_WRONLY } = constants;

const FLAGS: Record<OpenMode, number> = {
  r: O_RDONLY,
  w: O_WRONLY | O_CREAT | O_TRUNC,
  a: O_WRONLY | O_CREAT | O_APPEND,
  "r+": O_RDWR,
  "w+": O_RDWR | O_CREAT | O_TRUNC,
  "a+": O_RDWR | O_CREAT | O_APPEND,
};

/** A regular file of this machine. */
export class OpenFile implements FileBytes {
  readonly #descriptor: number;

  constructor(path: string, mode: OpenMode) {
    // Opening a pipe must not wait for its other end.
    this.#descriptor = openSync(path, FLAGS[mode] | O_NOFOLLOW | O_NONBLOCK, 0o666);
    if (fstatSync(this.#descriptor).isFile()) return;
    closeSync(this.#descriptor);
    throw Object.assign(new Error(`EACCES: not a regular file, open '${path}'`), { code: "EACCES" });
  }

  get size(): number {
    return fstatSync(this.#descriptor).size;
  }

  read(position: number, count: number): Uint8Array {
    const bytes = new Uint8Array(Math.max(0, Math.min(count, this.size - position)));
    return bytes.subarray(0, readSync(this.#descriptor, bytes, 0, bytes.length, position));
  }

  write(position: number, bytes: Uint8Array): void {
    writeSync(this.#descriptor, bytes, 0, bytes.length, position);
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}
