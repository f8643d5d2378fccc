import type { WriteStream } from "node:tty";
import type { Output } from "./shell.ts";

/** Standard output or standard error of the process. A failure is remembered, not thrown: the command ends first. */
export class StandardStream implements Output {
  readonly #stream: NodeJS.WriteStream | WriteStream;
  readonly #onFailure: () => void;
  #failure: NodeJS.ErrnoException | undefined;

  /** `onFailure` is called once, when nothing more can be written. */
  constructor(stream: NodeJS.WriteStream | WriteStream, onFailure: () => void) {
    this.#stream = stream;
    this.#onFailure = onFailure;
    // A pipe tells of its failure only after the write has returned.
    stream.on("error", (error) => this.#fail(error));
  }

  get isTTY(): boolean {
    return this.#stream.isTTY;
  }

  get columns(): number {
    return this.#stream.columns;
  }

  /** The first error of the system, such as EPIPE or ENOSPC. */
  get failure(): NodeJS.ErrnoException | undefined {
    return this.#failure;
  }

  write(text: string | Uint8Array): void {
    if (this.#failure !== undefined) return;
    try {
      this.#stream.write(text);
    } catch (error) {
      // A file tells of its failure at once.
      this.#fail(error as NodeJS.ErrnoException);
    }
  }

  #fail(error: NodeJS.ErrnoException): void {
    if (this.#failure !== undefined) return;
    this.#failure = error;
    this.#onFailure();
  }
}
