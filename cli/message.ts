import type { UnloadedScript } from "../runtime/index.ts";
import { commandMessages, type MessageCode } from "./command_messages.ts";
import type { Shell } from "./shell.ts";
import { type Colors, colorsFor } from "./terminal.ts";
import { visible } from "./visible.ts";

/** A message of any command. All of them are printed on standard error, in one shape. */
export interface Message {
  readonly severity: "error" | "warning" | "note";
  /** A permanent word that `dovescript explain` knows, or TypeScript's own code. */
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
  /** A file with line and column, or the path of a key. */
  readonly place?: string | undefined;
  /** The lines of the file around the place, in colours already. */
  readonly frame?: string | undefined;
}

/** What a command says beside its result. */
export interface Note {
  readonly code: MessageCode;
  readonly message: string;
  readonly hint?: string;
}

const PAINT = { error: "red", warning: "yellow", note: "blue" } as const;

/** Prints one message: `PLACE SEVERITY CODE: MESSAGE`, its lines of code, and the hint. */
export function printMessage(message: Message, shell: Shell): void {
  shell.stderr.write(formatMessage(message, colorsFor(shell.stderr, shell)));
}

/** Prints a note. */
export function printNote(note: Note, shell: Shell): void {
  printMessage({ ...note, severity: commandMessages[note.code].severity }, shell);
}

/** Why the server called nothing of a script, and what to write. */
export function unloadedNote({ message, hint }: UnloadedScript): Note {
  return { code: "script-unloaded", message, hint };
}

/** Nothing that comes from outside may reach a terminal as it is, nor a log that somebody shows on one. */
function formatMessage({ severity, code, message, hint, place, frame }: Message, colors: Colors): string {
  const start = place === undefined ? "" : `${colors.cyan(visible(place))} `;
  const kind = `${colors[PAINT[severity]](severity)} ${colors.dim(visible(code))}`;
  const lines = [`${start}${kind}: ${visible(message)}`];
  if (frame !== undefined) lines.push(frame);
  if (hint !== undefined) lines.push(`  ${colors.green("hint:")} ${visible(hint)}`);
  return lines.map((line) => `${line}\n`).join("");
}
