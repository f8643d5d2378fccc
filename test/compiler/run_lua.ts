import { lauxlib, lua, lualib } from "fengari";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A server in a few lines of Lua: what the hooks log, free and return is printed, in order. */
const prelude = `
dovecot = {storage = {STATUS_MESSAGES = 1.0, STATUS_UNSEEN = 16.0, MAILBOX_FLAG_READONLY = 1.0}}
for _, level in ipairs({"debug", "info", "warning", "error"}) do
    dovecot["i_" .. level] = print
end
local mailbox = {}
mailbox.__index = mailbox
mailbox.__tostring = function(self) return self.vname end
function mailbox:free() print("free " .. self.vname) end
function mailbox:sync() end
function mailbox:status() return {messages = 3.0, unseen = 1.0} end
local mail_user = {}
mail_user.__index = mail_user
mail_user.__tostring = function(self) return self.username end
function mail_user:plugin_getenv(key) return ({policy = "open", empty = ""})[key] end
function mail_user:mailbox(name) return setmetatable({vname = name, name = name}, mailbox) end
function mail_user:metadata_get(first, second) return first, second end
user = setmetatable({username = "alice", uid = 1000.0, gid = 1000.0, service = "imap"}, mail_user)
function show(hook)
    local results = table.pack(pcall(hook, user))
    local shown = {}
    for index = 1, results.n do
        shown[index] = results[index] == nil and "nil" or tostring(results[index])
    end
    print(table.concat(shown, " "))
end
`;

const report = `
if script_init then show(script_init) end
if mail_user_created then show(mail_user_created) end
if mail_user_deinit_pre then show(mail_user_deinit_pre) end
`;

/** Runs a chunk, then its hooks, and gives what was printed: the log, and per hook `true` and its results. */
export function runLua(chunk: string, driver = report): string[] {
  const L = lauxlib.luaL_newstate();
  const printed: string[] = [];
  lualib.luaL_openlibs(L);
  lua.lua_pushcfunction(L, (state) => {
    printed.push(decoder.decode(lauxlib.luaL_tolstring(state, 1)));
    return 0;
  });
  lua.lua_setglobal(L, encoder.encode("print"));
  for (const [name, text] of [
    ["prelude", prelude],
    ["hook.lua", chunk],
    ["driver", driver],
  ] as const) {
    const bytes = encoder.encode(text);
    const status = lauxlib.luaL_loadbufferx(L, bytes, bytes.length, encoder.encode(`@${name}`), null);
    if (status !== lua.LUA_OK || lua.lua_pcall(L, 0, 0, 0) !== lua.LUA_OK) {
      throw new Error(decoder.decode(lauxlib.luaL_tolstring(L, -1)));
    }
  }
  return printed;
}

/** What Lua says about a chunk that it cannot load, or undefined. */
export function loadProblem(chunk: string): string | undefined {
  const L = lauxlib.luaL_newstate();
  const bytes = encoder.encode(chunk);
  const status = lauxlib.luaL_loadbufferx(L, bytes, bytes.length, encoder.encode("@hook.lua"), null);
  return status === lua.LUA_OK ? undefined : decoder.decode(lauxlib.luaL_tolstring(L, -1));
}
