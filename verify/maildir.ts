import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { MailboxWorld, MessageWorld, World } from "../runtime/index.ts";
import { profileOf } from "../runtime/profiles/index.ts";
import { findNamespace, namespacesOf, storageName } from "../runtime/server/index.ts";
import { namespaceFolder } from "./namespaces.ts";

const FLAG_LETTERS: Readonly<Record<string, string>> = {
  "\\Draft": "D",
  "\\Flagged": "F",
  "\\Answered": "R",
  "\\Seen": "S",
  "\\Deleted": "T",
};

/** Later than the messages of any copied Maildir, and few enough for the server, which subtracts times as 32-bit integers. */
const LATER = 2_000_000_000;

const SMALL_MESSAGE = "From: sender@example.com\r\nSubject: small\r\n\r\nA small message.\r\n";

/** The folder of a mailbox below the home: Maildir++ puts all of a namespace's on one level. */
export function maildirFolder(vname: string, world: World): string {
  const namespace = findNamespace(namespacesOf(world), vname);
  const folder = namespaceFolder(namespace);
  const { facts } = profileOf(world.dovecot);
  return vname === "INBOX" ? folder : `${folder}/.${storageName(vname, { namespace, facts })}`;
}

/** Writes a mailbox so that the server numbers its messages in the world's order. */
export function layOutMaildir(folder: string, mailbox: MailboxWorld, baseDir: string): void {
  for (const name of ["cur", "new", "tmp"]) mkdirSync(join(folder, name), { recursive: true });
  if (mailbox.maildir !== undefined) cpSync(join(baseDir, mailbox.maildir), folder, { recursive: true });
  const keywords = keywordNames(folder);
  (mailbox.messages ?? []).forEach((given, index) => {
    const message = typeof given === "string" ? { eml: given } : given;
    // UIDs follow the times in the names.
    const name = `${LATER + index}.M1P1.contract:2,${letters(message, keywords)}`;
    writeFileSync(join(folder, "cur", name), messageText(message, baseDir));
  });
  if (keywords.length > 0) {
    const lines = keywords.map((keyword, index) => `${index} ${keyword}\n`);
    writeFileSync(join(folder, "dovecot-keywords"), lines.join(""));
  }
}

function keywordNames(folder: string): string[] {
  if (!readdirSync(folder).includes("dovecot-keywords")) return [];
  const lines = readFileSync(join(folder, "dovecot-keywords"), "utf8").trim().split("\n");
  return lines.map((line) => line.slice(line.indexOf(" ") + 1));
}

/** Letters must be sorted: system flags are capitals, keywords `a`, `b` and so on. */
function letters(message: MessageWorld, keywords: string[]): string {
  const flags = (message.flags ?? []).map((flag) => {
    const letter = FLAG_LETTERS[flag];
    if (letter === undefined) throw new Error(`Maildir knows no flag ${flag}`);
    return letter;
  });
  const own = (message.keywords ?? []).map((keyword) => {
    if (!keywords.includes(keyword)) keywords.push(keyword);
    return String.fromCharCode("a".charCodeAt(0) + keywords.indexOf(keyword));
  });
  return [...flags, ...own].sort().join("");
}

function messageText(message: MessageWorld, baseDir: string): string | Buffer {
  if (message.eml !== undefined) return readFileSync(join(baseDir, message.eml));
  return message.text ?? SMALL_MESSAGE;
}
