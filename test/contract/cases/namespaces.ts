import type { NamespaceWorld, World } from "../../../runtime/server/world/world.ts";
import type { ContractCase } from "../contract_case.ts";
import { inDeinitPre, SHOW } from "./script.ts";

/** A Lua function `look(name, …)` that prints what a mailbox of each name is called and whether it opens. */
export const LOOK = `
local function look(...)
  for _, name in ipairs{...} do
    local box = user:mailbox(name)
    print(string.format("%q", name), box.vname, box.name, tostring(box), pcall(box.open, box))
    box:free()
  end
end
`;

function look(...names: string[]): string {
  return `${LOOK}look(${names.map((name) => JSON.stringify(name)).join(", ")})`;
}

function worldOf(namespaces: Readonly<Record<string, NamespaceWorld>>, ...vnames: string[]): World {
  const mailboxes = Object.fromEntries(vnames.map((vname) => [vname, { messages: [{}] }]));
  return { namespaces, users: { alice: { mailboxes } } };
}

const TWO = worldOf(
  { inbox: { inbox: true }, archive: { prefix: "Archive/" } },
  "Work",
  "Archive/2025",
  "Archive/2025/May",
);
const PREFIXED = worldOf({ inbox: { inbox: true, prefix: "Mail/" } }, "Mail/Work", "Mail/Work/Old");
const INBOX_PREFIX = worldOf({ inbox: { inbox: true, prefix: "INBOX/" } }, "INBOX/Work");
const DOTS = worldOf({ inbox: { inbox: true, separator: "." } }, "Work", "Work.Old");
const DOTS_PREFIX = worldOf({ inbox: { inbox: true, prefix: "INBOX.", separator: "." } }, "INBOX.Work.Old");
const NESTED = worldOf(
  { inbox: { inbox: true }, a: { prefix: "A/" }, ab: { prefix: "A/B/" } },
  "A/one",
  "A/B/two",
  "A/B/C/three",
);
const MIXED = worldOf(
  { inbox: { inbox: true }, dots: { prefix: "#dots.", separator: "." } },
  "#dots.Work.Old",
  "Work",
);

