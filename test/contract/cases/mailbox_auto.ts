import type { MailboxSettings, NamespaceWorld, World } from "../../../runtime/server/world/world.ts";
import type { ContractCase } from "../contract_case.ts";
import { inDeinitPre, SHOW } from "./script.ts";

/** A world whose server knows mailboxes that do not exist yet. */
function worldOf(mailboxes: Readonly<Record<string, MailboxSettings>>, more: NamespaceWorld = {}): World {
  return {
    namespaces: { inbox: { inbox: true, mailboxes, ...more } },
    users: { alice: { mailboxes: { Work: {} } } },
  };
}

const SPECIAL = worldOf({
  Drafts: { auto: "create", special_use: "\\Drafts" },
  Junk: { auto: "subscribe", special_use: "\\Junk" },
  Trash: { auto: "no", special_use: "\\Trash" },
  Sent: { special_use: "\\Sent" },
  Work: { special_use: "\\Archive \\Important" },
  INBOX: { special_use: "\\Flagged" },
});

const ALL = `${SHOW}
local storage = dovecot.storage
local function all(box)
  return box:status(storage.STATUS_MESSAGES, storage.STATUS_RECENT, storage.STATUS_UNSEEN, storage.STATUS_KEYWORDS,
    storage.STATUS_HIGHESTMODSEQ, storage.STATUS_PERMANENT_FLAGS, storage.STATUS_FIRST_UNSEEN_SEQ)
end
`;

const covers = ["mailbox.open", "mail_user.mailbox"];

