import type { ContractCase } from "../contract_case.ts";
import { threeMessages } from "../worlds.ts";
import { inDeinitPre, printResults } from "./script.ts";

const WORLD = {
  users: {
    alice: {
      mailboxes: { INBOX: { messages: threeMessages }, Archive: {}, "Lists/dovecot": { messages: [{}] } },
    },
  },
};

const ODD_NAMES = [
  "",
  "INBOX/",
  "/x",
  "a/",
  "a//b",
  "INBOX/sub",
  "..",
  "a.b",
  "~x",
  "*",
  "%",
  "#x",
  " ",
  "a&b",
];
/** What mail_user:mailbox gives. */
export const mailbox: readonly ContractCase[] = [
  {
    title: "mailbox.vname is the virtual name and mailbox.name the one in the storage",
    covers: ["mailbox.vname", "mailbox.name", "mailbox.__tostring", "mail_user.mailbox"],
    world: WORLD,
    lua: inDeinitPre(`
for _, name in ipairs{"INBOX", "inbox", "Inbox", "Archive", "Lists/dovecot", "Nope", "ü", "a&b", 5} do
  local box = user:mailbox(name)
  print(box.vname, box.name, tostring(box))
end`),
  },
  {
    title: "mailbox.vname ends at a NUL",
    covers: ["mailbox.vname"],
    lua: inDeinitPre('local box = user:mailbox("x\\0y")\nprint(#box.vname, #box.name, tostring(box))'),
  },
  {
    title: "mailbox:open, close, sync and free give nothing and may be repeated",
    covers: ["mailbox.open", "mailbox.close", "mailbox.sync", "mailbox.free"],
    lua: inDeinitPre(`
local box = user:mailbox("INBOX")
${printResults("box:close()", "box:open()", "box:open()", "box:close()", "box:close()", "box:sync()", "box:sync(0)")}
print(select("#", box:open()), select("#", box:close()), select("#", box:sync()), select("#", box:free()))`),
  },
  {
    title: "mailbox:open raises when the mailbox does not exist, and so do sync, status and metadata_get",
    covers: [
      "mailbox.open",
      "mailbox.sync",
      "mailbox.status",
      "mailbox.metadata_get",
      "mailbox.metadata_list",
    ],
    lua: inDeinitPre(`
local box = user:mailbox("Nope")
${printResults(
  "box:open()",
  "box:sync()",
  "box:status(1)",
  "box:status(1, 16, 64)",
  "box:status(-1)",
  "box:status(0).messages",
  'box:metadata_get("/private/x")',
  'box:metadata_list("/private/")',
  "box:close()",
  "tostring(box)",
  "box:free()",
)}`),
  },
  {
    title: "mailbox:open raises for names that no mailbox can have",
    covers: ["mailbox.open", "mailbox.sync"],
    lua: inDeinitPre(`
for _, name in ipairs{${ODD_NAMES.map((name) => JSON.stringify(name)).join(", ")}} do
  local box = user:mailbox(name)
  print(box.name, pcall(box.open, box))
  print(box.name, pcall(box.sync, box))
end`),
  },
  {
    title: "mailbox:open knows a parent that is no mailbox from its child",
    covers: ["mailbox.open"],
    world: WORLD,
    lua: inDeinitPre(`
for _, name in ipairs{"Lists", "Lists/dovecot", "lists/dovecot", "inbox", "archive"} do
  local box = user:mailbox(name)
  print(name, pcall(box.open, box))
end`),
  },
  {
    title: "mailbox:open that raises uncaught fails the hook, and the mailbox is left over",
    covers: ["mailbox.open"],
    lua: inDeinitPre('user:mailbox("Nope"):open()'),
  },
  {
    title: "mailbox:free frees once and may be called again",
    covers: ["mailbox.free"],
    lua: inDeinitPre(`
local box = user:mailbox("INBOX")
box:sync()
box:free()
box:free()
print(box.vname, box.name, box == box, type(box.item))`),
  },
  {
    title: "mailbox methods check their arguments",
    covers: ["mailbox.open", "mailbox.close", "mailbox.free", "mailbox.sync"],
    lua: inDeinitPre(`
local box = user:mailbox("INBOX")
${printResults(
  "box:open(1)",
  "box.open()",
  "box.open(5)",
  "box:close(1)",
  'box.close("x")',
  "box:free(1)",
  'box:sync("x")',
  "box:sync(1, 2)",
  "box:sync(1.5)",
  "box:sync(nil)",
  "box:sync({})",
  'box:sync("0")',
  "box.sync(5)",
  "box:nosuch()",
)}`),
  },
  {
    title: "mailbox equals another object of the same mailbox",
    covers: ["mailbox.__eq"],
    world: WORLD,
    lua: inDeinitPre(`
local a, b, c, d = user:mailbox("INBOX"), user:mailbox("inbox"), user:mailbox("Archive"), user:mailbox("Archive")
print(a == b, a ~= b, c == d, a == c, rawequal(c, d), a == nil, a == "INBOX", c == user:mailbox("archive"))
print(a == user)`),
  },
  {
    title: "mailbox metamethods check their arguments",
    covers: ["mailbox.__eq", "mailbox.__lt", "mailbox.__le", "mailbox.__tostring"],
    lua: inDeinitPre(`
local box = user:mailbox("INBOX")
local meta = getmetatable(box)
${printResults(
  "meta.__tostring(5)",
  "meta.__tostring(box, 1)",
  "meta.__eq(box)",
  "meta.__eq(box, 5)",
  "meta.__eq(5, box)",
  "meta.__lt(box)",
  "meta.__le(box)",
)}`),
  },
  {
    title: "mailbox is a table with a metatable",
    covers: ["mailbox.__tostring"],
    lua: inDeinitPre(`
local box = user:mailbox("INBOX")
local names = {}
for name, value in pairs(box) do names[#names + 1] = name .. ":" .. type(value) end
for name in pairs(getmetatable(box)) do names[#names + 1] = name end
table.sort(names)
print(table.concat(names, " "), getmetatable(box).__name)
print(pcall(function() return box + 1 end))`),
  },
  {
    title: "mailbox works in an IMAP session",
    covers: ["mailbox.sync", "mailbox.status"],
    service: "imap",
    lua: inDeinitPre(`
local box = user:mailbox("INBOX")
box:sync()
local status = box:status(dovecot.storage.STATUS_MESSAGES, dovecot.storage.STATUS_UNSEEN)
dovecot.i_info(box.vname .. ": " .. status.unseen .. " of " .. status.messages)`),
  },
];
