/** Kinds of inputs, in the order in which they are reported, with the share of the cases that each gets. */
export const SHARES = {
  typescript: 34,
  lua: 16,
  configuration: 14,
  package: 4,
  world: 14,
  message: 4,
  maildir: 5,
  arguments: 9,
} as const;

export type Kind = keyof typeof SHARES;

export const KINDS = Object.keys(SHARES) as readonly Kind[];

/** A text whose characters are bytes. Names of files are bytes on a disk as well. */
export type Bytes = string;

/** Something in the folder of a case. */
export type Entry = { readonly file: Bytes } | { readonly link: Bytes } | { readonly folder: true };

/** Stands for the absolute path of the case's folder, in files and arguments. */
export const ROOT = "@ROOT@";

/** Files, and commands that are run on them one after the other. */
export interface InputCase {
  readonly kind: Kind;
  /** By path, relative to the folder in which the commands run. */
  readonly files: readonly (readonly [path: Bytes, entry: Entry])[];
  readonly commands: readonly (readonly string[])[];
}

/** How a command ended, and what it left. */
export interface CommandResult {
  readonly command: readonly string[];
  readonly stdout: Bytes;
  readonly stderr: Bytes;
  /** Undefined for a process that was killed, by itself or by the watchdog. */
  readonly exitCode: number | undefined;
  /** Paths of what was created, changed or removed, relative to the folder of the case; temporary files are below `tmp/`. */
  readonly written: readonly Bytes[];
}

/** What a case led to. */
export type CaseResult =
  | { readonly ended: "finished"; readonly results: readonly CommandResult[] }
  | { readonly ended: "hung" | "died"; readonly command: readonly string[]; readonly detail: string };

/** A file in UTF-8. */
export function utf8(text: string): Bytes {
  return Buffer.from(text, "utf8").toString("latin1");
}

export function file(text: string): Entry {
  return { file: utf8(text) };
}