/** Mailboxes that the server creates when they are opened. */
export const mailboxAuto: readonly ContractCase[] = [
  ...["open", "sync"].map(
    (method): ContractCase => ({
      title: `mailbox:${method} creates what the settings want created, and nothing else`,
      covers: [`mailbox.${method}`],
      world: SPECIAL,
      lua: inDeinitPre(`
for _, name in ipairs{"Drafts", "Junk", "Trash", "Sent", "Work", "drafts", "Drafts/x"} do
  local box = user:mailbox(name)
  print(name, pcall(box.${method}, box))
end`),
    }),
  ),
  {
    title: "mailbox:status of a mailbox that it creates",
    covers: ["mailbox.status"],
    world: SPECIAL,
    lua: inDeinitPre(`${ALL}show("Drafts", all(user:mailbox("Drafts")))`),
  },
  {
    title: "mailbox:status after open of a mailbox that it creates, before and after sync",
    covers: ["mailbox.status", "mailbox.open", "mailbox.sync"],
    world: SPECIAL,
    lua: inDeinitPre(`${ALL}
local box = user:mailbox("Junk")
box:open()
show("opened", all(box))
box:sync()
show("synced", all(box))
box:close()
show("closed", all(box))`),
  },
  {
    title: "mailbox:status of nothing creates nothing",
    covers: ["mailbox.status"],
    world: SPECIAL,
    lua: inDeinitPre(`
local box = user:mailbox("Drafts")
print(box:status(0).messages, box.vname, tostring(box))
box:metadata_list("/private/")
print(pcall(box.metadata_get, box, "/private/x"))`),
  },
  {
    title: "mailbox:metadata_get of a mailbox to be created",
    covers: ["mailbox.metadata_get"],
    world: SPECIAL,
    lua: inDeinitPre(`
local box = user:mailbox("Drafts")
print(pcall(box.metadata_get, box, "/private/x"))
print(pcall(box.metadata_get, box, "/private/specialuse"))
print(pcall(box.metadata_set, box, "bad", "y"))`),
  },
  {
    title: "mailbox:metadata_list of a mailbox to be created",
    covers: ["mailbox.metadata_list"],
    world: SPECIAL,
    lua: inDeinitPre(`${SHOW}
show("private", user:mailbox("Drafts"):metadata_list("/private/"))
show("shared", user:mailbox("Junk"):metadata_list("/shared/"))`),
  },
  {
    title: "mailbox:metadata_set on a mailbox that was just created",
    covers: ["mailbox.metadata_set", "mailbox.metadata_get", "mailbox.metadata_unset"],
    world: SPECIAL,
    lua: inDeinitPre(`
local box = user:mailbox("Drafts")
box:open()
box:metadata_set("/private/color", "blue")
print(box:metadata_get("/private/color"))
box:free()
box = user:mailbox("Drafts")
print(box:metadata_get("/private/color"), box:status(dovecot.storage.STATUS_HIGHESTMODSEQ).highest_modseq)
box:metadata_unset("/private/color")
print(box:metadata_get("/private/color"))`),
  },
  {
    title: "mailbox:metadata_get gives the purposes of mailboxes",
    covers: ["mailbox.metadata_get"],
    world: SPECIAL,
    lua: inDeinitPre(`
for _, name in ipairs{"Drafts", "Junk", "Work", "INBOX"} do
  local box = user:mailbox(name)
  box:open()
  print(name, box:metadata_get("/private/specialuse", "/shared/specialuse", "/private/comment"))
end`),
  },
  {
    title: "mailbox:metadata_get of the purposes of a mailbox that is not there",
    covers: ["mailbox.metadata_get"],
    world: SPECIAL,
    lua: inDeinitPre(`
for _, name in ipairs{"Trash", "Sent", "Nope"} do
  local box = user:mailbox(name)
  print(name, pcall(box.metadata_get, box, "/private/specialuse"))
end`),
  },
  {
    title: "mailbox:metadata_list shows the purposes of mailboxes as a key",
    covers: ["mailbox.metadata_list"],
    world: SPECIAL,
    lua: inDeinitPre(`${SHOW}
for _, name in ipairs{"Drafts", "Work", "INBOX"} do show(name, user:mailbox(name):metadata_list("/private/")) end`),
  },
  {
    title: "mailbox:metadata_set of the purposes of mailboxes",
    covers: ["mailbox.metadata_set", "mailbox.metadata_unset"],
    world: SPECIAL,
    lua: inDeinitPre(`
for _, name in ipairs{"Drafts", "Work", "INBOX"} do
  local box = user:mailbox(name)
  box:open()
  print(pcall(box.metadata_set, box, "/private/specialuse", "\\\\Sent"))
  print(pcall(box.metadata_unset, box, "/private/specialuse"))
  print(box:metadata_get("/private/specialuse"))
end`),
  },
  {
    title: "mail_user:metadata_get does not see the purpose of INBOX",
    covers: ["mail_user.metadata_get", "mail_user.metadata_list"],
    world: SPECIAL,
    lua: inDeinitPre(`${SHOW}
print(user:metadata_get("/private/specialuse"))
show("user", user:metadata_list("/private/", "/shared/"))`),
  },
  {
    title: "mailbox:open creates a mailbox below others that do not exist",
    covers,
    world: worldOf({ "A/B/C": { auto: "create" }, "Work/Old": { auto: "subscribe" } }),
    lua: inDeinitPre(`
for _, name in ipairs{"A/B/C", "Work/Old", "A/B", "A", "A/B/C/D"} do
  local box = user:mailbox(name)
  print(name, box.name, pcall(box.open, box))
end`),
  },
  {
    title: "mailbox:open creates a mailbox whose name is not ASCII",
    covers,
    world: worldOf({
      Entwürfe: { auto: "create" },
      "R&D": { auto: "create" },
      "送信/済み": { auto: "create" },
    }),
    lua: inDeinitPre(`
for _, name in ipairs{"Entwürfe", "R&D", "送信/済み", "送信"} do
  local box = user:mailbox(name)
  print(name, box.name, pcall(box.open, box))
end`),
  },
  {
    title: "mailbox:open creates a mailbox in a namespace with a prefix",
    covers,
    world: {
      namespaces: {
        inbox: { inbox: true, prefix: "INBOX/", mailboxes: { Drafts: { auto: "create" } } },
        old: { prefix: "Old/", mailboxes: { Drafts: { auto: "create" }, "2025/May": { auto: "subscribe" } } },
      },
      users: { alice: {} },
    },
    lua: inDeinitPre(`
for _, name in ipairs{"Drafts", "INBOX/Drafts", "inbox/Drafts", "Old/Drafts", "Old/2025/May", "Old/2025", "INBOX/2025/May"} do
  local box = user:mailbox(name)
  print(name, box.vname, pcall(box.open, box))
end`),
  },
  {
    title: "mailbox:open creates a mailbox with dots between the levels",
    covers,
    world: {
      namespaces: { inbox: { inbox: true, separator: ".", mailboxes: { "A.B": { auto: "create" } } } },
      users: { alice: {} },
    },
    lua: inDeinitPre(`
for _, name in ipairs{"A.B", "A", "A/B"} do
  local box = user:mailbox(name)
  print(name, box.name, pcall(box.open, box))
end`),
  },
  {
    title: "mailbox:open of a created mailbox by two objects",
    covers: [...covers, "mailbox.__eq"],
    world: SPECIAL,
    lua: inDeinitPre(`
local one, two = user:mailbox("Drafts"), user:mailbox("Drafts")
one:open()
two:open()
print(one == two, one:status(1).messages, two:status(1).uidnext, one:status(1).uidvalidity == two:status(1).uidvalidity)`),
  },
  {
    title: "mailbox:open with READONLY creates a mailbox, too",
    covers: [...covers, "dovecot.storage.MAILBOX_FLAG_READONLY"],
    world: SPECIAL,
    lua: inDeinitPre(`${ALL}
local box = user:mailbox("Drafts", storage.MAILBOX_FLAG_READONLY)
print(pcall(box.open, box))
show("opened", all(box))
box:sync()
show("synced", all(box))`),
  },
  ...["SAVEONLY", "DROP_RECENT", "NO_INDEX_FILES"].map(
    (flag): ContractCase => ({
      title: `mailbox:sync with ${flag} creates a mailbox`,
      covers: [...covers, `dovecot.storage.MAILBOX_FLAG_${flag}`],
      world: SPECIAL,
      lua: inDeinitPre(`${ALL}
local box = user:mailbox("Drafts", storage.MAILBOX_FLAG_${flag})
print(pcall(box.sync, box))
show("synced", all(box))
box:free()
show("afterwards", all(user:mailbox("Drafts")))`),
    }),
  ),
  {
    title: "mailbox that was created stays, with its UIDVALIDITY and metadata",
    covers: [...covers, "mailbox.status", "mailbox.metadata_get"],
    world: SPECIAL,
    sessions: 3,
    lua: inDeinitPre(`
local box = user:mailbox("Drafts")
box:open()
local before = box:metadata_get("/private/uidvalidity")
box:sync()
local status = box:status(dovecot.storage.STATUS_UIDVALIDITY, dovecot.storage.STATUS_HIGHESTMODSEQ)
local now = string.format("%d", status.uidvalidity)
print(before == nil, before == now, status.messages, status.highest_modseq)
box:metadata_set("/private/uidvalidity", now)`),
  },
  {
    title: "mailbox that was created in a session of another service is there",
    covers,
    world: SPECIAL,
    sessions: [
      { service: "imap", lua: inDeinitPre('user:mailbox("Drafts"):open() dovecot.i_info("created")') },
      {},
    ],
    lua: inDeinitPre(`
local drafts, junk = user:mailbox("Drafts"), user:mailbox("Junk")
print(drafts:status(1).messages, junk:status(1).messages)`),
  },
  {
    title: "mailbox that is created by mailbox:open is left over like others",
    covers,
    world: SPECIAL,
    lua: inDeinitPre('kept = user:mailbox("Drafts")\nkept:open()'),
  },
  {
    title: "mailbox:open creates INBOX of an account that has nothing",
    covers,
    world: { users: { alice: {} } },
    lua: inDeinitPre(`${ALL}
local box = user:mailbox("inbox")
box:open()
show("opened", all(box))
box:sync()
show("synced", all(box))`),
  },
  {
    title: "mailbox:open creates nothing for a name that only another namespace has settings for",
    covers,
    world: SPECIAL,
    service: "imap",
    lua: inDeinitPre(`
for _, name in ipairs{"Drafts", "INBOX/Drafts", "Work/Drafts", "DRAFTS"} do
  local box = user:mailbox(name)
  dovecot.i_info(name .. " " .. tostring(select(2, pcall(box.open, box)) or "opened"))
  box:free()
end`),
  },
];
