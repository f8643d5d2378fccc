import type { MailboxWorld } from "../../../runtime/server/world/world.ts";
import type { ContractCase } from "../contract_case.ts";
import { threeMessages } from "../worlds.ts";
import { inDeinitPre, printResults, SHOW } from "./script.ts";

const FIELDS = [
  "mailbox",
  "messages",
  "recent",
  "unseen",
  "uidvalidity",
  "uidnext",
  "first_unseen_seq",
  "first_recent_uid",
  "highest_modseq",
  "highest_pvt_modseq",
  "permanent_flags",
  "flags",
  "permanent_keywords",
  "allow_new_keywords",
  "nonpermanent_modseqs",
  "no_modseq_tracking",
  "have_guids",
  "have_save_guids",
  "have_only_guid128",
  "keywords",
].map((name) => `mailbox_status.${name}`);

const ALL = `
local storage = dovecot.storage
local all = {}
for name, value in pairs(storage) do
  if name:find("^STATUS_") then all[#all + 1] = value end
end
table.sort(all)`;

const covers = [...FIELDS, "mailbox.status"];

function statusCase(title: string, mailbox: MailboxWorld, lines: string): ContractCase {
  const world = { users: { alice: { mailboxes: { Work: mailbox } } } };
  return {
    title,
    covers,
    world,
    lua: inDeinitPre(`${SHOW}${ALL}\nlocal box = user:mailbox("Work")\n${lines}`),
  };
}

const EVERYTHING = 'show("all", box:status(table.unpack(all)))';
const BUSY: MailboxWorld = {
  messages: [
    { flags: ["\\Seen"] },
    { keywords: ["beta", "alpha"] },
    { flags: ["\\Deleted", "\\Draft", "\\Answered"], keywords: ["alpha"] },
    {},
  ],
};

/** What mailbox:status gives. */
export const mailboxStatus: readonly ContractCase[] = [
  statusCase("mailbox:status gives all twenty fields of a mailbox without messages", {}, EVERYTHING),
  statusCase(
    "mailbox:status gives all fields of a mailbox with messages",
    { messages: threeMessages },
    EVERYTHING,
  ),
  statusCase("mailbox:status gives all fields of a mailbox with flags and keywords", BUSY, EVERYTHING),
  statusCase("mailbox:status after sync", BUSY, `box:sync()\n${EVERYTHING}`),
  statusCase(
    "mailbox:status after open shows what the index knows, and after sync everything",
    BUSY,
    `
box:open()
${EVERYTHING}
box:sync()
${EVERYTHING}
box:close()
${EVERYTHING}`,
  ),
  statusCase("mailbox:status after open without messages", {}, `box:open()\n${EVERYTHING}`),
  statusCase(
    "mailbox:status fills only what was asked for, item by item",
    BUSY,
    `
box:sync()
for _, item in ipairs(all) do show(item, box:status(item)) end`,
  ),
  statusCase(
    "mailbox:status opens and syncs a fresh mailbox for each item",
    BUSY,
    `
for _, item in ipairs(all) do
  local fresh = user:mailbox("Work")
  show(item, fresh:status(item))
  fresh:free()
end`,
  ),
  statusCase(
    "mailbox:status of nothing fills nothing and opens nothing",
    BUSY,
    `
show("unopened", box:status(0))
box:sync()
show("synced", box:status(0))
show("unknown", box:status(2048))`,
  ),
  statusCase(
    "mailbox:status takes items joined with | and + and as text",
    BUSY,
    `
box:sync()
print(box:status(storage.STATUS_MESSAGES | storage.STATUS_UNSEEN).unseen)
print(box:status(storage.STATUS_MESSAGES + storage.STATUS_UNSEEN).unseen)
print(box:status("16").unseen, box:status(-1).unseen)`,
  ),
  statusCase(
    "mailbox:status gives a plain table, another one each time",
    BUSY,
    `
local one, two = box:status(storage.STATUS_KEYWORDS), box:status(storage.STATUS_KEYWORDS)
print(rawequal(one, two), rawequal(one.keywords, two.keywords), getmetatable(one), #one.keywords)
print(box:status(storage.STATUS_MESSAGES).keywords)`,
  ),
  statusCase(
    "mailbox:status checks its arguments",
    BUSY,
    printResults(
      "box:status()",
      'box:status("messages")',
      "box:status(nil)",
      "box:status(1.5)",
      "box:status({})",
      'box:status(storage.STATUS_MESSAGES, "x")',
      "box.status(5, 1)",
      "box.status()",
      "box.status(nil)",
    ),
  ),
  statusCase(
    "mailbox:status counts modseqs by keywords",
    {
      messages: [{ keywords: ["a", "b"] }, { keywords: ["b"] }, { keywords: ["c"] }],
    },
    EVERYTHING,
  ),
  statusCase(
    "mailbox:status counts modseqs by changes of metadata",
    { messages: [{}] },
    `
local function modseq() return box:status(storage.STATUS_HIGHESTMODSEQ).highest_modseq end
box:sync()
print(modseq())
box:metadata_set("/private/key", "value")
print(modseq())
box:metadata_unset("/private/key")
box:sync()
print(modseq())`,
  ),
  statusCase(
    "mailbox:status with DROP_RECENT moves first_recent_uid",
    BUSY,
    `
box = user:mailbox("Work", storage.MAILBOX_FLAG_DROP_RECENT)
show("fresh", box:status(storage.STATUS_RECENT))
box:free()
box = user:mailbox("Work")
show("afterwards", box:status(storage.STATUS_RECENT))`,
  ),
  statusCase(
    "mailbox:status of STATUS_RECENT with DROP_RECENT kills the process before sync",
    BUSY,
    `
box = user:mailbox("Work", storage.MAILBOX_FLAG_DROP_RECENT)
box:open()
box:status(storage.STATUS_RECENT)`,
  ),
];
