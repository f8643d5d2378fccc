import type { World } from "../../../runtime/server/world/world.ts";
import type { ContractCase } from "../contract_case.ts";
import { inDeinitPre, printResults, SHOW } from "./script.ts";

const USER = ["get", "set", "unset", "list"].map((name) => `mail_user.metadata_${name}`);
const BOX = ["get", "set", "unset", "list"].map((name) => `mailbox.metadata_${name}`);
const SERVER = "vendor/vendor.dovecot/pvt/server/";

const WORLD: World = {
  users: {
    alice: {
      metadata: {
        "/private/a": "1",
        "/private/a/b": "2",
        "/private/ab": "3",
        "/shared/a": "4",
        "/private/Z": "5",
      },
      mailboxes: { Work: { metadata: { "/private/a": "w", "/shared/admin": "nobody" } } },
    },
  },
};
const DISABLED: World = { attributes: false, users: { alice: { mailboxes: { Work: {} } } } };

/** Sets, gets and lists keys of a user, given as Lua texts. */
function keys(title: string, ...texts: string[]): ContractCase {
  return {
    title: `mail_user:metadata_set with keys: ${title}`,
    covers: USER,
    lua: inDeinitPre(`${SHOW}
for _, key in ipairs{${texts.join(", ")}} do
  print(string.format("%q", key), pcall(user.metadata_set, user, key, "value"))
  print("", pcall(user.metadata_get, user, key))
end
show("list", user:metadata_list("/private/", "/shared/"))
for _, key in ipairs{${texts.join(", ")}} do print(pcall(user.metadata_unset, user, key)) end
show("empty", user:metadata_list("/private/", "/shared/"))`),
  };
}

function listed(title: string, ...prefixes: string[]): ContractCase {
  const texts = prefixes.map((prefix) => JSON.stringify(prefix)).join(", ");
  return {
    title: `metadata_list of the user, of INBOX and of another mailbox below ${title}`,
    covers: ["mail_user.metadata_list", "mailbox.metadata_list"],
    world: WORLD,
    lua: inDeinitPre(`${SHOW}
for _, prefix in ipairs{${texts}} do
  show("user " .. prefix, user:metadata_list(prefix))
  for _, name in ipairs{"INBOX", "Work"} do show(name .. " " .. prefix, user:mailbox(name):metadata_list(prefix)) end
end`),
  };
}

