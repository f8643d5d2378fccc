import type { World } from "../../../runtime/server/world.ts";
import type { ContractCase } from "../contract_case.ts";
import { inDeinitPre, printResults, SHOW } from "./script.ts";

const WORLD: World = {
  users: {
    alice: {
      metadata: { "/private/x": "y", "/shared/color": "red", "/private/dir/a": "1", "/private/dir/b": "2" },
      mailboxes: {
        INBOX: {
          messages: [{}],
          metadata: { "/private/comment": "private comment", "/shared/comment": "shared comment" },
        },
        Work: { metadata: { "/private/key": "value", "/shared/lines": "first\nsecond\tend" } },
      },
    },
  },
};
const DISABLED: World = { attributes: false, users: { alice: { mailboxes: { Work: {} } } } };

const USER = ["get", "set", "unset", "list"].map((name) => `mail_user.metadata_${name}`);
const BOX = ["get", "set", "unset", "list"].map((name) => `mailbox.metadata_${name}`);
const WORK = 'local box = user:mailbox("Work")\nbox:open()\n';

/** metadata_get, metadata_set, metadata_unset and metadata_list of users and mailboxes. */
export const metadata: readonly ContractCase[] = [
  {
    title: "mail_user:metadata_get gives one value per key",
    covers: ["mail_user.metadata_get"],
    world: WORLD,
    lua: inDeinitPre(`
print(user:metadata_get("/private/x"))
print(user:metadata_get("/shared/color", "/private/x", "/private/nosuch", "/private/dir/a"))
print(select("#", user:metadata_get("/private/a", "/private/b")))
print(user:metadata_get("/shared/x"), user:metadata_get("/private/comment"))`),
  },
  {
    title: "mail_user:metadata_set and metadata_unset change what metadata_get gives",
    covers: USER,
    world: WORLD,
    lua: inDeinitPre(`
print(select("#", user:metadata_set("/private/new", "value")), user:metadata_get("/private/new"))
user:metadata_set("/private/x", "changed")
print(user:metadata_get("/private/x"))
print(select("#", user:metadata_unset("/private/x")), user:metadata_get("/private/x"))
user:metadata_unset("/private/x")
user:metadata_set("/private/empty", "")
print("[" .. tostring(user:metadata_get("/private/empty")) .. "]")`),
  },
  {
    title: "mail_user:metadata_set keeps numbers as text and unsets with other values",
    covers: ["mail_user.metadata_set"],
    lua: inDeinitPre(`
for _, value in ipairs{42, 3.0, 0.1, "text"} do
  user:metadata_set("/private/key", value)
  print(value, type(user:metadata_get("/private/key")), user:metadata_get("/private/key"))
end
user:metadata_set("/private/key", nil)
print(user:metadata_get("/private/key"))
for _, value in ipairs{true, false, {}, print} do
  user:metadata_set("/private/key", "there")
  user:metadata_set("/private/key", value)
  print(type(value), user:metadata_get("/private/key"))
end`),
  },
  {
    title: "mail_user:metadata_set refuses a NUL in a value and cuts a key at it",
    covers: ["mail_user.metadata_set"],
    lua: inDeinitPre(`
${printResults('user:metadata_set("/private/key", "a\\0b")', 'user:metadata_set("/private/cut\\0off", "value")')}
print(user:metadata_get("/private/key"), user:metadata_get("/private/cut"))`),
  },
  {
    title: "mail_user:metadata_set keeps every other byte",
    covers: ["mail_user.metadata_set", "mail_user.metadata_get"],
    lua: inDeinitPre(`
for _, value in ipairs{"line\\nline", "tab\\t", "cr\\r", "ü€", "\\xff\\xfe", "\\1x", "back\\\\slash", "   ", ("y"):rep(2000)} do
  user:metadata_set("/private/key", value)
  print(#value, user:metadata_get("/private/key") == value)
end`),
  },
  {
    title: "mail_user:metadata_list gives the keys below a prefix, and the server's own",
    covers: ["mail_user.metadata_list"],
    world: WORLD,
    lua: inDeinitPre(`${SHOW}
for _, prefix in ipairs{"/private/", "/shared/", "/private/dir/", "/private/nosuch/"} do
  show(prefix, user:metadata_list(prefix))
end
show("two prefixes", user:metadata_list("/private/", "/shared/"))
show("one prefix twice", user:metadata_list("/private/dir/", "/private/"))`),
  },
  {
    title: "mail_user:metadata_list takes a prefix without its slash as the start of names",
    covers: ["mail_user.metadata_list"],
    world: WORLD,
    lua: inDeinitPre(`${SHOW}
for _, prefix in ipairs{"/private/dir", "/private/d", "/private/x", "/shared/c"} do show(prefix, user:metadata_list(prefix)) end`),
  },
  {
    title: "mail_user:metadata_get and its siblings check their arguments",
    covers: USER,
    lua: inDeinitPre(
      printResults(
        ...[
          "",
          "nil",
          "{}",
          "5",
          '"x"',
          '"/private"',
          '"/PRIVATE/x"',
          '"/private/x", "bad"',
          '"/private/x", nil',
        ].map((given) => `user:metadata_get(${given})`),
        "user.metadata_get()",
        'user.metadata_get(5, "/private/x")',
        ...["", '"/private/x"', '"/private/x", 1, 2', 'nil, "y"', '{}, "y"', '5, "y"', '"bad", "y"'].map(
          (given) => `user:metadata_set(${given})`,
        ),
        ...["", '"/private/x", 1', "nil", '"bad"', '"/private/nosuch"'].map(
          (given) => `user:metadata_unset(${given})`,
        ),
        ...["", "nil", "{}", '"bad"', "5", '"/private/", "bad"', '"/private/", {}'].map(
          (given) => `user:metadata_list(${given})`,
        ),
        'user.metadata_list(5, "/private/")',
      ),
    ),
  },
  {
    title: "mail_user:metadata_get is kept in INBOX below the server's prefix",
    covers: [...USER, "dovecot.storage.MAILBOX_ATTRIBUTE_PREFIX_DOVECOT_PVT_SERVER"],
    lua: inDeinitPre(`
local prefix = dovecot.storage.MAILBOX_ATTRIBUTE_PREFIX_DOVECOT_PVT_SERVER
user:metadata_set("/private/key", "value")
local box = user:mailbox("INBOX")
print(box:metadata_get("/private/" .. prefix .. "key"))
box:open()
box:metadata_set("/shared/" .. prefix .. "other", "by the mailbox")
print(user:metadata_get("/shared/other"))`),
  },
  {
    title: "mail_user:metadata_get and its siblings raise when attributes are not enabled",
    covers: USER,
    world: DISABLED,
    lua: inDeinitPre(`${SHOW}
${printResults(
  'user:metadata_get("/private/x")',
  'user:metadata_get("/shared/x")',
  'user:metadata_set("/private/x", "y")',
  'user:metadata_set("/private/x", nil)',
  'user:metadata_unset("/private/x")',
  'user:metadata_get("bad")',
)}
show("list", user:metadata_list("/private/", "/shared/"))`),
  },
  {
    title: "mail_user:metadata_get fails the hook when attributes are not enabled",
    covers: ["mail_user.metadata_get"],
    world: DISABLED,
    lua: inDeinitPre('user:metadata_get("/private/x")'),
  },
  {
    title: "mail_user:metadata_set fails the hook for a key without prefix",
    covers: ["mail_user.metadata_set"],
    lua: inDeinitPre('user:metadata_set("x", "y")'),
  },
  {
    title: "mail_user:metadata_set works in an IMAP session",
    covers: ["mail_user.metadata_set", "mail_user.metadata_get"],
    service: "imap",
    world: WORLD,
    lua: inDeinitPre(`
user:metadata_set("/private/key", "value")
dovecot.i_info(user:metadata_get("/private/key") .. " " .. user:metadata_get("/shared/color"))`),
  },
  {
    title: "mailbox:metadata_get gives one value per key, without opening first",
    covers: ["mailbox.metadata_get"],
    world: WORLD,
    lua: inDeinitPre(`
local inbox, work = user:mailbox("INBOX"), user:mailbox("Work")
print(inbox:metadata_get("/shared/comment", "/private/comment", "/private/nosuch", "/private/x"))
print(work:metadata_get("/private/key"), work:metadata_get("/shared/lines"), work:metadata_get("/private/comment"))
print(inbox:status(dovecot.storage.STATUS_MESSAGES).messages)`),
  },
  {
    title: "mailbox:metadata_set and metadata_unset change what metadata_get gives",
    covers: BOX,
    world: WORLD,
    lua: inDeinitPre(`${WORK}
print(select("#", box:metadata_set("/private/new", 5)), box:metadata_get("/private/new"))
box:metadata_set("/private/new", nil)
print(box:metadata_get("/private/new"))
print(select("#", box:metadata_unset("/private/key")), box:metadata_get("/private/key"))
box:free()
print(user:mailbox("Work"):metadata_get("/private/key"), user:mailbox("INBOX"):metadata_get("/private/key"))`),
  },
  {
    title: "mailbox:metadata_set works after open, sync or status",
    covers: ["mailbox.metadata_set"],
    world: WORLD,
    lua: inDeinitPre(`
for _, method in ipairs{"open", "sync", "status"} do
  local box = user:mailbox("Work")
  if method == "status" then box:status(1) else box[method](box) end
  box:metadata_set("/private/method", method)
  print(box:metadata_get("/private/method"))
  box:free()
end`),
  },
  {
    title: "mailbox:metadata_list gives the keys below a prefix, and the server's own",
    covers: ["mailbox.metadata_list"],
    world: WORLD,
    lua: inDeinitPre(`${SHOW}
local inbox, work = user:mailbox("INBOX"), user:mailbox("Work")
for _, prefix in ipairs{"/private/", "/shared/"} do
  show("INBOX " .. prefix, inbox:metadata_list(prefix))
  show("Work " .. prefix, work:metadata_list(prefix))
end
show("two prefixes", work:metadata_list("/private/", "/shared/"))`),
  },
  {
    title: "mailbox:metadata_list gives the user's metadata of INBOX below the server's prefixes",
    covers: [
      "mailbox.metadata_list",
      "dovecot.storage.MAILBOX_ATTRIBUTE_PREFIX_DOVECOT",
      "dovecot.storage.MAILBOX_ATTRIBUTE_PREFIX_DOVECOT_PVT",
    ],
    world: WORLD,
    lua: inDeinitPre(`${SHOW}
local storage = dovecot.storage
local inbox = user:mailbox("INBOX")
for _, name in ipairs{"DOVECOT", "DOVECOT_PVT", "DOVECOT_PVT_SERVER"} do
  local prefix = storage["MAILBOX_ATTRIBUTE_PREFIX_" .. name]
  show(name, inbox:metadata_list("/private/" .. prefix))
  show(name, inbox:metadata_list("/shared/" .. prefix))
end`),
  },
  {
    title: "mailbox:metadata_list mangles the server's own keys below a prefix without its slash",
    covers: ["mailbox.metadata_list"],
    world: WORLD,
    lua: inDeinitPre(`${SHOW}
show("without", user:mailbox("INBOX"):metadata_list("/shared/vendor/vendor.dovecot/pvt/server"))
show("part of a name", user:mailbox("INBOX"):metadata_list("/private/com"))`),
  },
  {
    title: "mailbox:metadata_get and its siblings check their arguments",
    covers: BOX,
    lua: inDeinitPre(`local box = user:mailbox("INBOX")
${printResults(
  ...["", "nil", "5", '"bad"', '"/private/x", nil'].map((given) => `box:metadata_get(${given})`),
  'box.metadata_get(5, "x")',
  ...['"/private/x"', 'nil, "x"', '{}, "x"', '"bad", "x"', '"/private/x", 1, 2'].map(
    (given) => `box:metadata_set(${given})`,
  ),
  ...["", "nil", '"bad"', '"/private/x", 1'].map((given) => `box:metadata_unset(${given})`),
  ...["", "nil", "{}", '"bad"', '"/private/", "bad"'].map((given) => `box:metadata_list(${given})`),
)}`),
  },
  {
    title: "mailbox:metadata_set refuses a NUL in a value",
    covers: ["mailbox.metadata_set"],
    world: WORLD,
    lua: inDeinitPre(
      `${WORK}${printResults('box:metadata_set("/private/key", "a\\0b")')}\nprint(box:metadata_get("/private/key"))`,
    ),
  },
  {
    title: "mailbox:metadata_get and its siblings raise when attributes are not enabled",
    covers: BOX,
    world: DISABLED,
    lua: inDeinitPre(`${SHOW}${WORK}
${printResults(
  'box:metadata_get("/private/x")',
  'box:metadata_set("/private/x", "y")',
  'box:metadata_unset("/private/x")',
)}
show("private", box:metadata_list("/private/"))
show("shared", box:metadata_list("/shared/"))`),
  },
];
