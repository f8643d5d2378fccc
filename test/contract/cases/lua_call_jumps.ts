import { callingHook, SAY } from "./lua_call_scripts.ts";

/** How an error gets past the end of the server's frames: the function is looked up where nothing protects that. */
export const JUMPS: Readonly<Record<string, string>> = {
  "a global that may not be read": `${SAY}${callingHook(`
dovecot.restrict_global_variables(true)
say(user, "%{user | lua_call('missing')}")
dovecot.i_info(user:var_expand("%{user}"))
dovecot.event():log_info("goes on")`)}function mail_user_deinit() dovecot.i_info("mail_user_deinit ran") end
function script_deinit() dovecot.i_info("script_deinit ran") end
`,
  "a global that may not be read, not caught": `${callingHook(`
dovecot.restrict_global_variables(true)
user:var_expand("%{user | lua_call('missing')}")`)}function mail_user_deinit() dovecot.i_info("mail_user_deinit ran") end
`,
  "a global that may not be read in mail_user_deinit": `
function mail_user_deinit(user)
  dovecot.restrict_global_variables(true)
  pcall(user.var_expand, user, "%{user | lua_call('missing')}")
  pcall(user.var_expand, user, "%{user | lua_call('missing')}")
end
function script_deinit() dovecot.i_info("script_deinit ran") end
`,
  "a metatable of _G that raises, or answers": `${SAY}${callingHook(`
setmetatable(_G, { __index = function(_, name) error("no " .. name, 0) end })
say(user, "%{user | lua_call('missing')}")
setmetatable(_G, { __index = function(_, name) return function() return 0, "made " .. name end end })
say(user, "%{user | lua_call('missing')}")
setmetatable(_G, nil)`)}`,
  "no debug library": `${SAY}
function f() return 0, "text" end
${callingHook(`
local kept = debug
debug = nil
say(user, "%{user | lua_call('f')}")
debug = kept
say(user, "%{user | lua_call('f')}")`)}`,
  "in a function that returns": `${SAY}
function f(user)
  pcall(user.var_expand, user, "%{user | lua_call('missing')}")
  dovecot.i_info("f ends")
  return 0, "text"
end
${callingHook(`
dovecot.restrict_global_variables(true)
say(user, "%{user | lua_call('f')}")
dovecot.i_info("not reached")`)}`,
  "in a function that fails": `${SAY}
function f(user)
  pcall(user.var_expand, user, "%{user | lua_call('missing')}")
  dovecot.i_info("f ends")
  return -1, "text"
end
${callingHook(`
dovecot.restrict_global_variables(true)
say(user, "%{user | lua_call('f')}")
dovecot.i_info("not reached")`)}`,
  "in a function that raises": `${SAY}
function f(user) user:var_expand("%{user | lua_call('missing')}") end
${callingHook(`
dovecot.restrict_global_variables(true)
say(user, "%{user | lua_call('f')}")
dovecot.i_info("not reached")`)}`,
};
