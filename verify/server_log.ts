import { existsSync } from "node:fs";
import { readText } from "./read_text.ts";

/** The log of a master, read as it grows. */
export class ServerLog {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** A place in the log to read from later. */
  mark(): number {
    return this.#text().length;
  }

  since(mark: number): string {
    return this.#text().slice(mark);
  }

  /** Whether the master itself has failed; nothing comes after that. */
  hasEnded(): boolean {
    return /^(doveconf: |master: |)Fatal: /m.test(this.#text());
  }

  #text(): string {
    return existsSync(this.path) ? readText(this.path) : "";
  }
}
