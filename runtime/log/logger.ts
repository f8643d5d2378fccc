import { cText } from "../text.ts";
import type { LogLevel } from "./levels.ts";
import type { Log } from "./transcript.ts";

/** What a logger needs to know about its process. */
export interface LoggerOptions {
  readonly log: Log;
  /** The prefix until something changes it. */
  readonly prefix: string;
  /** Whether debug lines are written. doveadm drops them unless it was started with -D. */
  readonly debug: boolean;
  /** Whether each line of a text gets the prefix and the level. */
  readonly everyLine?: boolean;
}

/** Writes a process's lines. */
export class Logger {
  /** The current prefix of the process. */
  prefix: string;
  readonly #log: Log;
  readonly #debug: boolean;
  readonly #everyLine: boolean;

  constructor(options: LoggerOptions) {
    this.prefix = options.prefix;
    this.#log = options.log;
    this.#debug = options.debug;
    this.#everyLine = options.everyLine ?? false;
  }

  /** Writes a text; without a prefix of its own it gets the process's. C sees no further than a NUL. */
  write(level: LogLevel, text: string, prefix = this.prefix): void {
    if (level === "debug" && !this.#debug) return;
    const lines = this.#everyLine ? cText(text).split("\n") : [cText(text)];
    for (const line of lines) this.#log.add({ kind: "log", level, prefix, text: line });
  }

  /** Puts out what a script printed. */
  print(text: string): void {
    this.#log.add({ kind: "print", text });
  }

  /** Puts out what goes to standard error. */
  printError(text: string): void {
    this.#log.add({ kind: "stderr", text });
  }
}
