import type { World } from "../../../runtime/server/world/world.ts";
import type { ContractCase } from "../contract_case.ts";
import { threeMessages } from "../worlds.ts";
import { inDeinitPre, SHOW } from "./script.ts";

const WORLD: World = {
  namespaces: { inbox: { inbox: true, mailboxes: { Drafts: { auto: "create" } } } },
  users: {
    alice: { mailboxes: { INBOX: { messages: threeMessages }, Work: { metadata: { "/private/x": "y" } } } },
  },
};

const LINES = `${SHOW}
local storage = dovecot.storage
local function all(box)
  return box:status(storage.STATUS_MESSAGES, storage.STATUS_RECENT, storage.STATUS_UNSEEN, storage.STATUS_KEYWORDS,
    storage.STATUS_HIGHESTMODSEQ, storage.STATUS_PERMANENT_FLAGS, storage.STATUS_FIRST_UNSEEN_SEQ, storage.STATUS_HIGHESTPVTMODSEQ)
end
`;

/** Flags by what they are called in titles. */
const FLAGS = {
  READONLY: 0x01,
  SAVEONLY: 0x02,
  DROP_RECENT: 0x04,
  NO_INDEX_FILES: 0x10,
  "READONLY and SAVEONLY": 0x03,
  "READONLY and DROP_RECENT": 0x05,
  "SAVEONLY and DROP_RECENT": 0x06,
  "READONLY and NO_INDEX_FILES": 0x11,
  "SAVEONLY and NO_INDEX_FILES": 0x12,
  "DROP_RECENT and NO_INDEX_FILES": 0x14,
  KEEP_LOCKED: 0x20,
  IGNORE_ACLS: 0x100,
};

const covers = ["mailbox.status", "mail_user.mailbox"];

const each = (make: (name: string, flags: number) => ContractCase) =>
  Object.entries(FLAGS).map(([name, flags]) => make(name, flags));

/** What the flags of a mailbox object change in its status and metadata. */
export const mailboxFlagsStatus: readonly ContractCase[] = [
  ...each((name, flags) => ({
    title: `mailbox:status without sync, with ${name}`,
    covers,
    world: WORLD,
    lua: inDeinitPre(`${LINES}
local box = user:mailbox("INBOX", ${flags})
show("first", all(box))
show("second", all(box))
box:free()
show("plain", all(user:mailbox("INBOX")))`),
  })),
  ...each((name, flags) => ({
    title: `mailbox:status after sync, with ${name}, and again after close`,
    covers: [...covers, "mailbox.sync", "mailbox.close"],
    world: WORLD,
    lua: inDeinitPre(`${LINES}
local box = user:mailbox("INBOX", ${flags})
box:sync()
show("synced", all(box))
box:close()
show("closed", all(box))`),
  })),
  ...each((name, flags) => ({
    title: `mailbox:metadata_set and metadata_get with ${name}`,
    covers: ["mailbox.metadata_set", "mailbox.metadata_get", "mailbox.metadata_unset", "mail_user.mailbox"],
    world: WORLD,
    lua: inDeinitPre(`
local box = user:mailbox("Work", ${flags})
print(box:metadata_get("/private/x"))
box:open()
print(pcall(box.metadata_set, box, "/private/new", "value"))
print(pcall(box.metadata_unset, box, "/private/x"))
print(box:metadata_get("/private/new", "/private/x"))
print(user:mailbox("Work"):metadata_get("/private/new", "/private/x"))
print(box:status(dovecot.storage.STATUS_HIGHESTMODSEQ).highest_modseq)`),
  })),
  ...[1, 2, 4, 0x10, 0x20].map(
    (flags): ContractCase => ({
      title: `mailbox:open and sync of mailboxes that do not exist, with flags ${flags}`,
      covers: ["mailbox.open", "mailbox.sync"],
      world: WORLD,
      lua: inDeinitPre(`
for _, name in ipairs{"Nope", "", "a.b", "Drafts", "drafts"} do
  local box = user:mailbox(name, ${flags})
  print(name, pcall(box.open, box))
  print(name, pcall(box.sync, box))
  box:free()
end`),
    }),
  ),
  ...[0x1000, 0x2000, 0x3000].map(
    (flags): ContractCase => ({
      title: `mailbox:open creates a mailbox with flags ${flags}, if the release has the constant`,
      covers: ["mailbox.open", "mail_user.mailbox"],
      world: WORLD,
      lua: inDeinitPre(`${LINES}
print(storage.MAILBOX_FLAG_AUTO_CREATE, storage.MAILBOX_FLAG_AUTO_SUBSCRIBE)
for _, name in ipairs{"New", "New/Sub", "Ü", "INBOX", "a.b", "/x", ""} do
  local box = user:mailbox(name, ${flags})
  print(name, pcall(box.open, box))
  box:free()
end
local box = user:mailbox("New")
if pcall(box.sync, box) then show("New", all(box)) end`),
    }),
  ),
  {
    title: "mailbox:sync with FAST and SAVEONLY looks at no message",
    covers: [
      "mailbox.sync",
      "dovecot.storage.MAILBOX_SYNC_FLAG_FAST",
      "dovecot.storage.MAILBOX_FLAG_SAVEONLY",
    ],
    world: WORLD,
    lua: inDeinitPre(`${LINES}
local box = user:mailbox("INBOX", storage.MAILBOX_FLAG_SAVEONLY)
box:sync(storage.MAILBOX_SYNC_FLAG_FAST)
show("fast", all(box))
box:sync()
show("whole", all(box))
box:sync(storage.MAILBOX_SYNC_FLAG_FAST)
show("fast again", all(box))`),
  },
  {
    title: "mailbox:status of several objects with different flags at once",
    covers,
    world: WORLD,
    lua: inDeinitPre(`${LINES}
local boxes = {}
for _, flags in ipairs{0x10, 0x01, 0x00, 0x02} do
  local box = user:mailbox("INBOX", flags)
  boxes[#boxes + 1] = box
  show(flags, all(box))
end
for index, box in ipairs(boxes) do show("again " .. index, all(box)) end`),
  },
];
