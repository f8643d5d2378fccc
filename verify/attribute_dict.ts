import { createHash } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { MailboxWorld, UserWorld, World } from "../runtime/server/world/world.ts";
import { maildirFolder } from "./maildir.ts";

/** Where the server keeps a user's own metadata: below this key of INBOX. */
const USER_PREFIX = "vendor/vendor.dovecot/pvt/server/";

/** Any fixed UIDVALIDITY will do: a Maildir gets one with its GUID. */
const UIDVALIDITY = 1767225600;

/** Writes the metadata of a user and of its mailboxes as the server's own attribute dict would. */
export function layOutAttributes(home: string, user: UserWorld, world: World): void {
  const lines: string[] = [];
  const mailboxes: Readonly<Record<string, MailboxWorld>> = { INBOX: {}, ...user.mailboxes };
  for (const [vname, mailbox] of Object.entries(mailboxes)) {
    const entries = Object.entries(mailbox.metadata ?? {}).map(([key, value]) => [key, value] as const);
    if (vname === "INBOX") entries.push(...userEntries(user));
    if (entries.length === 0) continue;
    const guid = fixGuid(join(home, maildirFolder(vname, world)), vname);
    for (const [key, value] of entries) lines.push(dictKey(key, guid), tabEscaped(value));
  }
  if (lines.length > 0) writeFileSync(join(home, "attributes"), `${lines.join("\n")}\n`);
}

function userEntries(user: UserWorld): (readonly [string, string])[] {
  const pattern = /^\/(private|shared)\//;
  return Object.entries(user.metadata ?? {}).map(([key, value]) => [
    key.replace(pattern, (prefix) => prefix + USER_PREFIX),
    value,
  ]);
}

/** The dict names a mailbox by its GUID; a uidlist without messages fixes it before the first sync. */
function fixGuid(folder: string, vname: string): string {
  const guid = createHash("md5").update(vname).digest("hex");
  const uidlist = join(folder, "dovecot-uidlist");
  if (existsSync(uidlist)) throw new Error(`${uidlist} has a GUID already`);
  writeFileSync(uidlist, `3 V${UIDVALIDITY} N1 G${guid}\n`);
  return guid;
}

function dictKey(key: string, guid: string): string {
  const match = /^\/(private|shared)\/(.*)$/s.exec(key);
  if (match === null) throw new Error(`${key} is no metadata key`);
  return tabEscaped(`${match[1] === "private" ? "priv" : "shared"}/${guid}/${match[2]}`);
}

const ESCAPED: Readonly<Record<string, string>> = {
  "\0": "\x010",
  "\x01": "\x011",
  "\t": "\x01t",
  "\r": "\x01r",
  "\n": "\x01n",
};

/** The server's tab escaping: \1 followed by a letter. */
function tabEscaped(text: string): string {
  return Array.from(text, (character) => ESCAPED[character] ?? character).join("");
}
