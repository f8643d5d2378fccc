/** A script that runs Lua lines in mail_user_created. */
export function inCreated(lines: string): string {
  return `function mail_user_created(user)\n${lines.trim()}\nreturn 0\nend\n`;
}

/** A script that runs Lua lines in mail_user_deinit_pre, the hook in which mailboxes and metadata exist. */
export function inDeinitPre(lines: string): string {
  return `function mail_user_created(user) return 0 end\nfunction mail_user_deinit_pre(user)\n${lines.trim()}\nend\n`;
}

/** A script that runs Lua lines in mail_user_deinit. */
export function inDeinit(lines: string): string {
  return `function mail_user_created(user) return 0 end\nfunction mail_user_deinit(user)\n${lines.trim()}\nend\n`;
}

/** Hooks that only say that they ran. */
export const SAYING_HOOKS = `
function mail_user_deinit_pre(user) dovecot.i_info("mail_user_deinit_pre ran") end
function mail_user_deinit(user) dovecot.i_info("mail_user_deinit ran") end
function script_deinit() dovecot.i_info("script_deinit ran") end
`;

/**
 * Lua lines that print what each expression gives or raises. The detour through `values` keeps the calls from being
 * tail calls, whose tracebacks and positions are cases of their own.
 */
export function printResults(...expressions: string[]): string {
  const lines = expressions.map(
    (each) => `print([=[${each}]=], pcall(function() return values(${each}) end))`,
  );
  return `local function values(...) return ... end\n${lines.join("\n")}`;
}

/** A Lua function `show(name, table)` that prints a table's entries in order, with the subtype of integers. */
export const SHOW = `
local function show(name, entries)
  local lines = {}
  for key, value in pairs(entries) do
    if type(value) == "table" then value = "{" .. table.concat(value, ",") .. "}" end
    if key == "uidvalidity" and value > 0 then value = "set" end
    lines[#lines + 1] = key .. "=" .. tostring(value) .. (math.type(value) == "integer" and " integer" or "")
  end
  table.sort(lines)
  print(name, #lines)
  for _, line in ipairs(lines) do print("", line) end
end
`;
