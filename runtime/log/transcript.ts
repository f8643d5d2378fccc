import { replaceInvalid } from "../text.ts";
import { LEVEL_LABELS, type LogLevel } from "./levels.ts";

/** One line of the server's log. */
export interface LogLine {
  readonly level: LogLevel;
  /** Everything before the level's label, such as `imap(alice)<1><S1>: `. */
  readonly prefix: string;
  readonly text: string;
}

/**
 * What a run puts out, in order: log lines, the text that a script prints, and what reaches the standard error of
 * the process without being a log line.
 */
export type TranscriptEntry =
  | ({ readonly kind: "log" } & LogLine)
  | { readonly kind: "print"; readonly text: string }
  | { readonly kind: "stderr"; readonly text: string };

/** The line as the server writes it. */
export function formatLine(line: LogLine): string {
  return `${line.prefix}${LEVEL_LABELS[line.level]}${line.text}`;
}

/** The log of a run. Iterates over its lines; as a string it is the whole transcript. */
export class Log implements Iterable<LogLine> {
  readonly #entries: TranscriptEntry[] = [];
  readonly #onEntry: ((entry: TranscriptEntry) => void) | undefined;

  constructor(onEntry?: (entry: TranscriptEntry) => void) {
    this.#onEntry = onEntry;
  }

  /** Everything in order, printed text included. */
  get entries(): readonly TranscriptEntry[] {
    return this.#entries;
  }

  /** The log lines alone. */
  get lines(): readonly LogLine[] {
    return this.#entries.flatMap((entry) =>
      entry.kind === "log" ? [{ level: entry.level, prefix: entry.prefix, text: entry.text }] : [],
    );
  }

  /** Appends one entry. Bytes that are not text become replacement characters. */
  add(entry: TranscriptEntry): void {
    const readable = readableEntry(entry);
    this.#entries.push(readable);
    this.#onEntry?.(readable);
  }

  [Symbol.iterator](): Iterator<LogLine> {
    return this.lines[Symbol.iterator]();
  }

  toString(): string {
    const text = this.#entries
      .map((entry) => (entry.kind === "log" ? `${formatLine(entry)}\n` : entry.text))
      .join("");
    return text.endsWith("\n") ? text.slice(0, -1) : text;
  }
}

function readableEntry(entry: TranscriptEntry): TranscriptEntry {
  const text = replaceInvalid(entry.text);
  return entry.kind === "log" ? { ...entry, prefix: replaceInvalid(entry.prefix), text } : { ...entry, text };
}
