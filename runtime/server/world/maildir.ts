import { join } from "node:path";
import type { Platform } from "../../../platform/platform.ts";
import { WorldError } from "../../errors.ts";
import { fileProblem } from "../../file_problem.ts";
import { decode, encode } from "../../text.ts";
import { show } from "../../validation/show.ts";
import type { StoredMessage } from "../storage/stored_message.ts";
import { readOptional } from "./optional_file.ts";
import { type NamedPath, pathOf, readMessage } from "./project_file.ts";
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
  const folder = pathOf(named);
  const reader: Reader = { folder, named };
  const uidlist = reading(reader, "dovecot-uidlist", (path) => {
    const listed = readOptional(path, named.platform);
    return listed === undefined ? EMPTY_UIDLIST : parseUidlist(listed);
  });
  return readMessages(reader, uidlist);
}

/** A Maildir that is being read, and where the world names it. */
interface Reader {
  readonly folder: string;
  readonly named: NamedPath;
}

/** Reads something in a Maildir. Throws a WorldError that names it. */
function reading<T>(
  { folder, named }: Reader,
  part: string,
  read: (path: string, platform: Platform) => T,
): T {
  const path = join(folder, part);
  try {
    return read(path, named.platform);
  } catch (cause) {
    throw new WorldError({
      code: "unreadable-file",
      message: `${named.location} names ${show(named.path)}, whose ${show(part)} cannot be read: ${fileProblem(cause)}.`,
      hint: `A Maildir has folders cur and new with a file for each message; ${path} was looked for.`,
      location: named.location,
      cause,
    });
  }
}

function readMessages(reader: Reader, uidlist: Uidlist): MaildirContents {
  const keywords = reading(reader, "dovecot-keywords", readKeywords);
  let uidnext = uidlist.uidnext;
  let last = 0;
  for (const uid of uidlist.uids.values()) last = Math.max(last, uid);
  const messages = listFiles(reader).map(({ name, part }) => {
    const [base = "", info = ""] = name.split(":2,");
    const uid = uidlist.uids.get(base) ?? uidnext++;
    return {
      uid,
      flags: new Set([...info].flatMap((letter) => FLAGS[letter] ?? [])),
      keywords: new Set([...info].flatMap((letter) => keywords.get(letter) ?? [])),
      text: reading(reader, part, readMessage),
    };
  });
  return {
    messages: messages.sort((a, b) => a.uid - b.uid),
    uidvalidity: uidlist.uidvalidity ?? EMPTY_MAILDIR.uidvalidity,
    uidnext,
    firstRecentUid: last + 1,
  };
}

interface MaildirFile {
  readonly name: string;
  /** The path in the Maildir. */
  readonly part: string;
}

function listFiles(reader: Reader): MaildirFile[] {
  const files = ["cur", "new"].flatMap((part) =>
    reading(reader, part, listFolder)
      .filter((name) => !name.startsWith("."))
      .map((name) => ({ name, part: join(part, name) })),
  );
  return files.sort((a, b) => timeOf(a.name) - timeOf(b.name) || (a.name < b.name ? -1 : 1));
}

/** Names may be bytes that are no UTF-8. */
function listFolder(path: string, platform: Platform): string[] {
  return platform.readFolder(encode(path)).map(decode);
}

/** The number with which a file name begins. */
function timeOf(name: string): number {
  return Number(/^\d*/.exec(name)?.[0] ?? 0);
}

/** Letters that stand for keywords in the names of files. */
const LETTERS = 26;

/** The keywords of the letters `a`, `b` and so on. */
function readKeywords(path: string, platform: Platform): Map<string, string> {
  const lines = (readOptional(path, platform) ?? "").split("\n");
  return new Map(
    lines.flatMap((line) => {
      const [, index, keyword] = /^(\d+) (.+)$/.exec(line) ?? [];
      return keyword === undefined || Number(index) >= LETTERS
        ? []
        : [[String.fromCharCode(97 + Number(index)), keyword] as const];
    }),
  );
}
