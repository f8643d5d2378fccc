import type { ContractCase } from "../contract_case.ts";
import { inCreated, inDeinitPre, printResults } from "./script.ts";

const LEVELS = ["debug", "info", "warning", "error"] as const;
const EVERY_LOG = LEVELS.map((level) => `dovecot.i_${level}("${level} text")`).join("\n");
const LOG_MEMBERS = LEVELS.map((level) => `dovecot.i_${level}`);

/** The global table `dovecot`. */
export const dovecot: readonly ContractCase[] = [
  {
    title: "dovecot.i_debug and its siblings log in mail_user_created",
    covers: LOG_MEMBERS,
    lua: inCreated(EVERY_LOG),
  },
  {
    title: "dovecot.i_debug and its siblings log in mail_user_deinit_pre",
    covers: LOG_MEMBERS,
    lua: inDeinitPre(EVERY_LOG),
  },
  {
    title: "dovecot.i_debug and its siblings log in an IMAP session",
    covers: LOG_MEMBERS,
    service: "imap",
    lua:
      inCreated(EVERY_LOG) +
      inDeinitPre(EVERY_LOG).replace("function mail_user_created(user) return 0 end", ""),
  },
  {
    title: "dovecot.i_info takes text and numbers, and turns numbers into Lua's text",
    covers: ["dovecot.i_info"],
    lua: inCreated(`
for _, value in ipairs{5, -7, 5.0, 1e100, 0.1, 2^20, 1e13, 1/3, -1.5, 2147483647} do
  dovecot.i_info(value)
end
dovecot.i_info("")
dovecot.i_info("%s %d 100%")
dovecot.i_info("ü € 😀")`),
  },
  {
    title: "dovecot.i_info cuts its text at a NUL and logs a newline as it is",
    covers: ["dovecot.i_info"],
    lua: inCreated(
      `dovecot.i_info("before\\0after")\ndovecot.i_info("first\\nsecond\\n")\ndovecot.i_info("a\\tb")`,
    ),
  },
  {
    title: "dovecot.i_info logs a newline as it is in an IMAP session",
    covers: ["dovecot.i_info"],
    service: "imap",
    lua: inCreated(`dovecot.i_info("first\\nsecond")\ndovecot.i_warning("third\\n\\tfourth")`),
  },
  {
    title: "dovecot.i_info and its siblings check their arguments",
    covers: LOG_MEMBERS,
    lua: inCreated(
      printResults(
        ...LOG_MEMBERS.flatMap((member) => [
          `${member}()`,
          `${member}("a", "b")`,
          `${member}(nil)`,
          `${member}({})`,
        ]),
        "dovecot.i_info(true)",
        "dovecot.i_info(user)",
        "dovecot.i_info(print ~= nil)",
        'dovecot:i_info("x")',
        'select("#", dovecot.i_info("gives nothing"))',
      ),
    ),
  },
  {
    title: "dovecot.i_info called by pcall has no name in its error",
    covers: ["dovecot.i_info"],
    lua: inCreated("print(pcall(dovecot.i_info, nil))\nprint(pcall(dovecot.has_flag, {}, 1))"),
  },
  {
    title: "dovecot.has_flag, set_flag and clear_flag calculate with integers",
    covers: ["dovecot.has_flag", "dovecot.set_flag", "dovecot.clear_flag"],
    lua: inCreated(
      printResults(
        ...["3, 1", "3, 4", "3, 0", "3.0, 1.0", '"3", "1"', "-1, 5"].map((a) => `dovecot.has_flag(${a})`),
        ...["1, 2", "1.0, 2.0", '"1", 2', "0, -1"].map((a) => `dovecot.set_flag(${a})`),
        ...["7, 2", "7.0, 2", "-1, 1", '"0x10", 0'].map((a) => `dovecot.clear_flag(${a})`),
        "math.type(dovecot.set_flag(1.0, 2.0))",
        "math.type(dovecot.clear_flag(1.0, 2.0))",
        "dovecot.set_flag(dovecot.storage.STATUS_MESSAGES, dovecot.storage.STATUS_UNSEEN)",
      ),
    ),
  },
  {
    title: "dovecot.has_flag, set_flag and clear_flag check their arguments",
    covers: ["dovecot.has_flag", "dovecot.set_flag", "dovecot.clear_flag"],
    lua: inCreated(
      printResults(
        ...["has_flag", "set_flag", "clear_flag"].flatMap((name) =>
          ["", "1", "1, 2, 3", "3.5, 1", '"x", 1', "nil, 1", "1, {}", "1e300, 1", "1, 0/0"].map(
            (given) => `dovecot.${name}(${given})`,
          ),
        ),
      ),
    ),
  },
  {
    title: "dovecot.event checks its arguments",
    covers: ["dovecot.event"],
    lua: inCreated(
      printResults(
        "dovecot.event(1)",
        'dovecot.event("x")',
        "dovecot.event(nil)",
        "dovecot.event(dovecot.event(), 1)",
      ),
    ),
  },
  {
    title: "dovecot is a table with its functions in its metatable",
    covers: ["dovecot.storage"],
    lua: inCreated(`
local function names(entries)
  local list = {}
  for name in pairs(entries) do list[#list + 1] = name end
  table.sort(list)
  return table.concat(list, " ")
end
print(names(getmetatable(dovecot)), getmetatable(dovecot).__name)
print(rawget(dovecot, "i_info"), dovecot.nosuch, dovecot.auth, type(dovecot.storage))
print((tostring(dovecot):gsub("0x.*", "")), getmetatable(dovecot).__index == getmetatable(dovecot))
print(_VERSION, names(package.loaded))`),
  },
  {
    title: "dovecot.nosuch cannot be called",
    covers: ["dovecot.i_info"],
    lua: inCreated("dovecot.nosuch()"),
  },
];
