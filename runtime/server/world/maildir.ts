import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { decode } from "../../text.ts";
import type { StoredMessage } from "../storage/stored_message.ts";
import { readOptional } from "./optional_file.ts";
import { type NamedPath, unreadable } from "./project_file.ts";
import { EMPTY_UIDLIST, parseUidlist, type Uidlist } from "./uidlist.ts";

/** What a Maildir folder holds. */
export interface MaildirContents {
  readonly messages: readonly StoredMessage[];
  readonly uidvalidity: number;
  /** The UID that the next message gets. */
  readonly uidnext: number;
  /** The UID from which on messages are new to the server. */
  readonly firstRecentUid: number;
}

/** A mailbox without messages. Any fixed time will do as UIDVALIDITY. */
export const EMPTY_MAILDIR: MaildirContents = {
  messages: [],
  uidvalidity: 1767225600,
  uidnext: 1,
  firstRecentUid: 1,
};

const FLAGS: Readonly<Record<string, string>> = {
  D: "\\Draft",
  F: "\\Flagged",
  R: "\\Answered",
  S: "\\Seen",
  T: "\\Deleted",
};

/** Reads a Maildir folder as a first sync does: known files keep their UIDs, others get one by the time in their names. */
export function readMaildir(named: NamedPath): MaildirContents {
  const folder = resolve(named.baseDir, named.path);
  try {
    const listed = readOptional(join(folder, "dovecot-uidlist"));
    const uidlist = listed === undefined ? EMPTY_UIDLIST : parseUidlist(listed);
    return readMessages(folder, uidlist);
  } catch (cause) {
    throw unreadable(named, folder, cause);
  }
}

function readMessages(folder: string, uidlist: Uidlist): MaildirContents {
  const keywords = readKeywords(folder);
  let uidnext = uidlist.uidnext;
  const messages = listFiles(folder).map(({ name, path }) => {
    const [base = "", info = ""] = name.split(":2,");
    const uid = uidlist.uids.get(base) ?? uidnext++;
    return {
      uid,
      flags: new Set([...info].flatMap((letter) => FLAGS[letter] ?? [])),
      keywords: new Set([...info].flatMap((letter) => keywords.get(letter) ?? [])),
      text: decode(readFileSync(path)),
    };
  });
  return {
    messages: messages.sort((a, b) => a.uid - b.uid),
    uidvalidity: uidlist.uidvalidity ?? EMPTY_MAILDIR.uidvalidity,
    uidnext,
    firstRecentUid: Math.max(0, ...uidlist.uids.values()) + 1,
  };
}

interface MaildirFile {
  readonly name: string;
  readonly path: string;
}

function listFiles(folder: string): MaildirFile[] {
  const files = ["cur", "new"].flatMap((part) =>
    readdirSync(join(folder, part))
      .filter((name) => !name.startsWith("."))
      .map((name) => ({ name, path: join(folder, part, name) })),
  );
  return files.sort((a, b) => timeOf(a.name) - timeOf(b.name) || (a.name < b.name ? -1 : 1));
}

/** The number with which a file name begins. */
function timeOf(name: string): number {
  return Number(/^\d*/.exec(name)?.[0] ?? 0);
}

/** The keywords of the letters `a`, `b` and so on. */
function readKeywords(folder: string): Map<string, string> {
  const lines = (readOptional(join(folder, "dovecot-keywords")) ?? "").split("\n");
  return new Map(
    lines.flatMap((line) => {
      const [, index, keyword] = /^(\d+) (.+)$/.exec(line) ?? [];
      return keyword === undefined ? [] : [[String.fromCharCode(97 + Number(index)), keyword] as const];
    }),
  );
}
