import type { ContractCase } from "../contract_case.ts";
import { inCreated, printResults } from "./script.ts";

const covers = ["dovecot.restrict_global_variables"];
const ON = "dovecot.restrict_global_variables(true)\n";

/** `dovecot.restrict_global_variables`. */
export const restrictGlobalVariables: readonly ContractCase[] = [
  {
    title: "dovecot.restrict_global_variables refuses new globals other than functions",
    covers,
    lua: inCreated(`${ON}
print("text", pcall(function() new_text = "x" end))
print("function", pcall(function() function new_function() return 1 end end), new_function and new_function())
print("nil", pcall(function() new_nil = nil end))
print("number as name", pcall(function() _G[5] = 1 end))
print("declared", pcall(function() mail_user_created = mail_user_created end))
print("rawset", pcall(rawset, _G, "raw", 1), raw)`),
  },
  {
    title: "dovecot.restrict_global_variables refuses to read undeclared globals",
    covers,
    lua: inCreated(`${ON}
print("name", pcall(function() return nosuch end))
print("number", pcall(function() return _G[5] end))
print("table", pcall(function() return _G[{}] end))
print("rawget", rawget(_G, "nosuch"))`),
  },
  {
    title: "dovecot.restrict_global_variables(false) takes the restriction back",
    covers,
    lua: inCreated(`${ON}dovecot.restrict_global_variables(false)
print(pcall(function() new_text = "x" return new_text, nosuch end))
print(type(getmetatable(_G)), next(getmetatable(_G)))
dovecot.restrict_global_variables(0)
print("0 is true", pcall(function() other_text = "x" end))
dovecot.restrict_global_variables(nil)
print("nil is false", pcall(function() other_text = "x" end))`),
  },
  {
    title: "dovecot.restrict_global_variables checks its arguments",
    covers,
    lua: inCreated(
      printResults("dovecot.restrict_global_variables()", "dovecot.restrict_global_variables(true, 1)"),
    ),
  },
  {
    title: "dovecot.restrict_global_variables fails a hook that writes a global",
    covers,
    lua: `${ON}${inCreated("counter = 1")}`,
  },
  {
    title: "dovecot.restrict_global_variables fails a hook that reads an undeclared global",
    covers,
    lua: `${ON}${inCreated("local value = counter")}`,
  },
  {
    title: "dovecot.restrict_global_variables leaves missing hooks harmless",
    covers,
    lua: `${ON}${inCreated('dovecot.i_info("created")')}`,
  },
];
