import { compileString } from "../../../../compiler/index.ts";
import { runLua } from "../../run_lua.ts";

/** What the server gives to hooks: the results, and a request that prints what is logged. */
const DRIVER = `
dovecot.auth = {
  PASSDB_RESULT_OK = 1, PASSDB_RESULT_PASSWORD_MISMATCH = 0, PASSDB_RESULT_INTERNAL_FAILURE = -1,
  PASSDB_RESULT_SCHEME_NOT_AVAILABLE = -2, PASSDB_RESULT_USER_UNKNOWN = -3, PASSDB_RESULT_USER_DISABLED = -4,
  PASSDB_RESULT_PASS_EXPIRED = -5, PASSDB_RESULT_NEXT = -6,
  USERDB_RESULT_OK = 1, USERDB_RESULT_INTERNAL_FAILURE = -1, USERDB_RESULT_USER_UNKNOWN = -2,
}
local request = { user = USER or "ann", service = "imap" }
function request:log_info(text)
  print("info " .. text)
end
function request:password_verify(hash, password)
  return hash == "{PLAIN}" .. password and 1.0 or 0.0, "a second value"
end
function request:log_debug(text)
  print("debug " .. text)
end
local function shown(value)
  if type(value) ~= "table" then
    return type(value) == "string" and '"' .. value .. '"' or tostring(value)
  end
  local fields = {}
  for name, field in pairs(value) do
    fields[#fields + 1] = name .. "=" .. tostring(field)
  end
  table.sort(fields)
  return "{" .. table.concat(fields, " ") .. "}"
end
for _, name in ipairs({ "auth_password_verify", "auth_passdb_lookup", "auth_userdb_lookup", "auth_userdb_iterate" }) do
  local hook = _G[name]
  if hook then
    local results = table.pack(hook(request, "secret"))
    for index = 1, results.n do
      results[index] = shown(results[index])
    end
    print(name .. " " .. table.concat(results, ", "))
  end
end`;

/** Compiles an auth script for a release, calls each hook for the user ann, and gives what it logs and returns. */
export function resultsInLua(body: string, dovecot: string): string[] {
  const imports =
    'import { accept, type AuthHooks, type AuthRequest, type PassdbReason, type PassdbResult, reject, type UserdbResult } from "dovescript";\n';
  const { lua, diagnostics } = compileString(imports + body, { dovecot });
  if (lua === undefined)
    throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n"));
  return runAuth(lua);
}

/** Calls each hook of a chunk for the user ann, in an environment that may be changed by Lua before. */
export function runAuth(lua: string, before = ""): string[] {
  return runLua(lua, { driver: `${before}\n${DRIVER}` });
}
