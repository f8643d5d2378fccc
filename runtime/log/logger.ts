import { cText } from "../text.ts";
import type { LogLevel } from "./levels.ts";
import type { Log } from "./transcript.ts";

/** What a logger needs to know about its process. */
export interface LoggerOptions {
  readonly log: Log;
  /** The prefix until something changes it. */
  readonly prefix: string;
  /** True if debug lines are written. doveadm drops them unless it was started with -D. */
  readonly debug: boolean;
  /** True if each line of a text gets the prefix and the level. */
  readonly everyLine?: boolean;
  /** True if the lines go through the server's log process, not straight to a file. */
  readonly throughLogProcess?: boolean;
  /** The service whose standard error the log process reads: what has no prefix becomes an error of the service. */
  readonly service?: string;
}

/** The prefix that a message has in place of the process's, and what its event puts behind the level. */
export interface OwnPrefix {
  readonly replaced: string;
  readonly appended: string;
}

/** Writes a process's lines. */
export class Logger {
  /** The current prefix of the process. */
  prefix: string;
  readonly #log: Log;
  readonly #debug: boolean;
  readonly #everyLine: boolean;
  readonly #throughLogProcess: boolean;
  readonly #service: string | undefined;

  constructor(options: LoggerOptions) {
    this.prefix = options.prefix;
    this.#log = options.log;
    this.#debug = options.debug;
    this.#everyLine = options.everyLine ?? false;
    this.#throughLogProcess = options.throughLogProcess ?? false;
    this.#service = options.service;
  }

  /** Writes a text; without a prefix of its own it gets the process's. C sees no further than a NUL. */
  write(level: LogLevel, text: string, own?: OwnPrefix): void {
    if (level === "debug" && !this.#debug) return;
    const { replaced, appended } = own ?? { replaced: this.prefix, appended: "" };
    if (this.#everyLine) {
      const prefix = oneLine(replaced);
      for (const line of this.#lines(cText(text)))
        this.#log.add({ kind: "log", level, prefix, text: oneLine(appended) + line });
    } else if (this.#service !== undefined) {
      const [first = "", ...rest] = (appended + cText(text)).split("\n");
      this.#log.add({ kind: "log", level, prefix: replaced, text: first });
      this.#writeErrors(this.#service, rest);
    } else if (this.#throughLogProcess && replaced.includes("\n")) {
      // The log process takes the first line alone for the message, and finds no prefix of that length.
      this.#log.add({ kind: "log", level, prefix: "", text: replaced + appended + cText(text) });
    } else this.#log.add({ kind: "log", level, prefix: replaced, text: appended + cText(text) });
  }

  /** The log process never hears of an empty line at the end. */
  #lines(text: string): string[] {
    return (this.#throughLogProcess ? text.replace(/\n$/, "") : text).split("\n");
  }

  /** Puts out what a script printed. */
  print(text: string): void {
    this.#log.add({ kind: "print", text });
  }

  /** Puts out what goes to standard error. */
  printError(text: string): void {
    if (this.#service === undefined) this.#log.add({ kind: "stderr", text });
    else this.#writeErrors(this.#service, text.replace(/\n$/, "").split("\n"));
  }

  #writeErrors(service: string, lines: readonly string[]): void {
    for (const text of lines) this.#log.add({ kind: "log", level: "error", prefix: `${service}: `, text });
  }
}

function oneLine(prefix: string): string {
  return prefix.replaceAll("\n", " ");
}
