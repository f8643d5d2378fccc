import type { ContractCase } from "../contract_case.ts";
import { inCreated, printResults } from "./script.ts";

const STATUS = [
  "MESSAGES",
  "RECENT",
  "UIDNEXT",
  "UIDVALIDITY",
  "UNSEEN",
  "FIRST_UNSEEN_SEQ",
  "KEYWORDS",
  "HIGHESTMODSEQ",
  "PERMANENT_FLAGS",
  "FIRST_RECENT_UID",
  "HIGHESTPVTMODSEQ",
].map((name) => `dovecot.storage.STATUS_${name}`);

const FLAGS = [
  "READONLY",
  "SAVEONLY",
  "DROP_RECENT",
  "NO_INDEX_FILES",
  "KEEP_LOCKED",
  "IGNORE_ACLS",
  "AUTO_CREATE",
  "AUTO_SUBSCRIBE",
].map((name) => `dovecot.storage.MAILBOX_FLAG_${name}`);

const SYNC_FLAGS = [
  "FULL_READ",
  "FULL_WRITE",
  "FAST",
  "NO_EXPUNGES",
  "FIX_INCONSISTENT",
  "EXPUNGE",
  "FORCE_RESYNC",
].map((name) => `dovecot.storage.MAILBOX_SYNC_FLAG_${name}`);

const PREFIXES = ["", "_PVT", "_PVT_SERVER"].map(
  (end) => `dovecot.storage.MAILBOX_ATTRIBUTE_PREFIX_DOVECOT${end}`,
);

/** The table `dovecot.storage`. */
export const storage: readonly ContractCase[] = [
  { title: "dovecot.storage has the items of a status as floats", covers: STATUS, lua: printing(STATUS) },
  {
    title: "dovecot.storage has the flags of a mailbox as floats, without the two that Debian leaves out",
    covers: FLAGS,
    lua: printing(FLAGS),
  },
  {
    title: "dovecot.storage has the flags of a synchronisation as floats",
    covers: SYNC_FLAGS,
    lua: printing(SYNC_FLAGS),
  },
  {
    title: "dovecot.storage has the prefixes of attributes as text",
    covers: PREFIXES,
    lua: printing(PREFIXES),
  },
  {
    title: "dovecot.storage constants can be joined with | and +",
    covers: ["dovecot.storage.STATUS_MESSAGES", "dovecot.storage.STATUS_UNSEEN"],
    lua: inCreated(
      printResults(
        "dovecot.storage.STATUS_MESSAGES | dovecot.storage.STATUS_UNSEEN",
        "dovecot.storage.STATUS_MESSAGES + dovecot.storage.STATUS_UNSEEN",
        "dovecot.storage.STATUS_MESSAGES == 1",
      ),
    ),
  },
  {
    title: "dovecot.storage holds nothing else, and can be written to",
    covers: ["dovecot.storage"],
    lua: inCreated(`
local names = {}
for name, value in pairs(dovecot.storage) do names[#names + 1] = name .. "=" .. tostring(value) end
table.sort(names)
print(table.concat(names, "\\n"))
print(dovecot.storage.nosuch, getmetatable(dovecot.storage).__name)
dovecot.storage.own = 1
print(dovecot.storage.own)`),
  },
];

function printing(names: readonly string[]): string {
  return inCreated(names.map((name) => `print("${name}", ${name}, math.type(${name} or 0))`).join("\n"));
}
