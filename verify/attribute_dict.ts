import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { MailboxWorld, UserWorld, World } from "../runtime/index.ts";
import { fixGuid } from "./mailbox_guid.ts";
import { maildirFolder } from "./maildir.ts";

/** Where the server keeps a user's own metadata: below this key of INBOX. */
const USER_PREFIX = "vendor/vendor.dovecot/pvt/server/";

/** Writes the metadata of a user and of its mailboxes as the server's own attribute dict would. */
export function layOutAttributes(home: string, user: UserWorld, world: World): void {
  const lines: string[] = [];
  const mailboxes: Readonly<Record<string, MailboxWorld>> = { INBOX: {}, ...user.mailboxes };
  for (const [vname, mailbox] of Object.entries(mailboxes)) {
    const entries = Object.entries(mailbox.metadata ?? {}).map(([key, value]) => [key, value] as const);
    if (vname === "INBOX") entries.push(...userEntries(user));
    // The dict names a mailbox by its GUID.
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
