import { SAYING_HOOKS } from "./script.ts";
import { expanding } from "./var_expand_2_4.ts";

/** A result, or the error, as a line of the log. */
export const SAY = `
local function say(user, template)
  dovecot.i_info(tostring(select(2, pcall(user.var_expand, user, template))))
end
`;

/** The hook in which a script of these cases expands its templates. */
export const callingHook = (lines: string) => `function mail_user_deinit_pre(user)\n${lines.trim()}\nend\n`;

/** A function that shows what it was called with. */
const ECHO = `
function echo(user, ...)
  local given = { ... }
  for index, value in ipairs(given) do given[index] = type(value) .. " " .. tostring(value) end
  return 0, tostring(user) .. " " .. select("#", ...) .. ": " .. table.concat(given, ", ")
end
`;

/** A function whose results each line of a test chooses. */
const CHOSEN = `
local number, text
function chosen() return number, text end
local function shown(value) return (tostring(value):gsub("0x.*", ""):gsub("\\0", "NUL")) end
local function try(user, ...)
  number, text = ...
  for _, template in ipairs{"%{user | lua_call('chosen')}", "%{user | lua_call('chosen') | default('other')}"} do
    print(shown(number), shown(text), pcall(user.var_expand, user, template))
  end
end
`;

/** Each what a script does, after the helpers above. */
export const SCRIPTS: Readonly<Record<string, string>> = {
  "gives it the user, the arguments and the value": `${ECHO}${callingHook(
    expanding([
      "%{user | lua_call('echo')}",
      "%{lua_call('echo')}",
      "%{lua_call('echo', 1, 'x', user)}",
      "%{user | lua_call('echo', -1, '', home)}",
      "a%{user | lua_call('echo') | upper}b%{user | lua_call('echo', 'y')}c",
      "%{nosuch | lua_call('echo')}",
      "%{nosuch | lua_call('echo') | default('x')}",
      "%{user | sha1 | lua_call('echo')}",
      "%{literal('\xff') | lua_call('echo', '\xfe')}",
    ]),
  )}`,
  "checks what is asked": `${ECHO}${callingHook(
    expanding([
      "%{user | lua_call}",
      "%{user | lua_call(5)}",
      "%{user | lua_call('echo', a=1)}",
      "%{user | lua_call('echo', 'b', a=1, 3)}",
      "%{user | lua_call(nosuch)}",
      "%{user | lua_call('echo', nosuch)}",
      "%{user | lua_call(user)}",
      "%{user | lua_call('nosuch')}",
      "%{user | lua_call('nosuch') | default('x')}",
      "%{user | lua_call('_VERSION')}",
      "%{user | lua_call('string.upper')}",
      "%{user | lua_call('')}",
    ]),
  )}`,
  "takes a number that is not negative, and a text": `${CHOSEN}${callingHook(`
try(user, 0, "t")
try(user, 1, "t")
try(user, 2147483647, "t")
try(user, "0", "t")
try(user, "words", "t")
try(user, -0.5, "t")
try(user, nil, "t")
try(user, true, "t")
try(user, {}, "t")
try(user, 0, 5)
try(user, 0, 1.5)
try(user, 0, math.maxinteger)
try(user, 0, "")
try(user, 0, "a\\0b")
try(user, 0, "\\xff")
try(user, 0, nil)
try(user, 0, true)
try(user, 0, {})
try(user, "alone")
try(user)`)}`,
  "fails for a number that is negative or none": `${CHOSEN}${callingHook(`
try(user, -1, "reason")
try(user, -1)
try(user, -7, {})
try(user, -1, 7)
try(user, -1, "a\\0b")
try(user, "-3", "reason")
try(user, -1.5, "reason")
try(user, 0/0, "reason")
try(user, 1e300, "reason")
try(user, 2147483648, "reason")
try(user, 4294967295, "reason")`)}`,
  "fails with what the function raises, and a traceback": `
function words() error("words") end
function bare() error("bare", 0) end
function nothing() error() end
function fields() error({}) end
function speaking() error(setmetatable({}, { __tostring = function() return "spoken" end })) end
function wrong() local x x() end
function unknown(user) return 0, user:var_expand("%{nosuch}") end
function nested(user) return 0, user:var_expand("%{user | lua_call('words', 1)}") end
function yielding() coroutine.yield() end
${callingHook(
  expanding(
    ["words", "bare", "nothing", "fields", "speaking", "wrong", "unknown", "nested", "yielding"].flatMap(
      (name) => [`%{user | lua_call('${name}')}`, `%{user | lua_call('${name}') | default('x')}`],
    ),
  ),
)}`,
  "logs an error that the hook does not catch": `
function words() error("words") end
${callingHook(`user:var_expand("%{user | lua_call('words')}")`)}${SAYING_HOOKS.replace(/function mail_user_deinit_pre.*\n/, "")}`,
  "in mail_user_deinit, and dies in script_deinit": `
function f(user) dovecot.i_info("f of " .. user.username) return 0, "text" end
local kept
function mail_user_deinit_pre(user) kept = user dovecot.i_info(user:var_expand("%{user | lua_call('f')}")) end
function mail_user_deinit(user) dovecot.i_info(user:var_expand("%{user | lua_call('f')}")) end
function script_deinit()
  dovecot.i_info(kept:var_expand("%{user}"))
  dovecot.i_info(tostring(select(2, pcall(kept.var_expand, kept, "%{user | lua_call}"))))
  pcall(kept.var_expand, kept, "%{user | lua_call('f')}")
  dovecot.i_info("not reached")
end
`,
  "that uses mailboxes, metadata and events": `${SAY}
function count(user, name)
  local box = user:mailbox(name)
  box:sync()
  return 0, box:status(dovecot.storage.STATUS_MESSAGES).messages
end
function remember(user, text) user:metadata_set("/private/key", text) return 0, user:metadata_get("/private/key") end
function tell(user, text)
  dovecot.event():append_log_prefix("told: "):log_info(text)
  dovecot.i_warning(text)
  return 0, text
end
${callingHook(`
say(user, "%{literal('INBOX') | lua_call('count')}")
say(user, "%{literal('Nosuch') | lua_call('count')}")
say(user, "%{literal('text') | lua_call('remember')}")
dovecot.event():set_name("x"):log_info(user:var_expand("%{user | lua_call('tell')}"))`)}`,
  "that uses a mailbox too late": `
function open(user, name) return 0, user:mailbox(name).vname end
function mail_user_deinit(user) user:var_expand("%{literal('INBOX') | lua_call('open')}") end
`,
  "with a user of its own": `${SAY}
local kept
function f(user) kept = user user.username = "changed" return 0, tostring(user) end
${callingHook(`
user.username = "mine"
say(user, "%{user | lua_call('f')}")
dovecot.i_info(user.username .. " " .. kept.username)`)}${SAYING_HOOKS.replace(/function mail_user_deinit_pre.*\n/, "")}`,
  "and collects garbage after it, unless it raised": `
local function leave(name) setmetatable({}, { __gc = function() print("collected " .. name) end }) end
function f() print("f") return 0, "" end
function negative() print("negative") return -1, "" end
function raising() print("raising") error("") end
${callingHook(`
leave("a")
user:var_expand("%{lua_call('f')}")
leave("b")
pcall(user.var_expand, user, "%{lua_call('raising')}")
pcall(user.var_expand, user, "%{lua_call('missing')}")
print("before")
pcall(user.var_expand, user, "%{lua_call('negative')}")
print("end")`)}`,
  "out of a coroutine, on the main thread": `${SAY}
function f(user, ...) return 0, table.concat({ ... }, ",") .. " " .. tostring(select(2, coroutine.running())) end
function raising() error("raised") end
function yielding() coroutine.yield(1) end
${callingHook(`
local kept = "kept"
local resume = coroutine.wrap(function()
  local own = "own"
  say(user, "%{user | lua_call('f', 1)}")
  say(user, "%{user | lua_call('raising')}")
  say(user, "%{user | lua_call('yielding')}")
  coroutine.yield(own)
  return "returned"
end)
dovecot.i_info(resume() .. kept)
dovecot.i_info(resume() .. kept)`)}`,
  "of templates in templates, up to Lua's limit": `
function down(user, n)
  if n == "0" then return 0, "end" end
  return 0, user:var_expand("%{literal('" .. math.tointeger(n - 1) .. "') | lua_call('down')}")
end
local depth = 0
function f(user)
  depth = depth + 1
  local _, problem = pcall(user.var_expand, user, "%{user | lua_call('f')}")
  if depth > 0 then print(depth, (problem:gsub("\\n.*", ""))) end
  depth = 0
  return 0, ""
end
${callingHook(`
for _, n in ipairs{1, 10, 100, 190} do
  print(n, pcall(user.var_expand, user, "%{literal('" .. n .. "') | lua_call('down')}"))
end
user:var_expand("%{user | lua_call('f')}")`)}`,
  "with as many texts as there is room for": `${ECHO}${callingHook(
    expanding([`%{user | lua_call('echo', ${Array.from({ length: 20 }, (_, index) => index).join(", ")})}`]),
  )}`,
  "with another message handler, or a broken one": `${SAY}
function raising() error("raised") end
${callingHook(`
local traceback = debug.traceback
debug.traceback = nil
say(user, "%{user | lua_call('raising')}")
debug.traceback = function(text) return "handled: " .. text end
say(user, "%{user | lua_call('raising')}")
debug.traceback = traceback`)}`,
  "while a passthrough event waits": `${SAY}
function f() dovecot.i_info("f") return 0, "text" end
${callingHook(`
local waiting = dovecot.event():passthrough_event()
say(user, "%{user | lua_call('missing') | default('x')}")
waiting:log_info("first")
local interrupted = dovecot.event():passthrough_event()
say(user, "%{user | lua_call('f')}")
interrupted:log_info("second")`)}`,
  "that leaves a passthrough event": `${SAY}
local left
function f() left = dovecot.event():passthrough_event() return 0, "text" end
${callingHook(`
say(user, "%{user | lua_call('f')}")
left:log_info("logged")`)}`,
  "that ends the process": `
function f() os.exit(3) end
${callingHook(`pcall(user.var_expand, user, "%{user | lua_call('f')}")`)}`,
  "that kills the process": `
function f(user) return 0, user == setmetatable({}, getmetatable(user)) end
${callingHook(`pcall(user.var_expand, user, "%{user | lua_call('f')}")`)}`,
};
