import type { ContractCase } from "../contract_case.ts";

/** The line whose templates can call functions of files. */
const LINE = ["2.4.1", "2.4.5"];

/** Files are written to the user's home, and named without it. */
const HELPERS = `
local function write(user, name, text)
  local file = assert(io.open(user.home .. "/" .. name, "w"))
  file:write(text)
  file:close()
end
local function say(user, template)
  dovecot.i_info(tostring(select(2, pcall(user.var_expand, user, (template:gsub("HOME", user.home))))))
end
`;

const OTHER = `
dovecot.i_info("loaded " .. tostring(dovecot.storage) .. " " .. tostring(mail_user_created))
local count = 0
function script_init(settings) dovecot.i_info("script_init " .. type(settings) .. " " .. tostring(next(settings))) end
function f(...) count = count + 1 return 0, count .. " " .. select("#", ...) .. ": " .. table.concat({ ... }, ", ") end
function raising() error("raised") end
function negative() return -1, "reason" end
function script_deinit()
  dovecot.i_info("script_deinit of the file: " .. count)
  dovecot.event():log_info("event in the end")
end
`;

const CALLS = `${HELPERS}
function f() return 0, "of the script" end
function mail_user_created(user)
  write(user, "other.lua", [[${OTHER}]])
  say(user, "%{user | lua_file('HOME/other.lua', 'f')}")
  say(user, "%{user | lua_file('HOME/other.lua', 'f', 1, home)}")
  say(user, "%{lua_file('HOME/other.lua', 'f')}")
  say(user, "%{user | lua_file('HOME/other.lua', 'raising')}")
  say(user, "%{user | lua_file('HOME/other.lua', 'negative')}")
  say(user, "%{user | lua_file('HOME/other.lua', 'missing')}")
  if dovecot.var_expand then
    dovecot.i_info(dovecot.var_expand("%{literal('x') | lua_file('" .. user.home .. "/other.lua', 'f')}"))
  end
  return 0
end
function mail_user_deinit(user) say(user, "%{user | lua_file('HOME/other.lua', 'f')}") end
function script_deinit() dovecot.i_info("script_deinit") end
`;

const REFUSED = `${HELPERS}
function mail_user_created(user)
  write(user, "other.lua", [[${OTHER}]])
  say(user, "%{user | lua_file('HOME/other.lua', 'f')}")
  return -1, "not today"
end
`;

const SCRIPTS: Readonly<Record<string, string>> = {
  "checks what is asked": `${HELPERS}
function mail_user_created(user)
  write(user, "other.lua", "function f() return 0, '' end")
  say(user, "%{user | lua_file}")
  say(user, "%{user | lua_file('HOME/other.lua')}")
  say(user, "%{user | lua_file(5, 'f')}")
  say(user, "%{user | lua_file('HOME/other.lua', 5)}")
  say(user, "%{user | lua_file('HOME/other.lua', 'f', a=1)}")
  say(user, "%{user | lua_file('HOME/other.lua', 'f', nosuch)}")
  say(user, "%{user | lua_file(nosuch, 'f') | default('x')}")
  return 0
end
`,
  "fails when the file cannot be loaded": `${HELPERS}
function mail_user_created(user)
  write(user, "syntax.lua", "x =")
  write(user, "raises.lua", "function script_deinit() dovecot.i_info('script_deinit') end error('raised')")
  write(user, "init.lua", "function script_deinit() dovecot.i_info('script_deinit') end function script_init() error('raised') end")
  for _, name in ipairs{"/nosuch.lua", "/syntax.lua", "/raises.lua", "/raises.lua", "/init.lua", ""} do
    say(user, "%{user | lua_file('HOME" .. name .. "', 'f')}")
  end
  return 0
end
`,
  "takes a first line that is none of Lua's, and bytecode": `${HELPERS}
function mail_user_created(user)
  write(user, "hash.lua", "#!/usr/bin/lua\\nfunction f() return 0, 'behind a hash' end")
  write(user, "code.lua", string.dump(load("function f() return 0, 'of bytecode' end")))
  say(user, "%{user | lua_file('HOME/hash.lua', 'f')}")
  say(user, "%{user | lua_file('HOME/code.lua', 'f')}")
  return 0
end
`,
  "keeps the file that it has loaded": `${HELPERS}
function mail_user_created(user)
  write(user, "other.lua", "function f() return 0, 'first' end")
  say(user, "%{user | lua_file('HOME/other.lua', 'f')}")
  write(user, "other.lua", "function f() return 0, 'second' end")
  say(user, "%{user | lua_file('HOME/other.lua', 'f')}")
  say(user, "%{user | lua_file('HOME//other.lua', 'f')}")
  return 0
end
`,
  "protects no look for a function": `${HELPERS}
function mail_user_created(user)
  write(user, "other.lua", "dovecot.restrict_global_variables(true)")
  say(user, "%{user | lua_file('HOME/other.lua', 'missing')}")
  return 0
end
`,
  "dies with what the file calls": `${HELPERS}
function mail_user_created(user)
  write(user, "other.lua", "function f() coroutine.wrap(dovecot.event)() end")
  say(user, "%{user | lua_file('HOME/other.lua', 'f')}")
  return 0
end
`,
};

/** Functions of files called by templates. */
export const luaFile: readonly ContractCase[] = [
  { title: "calls a function of a file with lua_file", lua: CALLS },
  { title: "calls a function of a file with lua_file in IMAP", lua: CALLS, service: "imap" as const },
  { title: "unloads files when the login fails", lua: REFUSED },
  { title: "unloads files when the login fails in IMAP", lua: REFUSED, service: "imap" as const },
  ...Object.entries(SCRIPTS).map(([title, lua]) => ({ title: `with lua_file ${title}`, lua })),
].map(({ title, ...rest }) => ({
  ...rest,
  title: `mail_user:var_expand of 2.4 ${title}`,
  covers: ["mail_user.var_expand"],
  releases: LINE,
}));