/** Keys of metadata: the user's below the server's prefix of INBOX, the server's own, and odd ones. */
export const metadataKeys: readonly ContractCase[] = [
  keys(
    "levels",
    '"/private/a"',
    '"/private/a/b"',
    '"/private/a/b/c/d/e/f"',
    '"/shared/a"',
    '"/private/a/"',
    '"/private//a"',
    '"/shared/a//b"',
  ),
  keys(
    "upper and lower case",
    '"/private/Key"',
    '"/private/key"',
    '"/PRIVATE/key"',
    '"/Private/key"',
    '"/shared/KEY"',
  ),
  keys(
    "odd characters",
    '"/private/a b"',
    '"/private/*"',
    '"/private/%"',
    '"/private/a\\\\b"',
    '"/private/\'"',
    '"/private/\\""',
    '"/private/$HOME"',
    '"/private/.."',
    '"/private/."',
    '"/private/~"',
  ),
  keys(
    "control characters",
    '"/private/a\\tb"',
    '"/private/a\\nb"',
    '"/private/a\\rb"',
    '"/private/\\1"',
    '"/private/\\127"',
  ),
  keys(
    "Unicode and bytes that are not",
    '"/private/ü"',
    '"/private/送信"',
    '"/private/😀"',
    '"/private/\\xff"',
    '"/private/\\xc3"',
  ),
  keys("cut at a NUL", '"/private/a\\0b"', '"/private/a\\0c"', '"/shared/x\\0"'),
  keys(
    "without scope",
    '"private/a"',
    '"/private"',
    '"/shared"',
    '"a"',
    '""',
    '"/"',
    '"//private/a"',
    '" /private/a"',
    '"/public/a"',
    '"/private\\0/a"',
  ),
  keys(
    "long ones",
    '"/private/" .. ("k"):rep(100)',
    '"/private/" .. ("k"):rep(1000)',
    '"/private/" .. ("k/"):rep(500) .. "k"',
  ),
  keys(
    "as the server has its own",
    '"/private/vendor/x"',
    '"/shared/vendor/vendor.dovecot/x"',
    '"/private/specialuse"',
    '"/private/comment"',
    '"/shared/comment"',
    '"/shared/admin"',
  ),
  {
    title: "mail_user:metadata_set stores below the server's prefix of INBOX",
    covers: [...USER, ...BOX],
    world: WORLD,
    lua: inDeinitPre(`${SHOW}
local inbox = user:mailbox("INBOX")
inbox:open()
print(inbox:metadata_get("/private/${SERVER}a", "/shared/${SERVER}a", "/private/a"))
user:metadata_set("/private/new", "by user")
print(inbox:metadata_get("/private/${SERVER}new"))
inbox:metadata_set("/private/${SERVER}new", "by mailbox")
inbox:metadata_set("/private/${SERVER}other", "by mailbox, too")
print(user:metadata_get("/private/new", "/private/other"))
inbox:metadata_unset("/private/${SERVER}a")
print(user:metadata_get("/private/a", "/private/a/b"))
show("user", user:metadata_list("/private/"))`),
  },
  {
    title: "mail_user:metadata_set of keys that the server answers itself",
    covers: USER,
    world: WORLD,
    lua: inDeinitPre(
      printResults(
        ...["admin", "comment"].flatMap((key) => [
          `user:metadata_set("/shared/${key}", "x")`,
          `user:metadata_unset("/shared/${key}")`,
          `user:metadata_get("/shared/${key}")`,
          `user:metadata_set("/private/${key}", "x")`,
          `user:metadata_get("/private/${key}")`,
        ]),
      ),
    ),
  },
  {
    title: "mailbox:metadata_set of keys that the server answers itself",
    covers: BOX,
    world: WORLD,
    lua: inDeinitPre(`
local inbox, work = user:mailbox("INBOX"), user:mailbox("Work")
inbox:open()
work:open()
for _, key in ipairs{"/private/specialuse", "/shared/specialuse", "/private/comment", "/shared/comment", "/shared/admin", "/shared/${SERVER}admin", "/shared/${SERVER}comment", "/private/${SERVER}admin"} do
  for _, box in ipairs{inbox, work} do
    print(key, box.vname, pcall(box.metadata_set, box, key, "x"))
    print(box:metadata_get(key))
    print(pcall(box.metadata_unset, box, key))
  end
end`),
  },
  listed("a scope", "/private/", "/shared/"),
  listed("a level", "/private/a/", "/private/a", "/private/z/", "/shared/a/"),
  listed(
    "the server's prefixes",
    "/private/vendor/",
    `/private/${SERVER}`,
    `/shared/${SERVER}`,
    "/shared/vendor/vendor.dovecot/",
  ),
  listed(
    "whole keys of the server",
    "/shared/comment",
    "/private/comment",
    "/private/specialuse",
    `/shared/${SERVER}admin`,
  ),
  {
    title: "mail_user:metadata_list of several prefixes, and of the same one twice",
    covers: ["mail_user.metadata_list"],
    world: WORLD,
    lua: inDeinitPre(`${SHOW}
show("both", user:metadata_list("/private/", "/shared/"))
show("twice", user:metadata_list("/private/", "/private/"))
show("nested", user:metadata_list("/private/", "/private/a/"))
local one, two = user:metadata_list("/private/"), user:metadata_list("/private/")
print(rawequal(one, two), getmetatable(one))`),
  },
  {
    title: "metadata of user and mailboxes when attributes are not enabled",
    covers: [...USER, ...BOX],
    world: DISABLED,
    lua: inDeinitPre(`${SHOW}
local inbox = user:mailbox("INBOX")
inbox:open()
${printResults(
  'user:metadata_set("/shared/admin", "x")',
  'user:metadata_get("/shared/admin")',
  'user:metadata_unset("/private/x")',
  'user:metadata_set("/private/x", "a\\0b")',
  'inbox:metadata_set("/private/specialuse", "x")',
  'inbox:metadata_get("/private/specialuse")',
  'inbox:metadata_set("/shared/comment", "x")',
  'inbox:metadata_get("/shared/comment")',
  'inbox:metadata_set("bad", "x")',
)}
for _, prefix in ipairs{"/private/", "/shared/", "/shared/${SERVER}"} do
  show("user " .. prefix, user:metadata_list(prefix))
  show("INBOX " .. prefix, inbox:metadata_list(prefix))
end`),
  },
  {
    title: "metadata_get of many keys at a time",
    covers: ["mail_user.metadata_get", "mailbox.metadata_get"],
    world: WORLD,
    lua: inDeinitPre(`
local keys = {}
for index = 1, 20 do
  keys[index] = "/private/k" .. index
  user:metadata_set(keys[index], index)
end
print(user:metadata_get(table.unpack(keys)))
print(select("#", user:metadata_get(table.unpack(keys))), select("#", user:mailbox("Work"):metadata_get(table.unpack(keys))))`),
  },
  {
    title: "mail_user:metadata_list gives many keys",
    covers: ["mail_user.metadata_list"],
    lua: inDeinitPre(`
for index = 1, 60 do user:metadata_set("/private/k" .. index, index) end
local count, sum = 0, 0
for key, value in pairs(user:metadata_list("/private/")) do
  if key:find("^/private/k") then count, sum = count + 1, sum + value end
end
print(count, sum)`),
  },
];
