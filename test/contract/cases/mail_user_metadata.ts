import type { ContractCase } from "../contract_case.ts";
import { metadataWorld, withoutAttributes } from "./metadata_worlds.ts";
import { inDeinitPre, printResults, SHOW } from "./script.ts";

const USER = ["get", "set", "unset", "list"].map((name) => `mail_user.metadata_${name}`);

/** metadata_get, metadata_set, metadata_unset and metadata_list of users. */
export const userMetadata: readonly ContractCase[] = [
  {
    title: "mail_user:metadata_get gives one value per key",
    covers: ["mail_user.metadata_get"],
    world: metadataWorld,
    lua: inDeinitPre(`
print(user:metadata_get("/private/x"))
print(user:metadata_get("/shared/color", "/private/x", "/private/nosuch", "/private/dir/a"))
print(select("#", user:metadata_get("/private/a", "/private/b")))
print(user:metadata_get("/shared/x"), user:metadata_get("/private/comment"))`),
  },
  {
    title: "mail_user:metadata_set and metadata_unset change what metadata_get gives",
    covers: USER,
    world: metadataWorld,
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
    world: metadataWorld,
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
    world: metadataWorld,
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
    world: withoutAttributes,
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
    world: withoutAttributes,
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
    world: metadataWorld,
    lua: inDeinitPre(`
user:metadata_set("/private/key", "value")
dovecot.i_info(user:metadata_get("/private/key") .. " " .. user:metadata_get("/shared/color"))`),
  },
];