/** Namespaces with prefix and separator, as mailbox names show them. */
export const namespaces: readonly ContractCase[] = [
  {
    title: "mail_user:mailbox finds the namespace by the longest prefix",
    covers: ["mail_user.mailbox", "mailbox.vname", "mailbox.name"],
    world: NESTED,
    lua: inDeinitPre(look("A/one", "A/B/two", "A/B/C/three", "A/two", "A/B/one", "B/two", "A/B", "A")),
  },
  {
    title: "mail_user:mailbox knows the names of a second namespace",
    covers: ["mail_user.mailbox", "mailbox.vname", "mailbox.name"],
    world: TWO,
    lua: inDeinitPre(
      look("Work", "Archive/2025", "Archive/2025/May", "Archive/2024", "2025", "Archive/Work"),
    ),
  },
  {
    title: "mailbox:open of a namespace's prefix, with and without separator",
    covers: ["mailbox.open"],
    world: TWO,
    lua: inDeinitPre(
      look("Archive", "Archive/", "Archive//", "Archive//2025", "archive/2025", "Archive/~x", "Archive/a.b"),
    ),
  },
  {
    title: "mailbox:open of INBOX in a namespace that does not have it",
    covers: ["mailbox.open"],
    world: TWO,
    lua: inDeinitPre(look("Archive/INBOX", "Archive/inbox", "Archive/Inbox/x", "inbox", "INBOX", "INBOX/x")),
  },
  {
    title: "mail_user:mailbox with a prefix before all names but INBOX",
    covers: ["mail_user.mailbox", "mailbox.open"],
    world: PREFIXED,
    lua: inDeinitPre(look("INBOX", "inbox", "Mail/Work", "Mail/Work/Old", "Mail/Nope", "Mail", "Mail/")),
  },
  {
    title: "mailbox:open of a name outside all namespaces",
    covers: ["mailbox.open"],
    world: PREFIXED,
    lua: inDeinitPre(look("Work", "mail/Work", "INBOX/Work", "", "/", "a//b", "~x", "a.b", "Mailbox", "*")),
  },
  {
    title: "mailbox:sync, status and metadata_get of a name outside all namespaces",
    covers: ["mailbox.sync", "mailbox.status", "mailbox.metadata_get"],
    world: PREFIXED,
    lua: inDeinitPre(`
local box = user:mailbox("Work")
print(pcall(box.sync, box))
print(pcall(box.status, box, 1))
print(pcall(box.status, box, 0))
print(pcall(box.metadata_get, box, "/private/x"))
print(pcall(box.metadata_list, box, "/private/"))
print(box == user:mailbox("Work"), box == user:mailbox("Mail/Work"))`),
  },
  {
    title: "mailbox:open of prefix and INBOX in the namespace of INBOX",
    covers: ["mailbox.open"],
    world: PREFIXED,
    lua: inDeinitPre(look("Mail/INBOX", "Mail/inbox", "Mail/INBOX/x")),
  },
  {
    title: "mail_user:mailbox with the prefix INBOX/ in any case",
    covers: ["mail_user.mailbox", "mailbox.vname", "mailbox.name"],
    world: INBOX_PREFIX,
    lua: inDeinitPre(
      look("INBOX", "inbox", "INBOX/Work", "inbox/Work", "Inbox/work", "INBOXWork", "inbox.Work", "iNBOX/"),
    ),
  },
  {
    title: "mail_user:mailbox with the prefix INBOX/ and names without it",
    covers: ["mail_user.mailbox", "mailbox.open"],
    world: INBOX_PREFIX,
    lua: inDeinitPre(look("Work", "INBOX/", "INBOX//Work", "INBOX/INBOX", "INBOX/INBOX/Work")),
  },
  {
    title: "mail_user:mailbox with dots between the levels",
    covers: ["mail_user.mailbox", "mailbox.vname", "mailbox.name"],
    world: DOTS,
    lua: inDeinitPre(look("INBOX", "Work", "Work.Old", "Work/Old", "a/b", "/x", "inbox.x", "inbox/x")),
  },
  {
    title: "mailbox:open of odd names with dots between the levels",
    covers: ["mailbox.open"],
    world: DOTS,
    lua: inDeinitPre(look("", ".", "..", "...", ".x", "x.", "a..b", "~", "~a.b", "a.~b", "Work.", "a.b.c")),
  },
  {
    title: "mail_user:mailbox with the prefix INBOX. as Courier has it",
    covers: ["mail_user.mailbox", "mailbox.vname", "mailbox.name"],
    world: DOTS_PREFIX,
    lua: inDeinitPre(
      look(
        "INBOX",
        "INBOX.Work.Old",
        "inbox.Work.Old",
        "INBOX.Work",
        "INBOX.",
        "INBOX..Work",
        "Work.Old",
        "INBOX/Work",
        "inbox.",
      ),
    ),
  },
  {
    title: "mail_user:mailbox with namespaces of different separators",
    covers: ["mail_user.mailbox", "mailbox.vname", "mailbox.name"],
    world: MIXED,
    lua: inDeinitPre(
      look(
        "Work",
        "#dots.Work.Old",
        "#dots.Work",
        "#dots",
        "#dots.",
        "#dots/x",
        "#dots.a/b",
        "a.b",
        "#dots..x",
      ),
    ),
  },
  ...["\\", "^", "|", "-", "&", ":"].map((separator): ContractCase => {
    const world = worldOf({ inbox: { inbox: true, separator } }, `Work${separator}Old`);
    const names = [
      `Work${separator}Old`,
      "Work",
      `a${separator}`,
      `${separator}a`,
      `a${separator}${separator}b`,
    ];
    return {
      title: `mail_user:mailbox with ${separator} between the levels`,
      covers: ["mail_user.mailbox", "mailbox.name"],
      world,
      lua: inDeinitPre(look(...names, `inbox${separator}x`, "a/b", "a.b", `ü${separator}&`)),
    };
  }),
  {
    title: "mailbox equals only mailboxes of its namespace",
    covers: ["mailbox.__eq"],
    world: NESTED,
    lua: inDeinitPre(`
local one = user:mailbox("A/one")
print(one == user:mailbox("A/one"), one == user:mailbox("one"), one == user:mailbox("A/B/one"))
print(user:mailbox("A") == user:mailbox("A/"), user:mailbox("inbox") == user:mailbox("INBOX"))`),
  },
  {
    title: "mailbox:status of mailboxes in several namespaces",
    covers: ["mailbox.status"],
    world: TWO,
    lua: inDeinitPre(`${SHOW}
for _, name in ipairs{"INBOX", "Work", "Archive/2025", "Archive/2025/May"} do
  local box = user:mailbox(name)
  show(name, box:status(dovecot.storage.STATUS_MESSAGES, dovecot.storage.STATUS_UNSEEN))
  box:free()
end`),
  },
  {
    title: "mailbox:metadata_set in a second namespace",
    covers: ["mailbox.metadata_set", "mailbox.metadata_get", "mailbox.metadata_list"],
    world: TWO,
    lua: inDeinitPre(`${SHOW}
local box = user:mailbox("Archive/2025")
box:open()
box:metadata_set("/private/color", "blue")
box:metadata_set("/shared/comment", "old")
print(box:metadata_get("/private/color", "/shared/comment"))
show("private", box:metadata_list("/private/"))
show("shared", box:metadata_list("/shared/"))
print(user:mailbox("Work"):metadata_get("/private/color"), user:metadata_get("/private/color"))`),
  },
  {
    title: "mail_user:metadata_set writes to INBOX, whatever its prefix",
    covers: ["mail_user.metadata_set", "mail_user.metadata_get", "mail_user.metadata_list"],
    world: PREFIXED,
    lua: inDeinitPre(`${SHOW}
user:metadata_set("/private/color", "blue")
print(user:metadata_get("/private/color"))
local inbox = user:mailbox("inbox")
print(inbox:metadata_get("/private/vendor/vendor.dovecot/pvt/server/color"))
show("user", user:metadata_list("/private/", "/shared/"))
show("INBOX", inbox:metadata_list("/private/", "/shared/"))`),
  },
  {
    title: "mailbox metadata of a world in a namespace with a prefix",
    covers: ["mailbox.metadata_get", "mailbox.metadata_list"],
    world: {
      namespaces: { inbox: { inbox: true, prefix: "INBOX/" }, old: { prefix: "Old/" } },
      users: {
        alice: {
          metadata: { "/private/who": "alice" },
          mailboxes: {
            INBOX: { metadata: { "/private/in": "inbox" } },
            "INBOX/Work": { metadata: { "/private/in": "work" } },
            "Old/Work": { metadata: { "/private/in": "old" } },
          },
        },
      },
    },
    lua: inDeinitPre(`
print(user:metadata_get("/private/who"))
for _, name in ipairs{"INBOX", "INBOX/Work", "Old/Work"} do print(name, user:mailbox(name):metadata_get("/private/in")) end`),
  },
  {
    title: "mailbox that is left over is named with its prefix in the panic",
    covers: ["mail_user.mailbox"],
    world: TWO,
    lua: inDeinitPre('kept = user:mailbox("Archive/2025")'),
  },
  {
    title: "mailbox names with a prefix in an IMAP session",
    covers: ["mail_user.mailbox"],
    service: "imap",
    world: PREFIXED,
    lua: inDeinitPre(`
local box = user:mailbox("Mail/Work")
box:sync()
dovecot.i_info(box.vname .. " " .. box.name .. " " .. box:status(1).messages)
dovecot.i_info(select(2, pcall(function() user:mailbox("Work"):sync() end)))`),
  },
];
