import type { ContractCase } from "../contract_case.ts";
import { inDeinitPre } from "./script.ts";

const FLAG_NAMES = ["READONLY", "SAVEONLY", "DROP_RECENT", "NO_INDEX_FILES", "KEEP_LOCKED", "IGNORE_ACLS"];
const FLAGS = FLAG_NAMES.map((name) => `dovecot.storage.MAILBOX_FLAG_${name}`);
const SYNC_FLAG_NAMES = ["FULL_READ", "FULL_WRITE", "FAST", "FIX_INCONSISTENT", "EXPUNGE", "FORCE_RESYNC"];
const SYNC_FLAGS = SYNC_FLAG_NAMES.map((name) => `dovecot.storage.MAILBOX_SYNC_FLAG_${name}`);

/** The flags of mail_user:mailbox and of mailbox:sync. */
export const mailboxFlags: readonly ContractCase[] = [
  {
    title: "mailbox flags are taken by mail_user:mailbox",
    covers: [...FLAGS, "mail_user.mailbox"],
    lua: inDeinitPre(`
local storage = dovecot.storage
for _, flag in ipairs{${FLAG_NAMES.map((name) => `"${name}"`).join(", ")}} do
  local box = user:mailbox("INBOX", storage["MAILBOX_FLAG_" .. flag])
  box:sync()
  local status = box:status(storage.STATUS_PERMANENT_FLAGS, storage.STATUS_HIGHESTMODSEQ, storage.STATUS_RECENT)
  print(flag, status.permanent_flags, status.flags, status.permanent_keywords, status.allow_new_keywords)
  print("", status.nonpermanent_modseqs, status.recent, status.first_recent_uid, status.highest_modseq)
  print("", pcall(box.metadata_set, box, "/private/flag", flag))
  print("", box:metadata_get("/private/flag"))
  box:free()
end`),
  },
  {
    title: "mailbox flags that do not exist change nothing",
    covers: ["mail_user.mailbox"],
    lua: inDeinitPre(`
for _, flag in ipairs{8, 64, 1024, 65536, 2^30, 2^32} do
  local box = user:mailbox("Nope", flag)
  print(flag, pcall(box.open, box))
end`),
  },
  {
    title: "mailbox flags all at once change nothing for a mailbox that does not exist",
    covers: ["mail_user.mailbox"],
    // Elsewhere the flags create the mailbox, with an index in memory that the server then repairs.
    releases: ["2.3.19.1", "2.4.5"],
    lua: inDeinitPre(`
local box = user:mailbox("Nope", -1)
print(pcall(box.open, box))`),
  },
  {
    title: "mailbox:sync takes the flags of a synchronisation",
    covers: [...SYNC_FLAGS, "mailbox.sync"],
    world: { users: { alice: { mailboxes: { INBOX: { messages: [{}, { flags: ["\\Deleted"] }] } } } } },
    lua: inDeinitPre(`
local storage = dovecot.storage
for _, flag in ipairs{${SYNC_FLAG_NAMES.map((name) => `"${name}"`).join(", ")}} do
  local box = user:mailbox("INBOX")
  print(flag, pcall(box.sync, box, storage["MAILBOX_SYNC_FLAG_" .. flag]))
  local status = box:status(storage.STATUS_MESSAGES, storage.STATUS_HIGHESTMODSEQ)
  print("", status.messages, status.uidnext, status.highest_modseq)
  box:free()
end`),
  },
  {
    title: "mailbox:sync with NO_EXPUNGES kills the process",
    covers: ["dovecot.storage.MAILBOX_SYNC_FLAG_NO_EXPUNGES"],
    lua: inDeinitPre('user:mailbox("INBOX"):sync(dovecot.storage.MAILBOX_SYNC_FLAG_NO_EXPUNGES)'),
  },
];
