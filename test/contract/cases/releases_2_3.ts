import type { ContractCase } from "../contract_case.ts";
import { inCreated, inDeinitPre, SAYING_HOOKS } from "./script.ts";

/** A table of globals that wants its fields declared, as `strict.lua` and its like make it. */
const STRICT = `
setmetatable(_G, {
  __newindex = function(t, name, value) error("assignment to undeclared " .. name, 2) end,
  __index = function(t, name) error("use of undeclared " .. name, 2) end,
})
`;

/** What the releases of 2.3 do differently, from 2.3.13 on. */
export const releases23: readonly ContractCase[] = [
  {
    title: "loading with a table of globals that wants declarations",
    covers: [],
    lua: `function mail_user_created() return 0 end\n${SAYING_HOOKS}\n${STRICT}`,
  },
  {
    title: "script_init is looked up in a table of globals that wants declarations",
    covers: ["script_init"],
    lua: `dovecot = dovecot\nfunction mail_user_created() return 0 end
setmetatable(_G, { __index = function(t, name) error("use of undeclared " .. name, 2) end })`,
  },
  {
    title: "mail_user_created that comes from the metatable of _G",
    covers: ["mail_user_created"],
    lua: `setmetatable(_G, { __index = function(t, name)
  if name == "mail_user_created" then return function() print("made up") return 0 end end
end })\n${SAYING_HOOKS}`,
  },
  {
    title: "script_init that comes from the metatable of _G",
    covers: ["script_init"],
    lua: `setmetatable(_G, { __index = function(t, name)
  if name == "script_init" then return function() print("made up") return 0 end end
end })\nfunction mail_user_created() return 0 end\n${SAYING_HOOKS}`,
  },
  ...["3", '"0x10"', '"x"', "2^40", "-2^40", "0/0", '" -1 "', "-0.5"].map((result) => ({
    title: `script_init: return ${result} (numbers and their texts)`,
    covers: ["script_init"],
    lua: `function script_init() return ${result} end\nfunction mail_user_created() return 0 end\n${SAYING_HOOKS}`,
  })),
  {
    title: "dovecot of the main chunk's own is replaced, or not",
    covers: [],
    lua: `dovecot = { i_info = function() print("own") end, storage = 5 }
function mail_user_created() dovecot.i_info("theirs") print(type(dovecot.storage)) return 0 end`,
  },
  {
    title: "mail_user_deinit_pre that returns a mailbox",
    covers: ["mail_user_deinit_pre"],
    lua: `function mail_user_created() return 0 end
function mail_user_deinit_pre(user) return 0, user:mailbox("INBOX") end
function mail_user_deinit() dovecot.i_info("mail_user_deinit ran") end`,
  },
  {
    title: "mail_user_created that returns the user",
    covers: ["mail_user_created"],
    lua: `function mail_user_created(user) return 0, user end\n${SAYING_HOOKS}`,
  },
  {
    title: "mail_user_deinit_pre that returns a mailbox that is free",
    covers: ["mail_user_deinit_pre"],
    lua: inDeinitPre('local box = user:mailbox("INBOX")\nbox:free()\nreturn 0, box'),
  },
  ...Object.entries({
    'dovecot.i_info("inside")': "dovecot.i_info",
    "dovecot.has_flag(3, 1)": "dovecot.has_flag",
    "user:var_expand('%u')": "mail_user.var_expand",
    "tostring(user)": "mail_user.__tostring",
    "dovecot.event()": "dovecot.event",
    'event:log_info("inside")': "event.log_info",
    'event:set_name("x")': "event.set_name",
    "user.username": "mail_user.username",
  }).map(([call, member]) => ({
    title: `${member} in a coroutine: ${call}`,
    covers: [member],
    lua: inCreated(`
local event = dovecot.event()
local thread = coroutine.create(function() local result = ${call} return type(result) end)
dovecot.i_info("before")
print(coroutine.resume(thread))
local again = coroutine.wrap(function() return pcall(function() return type(${call}) end) end)
print(again())
dovecot.i_info("after")`),
  })),
  {
    title: "mailbox:open in a coroutine",
    covers: ["mailbox.open"],
    lua: inDeinitPre(`
local box = user:mailbox("INBOX")
dovecot.i_info("before")
print(coroutine.wrap(function() box:open() return box:status(dovecot.storage.STATUS_MESSAGES).messages end)())`),
  },
  ...["", "0", "1", "true", "false", "3.0", '"7"', "300", "-1", "0, true"].map((status) => ({
    title: `mail_user_deinit_pre that calls os.exit(${status})`,
    covers: ["mail_user_deinit_pre"],
    lua: inDeinitPre(`print("printed")\ndovecot.i_info("before")\nos.exit(${status})`),
  })),
  {
    title: "mail_user_created that calls os.exit with a wrong status goes on",
    covers: ["mail_user_created"],
    lua: inCreated('print(pcall(os.exit, "x"))\nprint(pcall(os.exit, 1.5))'),
  },
  {
    title: "os.exit in the main chunk",
    covers: [],
    lua: 'print("main")\nos.exit(4)',
  },
  {
    title: "os.exit in an IMAP session",
    covers: [],
    service: "imap",
    lua: inCreated('dovecot.i_info("before")\nos.exit(4)'),
  },
  {
    title: "event_passthrough that was never logged, and the hooks of the session's end",
    covers: ["event.passthrough_event"],
    lua: `function mail_user_created()
  event = dovecot.event()
  event:passthrough_event()
  dovecot.i_info("made")
  return 0
end\n${SAYING_HOOKS}`,
  },
  {
    title: "event_passthrough that was never logged in an IMAP session",
    covers: ["event.passthrough_event"],
    service: "imap",
    lua: `function mail_user_created()
  event = dovecot.event()
  event:passthrough_event()
  dovecot.i_info("made")
  return 0
end\n${SAYING_HOOKS}`,
  },
  {
    title: "event_passthrough that was never logged by a hook that refuses",
    covers: ["event.passthrough_event"],
    lua: `function mail_user_created()
  event = dovecot.event()
  event:passthrough_event()
  return -1, "no"
end\n${SAYING_HOOKS}`,
  },
  {
    title: "event_passthrough that was never logged by script_deinit",
    covers: ["event.passthrough_event"],
    lua: "function mail_user_created() return 0 end\nfunction script_deinit() dovecot.event():passthrough_event() end",
  },
  {
    title: "errors of the server have a position, or not, by who calls",
    covers: ["dovecot.i_info", "mail_user.mailbox"],
    lua: inCreated(`
local function direct() dovecot.i_info() end
local function tail() return dovecot.i_info() end
print(pcall(dovecot.i_info))
print(pcall(direct))
print(pcall(tail))
print(pcall(user.mailbox, 5, "INBOX"))
print(select(2, xpcall(direct, function(message) return "handled: " .. message end)))
print(pcall(coroutine.wrap(direct)))
print(pcall(string.gsub, "x", "x", dovecot.i_info))
print(pcall(function() return ("x"):gsub("x", function() dovecot.i_info() end) end))
print(pcall(load("dovecot.i_info()", "=(loaded)")))
print(pcall(load("dovecot.i_info()", "a text\\nof two lines")))`),
  },
  {
    title: "tables with a name as text",
    covers: ["dovecot.event"],
    lua: inCreated(`
local function text(value) return (tostring(value):gsub("0x%x+", "")) end
print(text(dovecot), text(dovecot.event()), text(setmetatable({}, { __name = "mine" })), text({}), text(print))
print(text(setmetatable({}, { __tostring = function() return "own" end })), tostring(user))
print(("%s"):format(text(dovecot.storage)))`),
  },
  {
    title: "libraries of the linked Lua",
    covers: [],
    lua: inCreated(`
local function show(name, call, ...)
  local results = table.pack(pcall(call, ...))
  for index = 1, results.n do results[index] = (tostring(results[index]):gsub("0x%x+", "")) end
  print(name, table.concat(results, " ", 1, results.n))
end
print(_VERSION, bit32 == nil, warn == nil, coroutine.close == nil, math.pow == nil, math.atan2 == nil, utf8 == nil)
if bit32 then print(bit32.band(12, 10), bit32.bor(12, 10), bit32.bxor(12, 10), bit32.bnot(0), bit32.arshift(-8, 1)) end
if bit32 then print(bit32.extract(0xabcd, 4, 8), bit32.replace(0, 15, 4, 4), bit32.lrotate(1, 33), pcall(bit32.extract, 1, 40)) end
for _, option in ipairs{ "stop", "isrunning", "restart", "isrunning", "setpause", "setstepmul", "generational", "x" } do
  show(option, collectgarbage, option, 150)
end
show("setpause", collectgarbage, "setpause", "x")
show("setpause", collectgarbage, "setpause", 200)
show("setstepmul", collectgarbage, "setstepmul", 5)
show("setstepmul", collectgarbage, "setstepmul", 100)
show("pairs", pairs, 5)
show("ipairs", ipairs)
show("setmetatable", setmetatable, {}, 5)
show("format", string.format, "%y", 1)
show("format", string.format, "%d", "1.5")
show("concat", table.concat, { 1, {} })
show("date", os.date, "a%Ez b", 0)
show("date", os.date, "!%c", 0)
show("time", os.time, { year = 2020 })
show("time", os.time, { sec = "x" })
show("searchpath", package.searchpath, "a.b", "?;?.x")
show("require", require, "nosuch")
show("load", load, "x = = 1")
show("load", load, "goto nowhere")
show("utf8", utf8.char, -1)
show("utf8", utf8.codepoint, "abc", 1, 5)
show("arithmetic", function() return "10" + 1, "0x10" * 2, 10 // 3, 7 % -3, 2 ^ 2, 1 << 63, 3 | 4.0 end)
show("arithmetic", function() return 1.5 | 1 end)
show("arithmetic", function() return "a" + 1 end)
show("arithmetic", function() return {} .. "x" end)
show("compare", function() return 1 < "2" end)
show("call", function() local nothing nothing() end)
show("for", function() for i = 1, 10, 0 do return i end end)
show("for", function() for i = "a", 2 do end end)
show("for", function() for i = 1, {} do end end)
show("for", function()
  local rounds = 0
  for i = math.maxinteger - 1, math.maxinteger do
    rounds = rounds + 1
    if rounds > 5 then break end
  end
  return rounds
end)
print(package.path)
print(package.cpath)`),
  },
  {
    title: "print calls the global tostring, or not",
    covers: [],
    lua: inCreated(`
local original = tostring
tostring = function(value) return value == 2 and {} or "<" .. original(value) .. ">" end
print(1, "a", nil)
print(pcall(print, 1, 2))
tostring = nil
print(pcall(print, 1))`),
  },
  {
    title: "finalizers run when the script ends, the youngest first",
    covers: ["script_deinit"],
    lua: `
local function last(name) return setmetatable({}, { __gc = function() print("gone: " .. name) end }) end
first, second = last("first"), last("second")
function mail_user_created(user)
  last("in the hook")
  print("created")
  third = last("third")
  return 0
end
function mail_user_deinit_pre() print("deinit_pre") first = nil end
function mail_user_deinit() print("deinit") end
function script_deinit() print("script_deinit") end`,
  },
];
