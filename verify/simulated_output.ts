import { formatLine, type TranscriptEntry } from "../runtime/index.ts";

/** What the log service puts in front of a line that does not come from a log function of the process. */
const UNMARKED = "imap: Error: ";

/** The log as a server of that service writes it. */
export function loggedText(entries: readonly TranscriptEntry[], service: "imap" | "doveadm"): string {
  const texts = entries.map(service === "imap" ? throughLogService : directly);
  return texts.join("");
}

export function printedText(entries: readonly TranscriptEntry[]): string {
  return entries.map((entry) => (entry.kind === "print" ? entry.text : "")).join("");
}

function directly(entry: TranscriptEntry): string {
  if (entry.kind === "print") return "";
  return entry.kind === "log" ? `${formatLine(entry)}\n` : entry.text;
}

/** The log service reads lines: only the first of a text has the mark of a log function. */
function throughLogService(entry: TranscriptEntry): string {
  const text = directly(entry);
  if (text === "") return "";
  const [first, ...others] = text.replace(/\n$/, "").split("\n");
  const lines = entry.kind === "log" ? [first, ...others.map(unmarked)] : [first!, ...others].map(unmarked);
  return `${lines.join("\n")}\n`;
}

function unmarked(line: string): string {
  return UNMARKED + line;
}
