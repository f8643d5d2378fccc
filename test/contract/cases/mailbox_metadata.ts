import type { ContractCase } from "../contract_case.ts";
import { metadataWorld, withoutAttributes } from "./metadata_worlds.ts";
import { inDeinitPre, printResults, SHOW } from "./script.ts";

const BOX = ["get", "set", "unset", "list"].map((name) => `mailbox.metadata_${name}`);
const WORK = 'local box = user:mailbox("Work")\nbox:open()\n';

/** metadata_get, metadata_set, metadata_unset and metadata_list of mailboxes. */
export const mailboxMetadata: readonly ContractCase[] = [
  {
    title: "mailbox:metadata_get gives one value per key, without opening first",
    covers: ["mailbox.metadata_get"],
    world: metadataWorld,
    lua: inDeinitPre(`
local inbox, work = user:mailbox("INBOX"), user:mailbox("Work")
print(inbox:metadata_get("/shared/comment", "/private/comment", "/private/nosuch", "/private/x"))
print(work:metadata_get("/private/key"), work:metadata_get("/shared/lines"), work:metadata_get("/private/comment"))
print(inbox:status(dovecot.storage.STATUS_MESSAGES).messages)`),
  },
  {
    title: "mailbox:metadata_set and metadata_unset change what metadata_get gives",
    covers: BOX,
    world: metadataWorld,
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
    world: metadataWorld,
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
    world: metadataWorld,
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
    world: metadataWorld,
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
    world: metadataWorld,
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
    world: metadataWorld,
    lua: inDeinitPre(
      `${WORK}${printResults('box:metadata_set("/private/key", "a\\0b")')}\nprint(box:metadata_get("/private/key"))`,
    ),
  },
  {
    title: "mailbox:metadata_get and its siblings raise when attributes are not enabled",
    covers: BOX,
    world: withoutAttributes,
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
