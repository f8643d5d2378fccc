import type { ContractCase } from "../contract_case.ts";
import { inCreated, inDeinitPre } from "./script.ts";

/** Prints what os.time gives for a table, and what it makes of the table, as far as a failure leaves it defined. */
const SHOW = `local function show(t)
  local ok, result = pcall(os.time, t)
  local shown = {}
  for _, name in ipairs{"year", "month", "day", "hour", "min", "sec"} do shown[#shown + 1] = name .. "=" .. tostring(t[name]) end
  if ok then shown[#shown + 1] = t.wday .. " " .. t.yday end
  print(ok, result, tostring(t.isdst), table.concat(shown, " "))
end
`;

/** The clock and the calendar, which the C library has in UTC. */
export const time: readonly ContractCase[] = [
  {
    title: "os.time reads isdst, and writes it back",
    covers: [],
    lua: inCreated(`${SHOW}
show{year=2026, month=7, day=1, hour=12, isdst=true}
show{year=2026, month=7, day=1, hour=12, isdst=false}
show{year=2026, month=7, day=1, hour=12}
show{year=2026, month=1, day=1, hour=0, isdst=0}
show{year=2026, month=1, day=1, hour=0, isdst="no"}
show{year=1970, month=1, day=1, hour=0, isdst=true}`),
  },
  {
    title: "os.time fails for the second before 1970, which is the C library's sign of failure",
    covers: [],
    lua: inCreated(`${SHOW}
show{year=1969, month=12, day=31, hour=23, min=59, sec=59}
show{year=1970, month=1, day=1, hour=0, min=0, sec=-1}
show{year=1969, month=12, day=31, hour=23, min=59, sec=58}`),
  },
  {
    title: "os.date names the time zone UTC, and GMT after an exclamation mark",
    covers: [],
    lua: inCreated('print(os.date("%Z %z"), os.date("!%Z %z"), os.date("*t").isdst, os.date("!*t").isdst)'),
  },
  {
    title: "os.date and os.time tell the time of the session",
    covers: ["mail_user.session_create_time"],
    lua: inDeinitPre(`
local now = os.date("*t")
print(os.time(), os.date(), os.date("!%F %T"), now.year, now.yday, now.sec, os.time(now) == os.time(now))
print(user.session_create_time - os.time() <= 0, ("%d"):format(os.time() + 86400), os.date("%j %U", os.time() + 86400))`),
  },
  {
    title: "mail_user.home and session_id are compared however a script changes them",
    covers: ["mail_user.home", "mail_user.session_id"],
    lua: inCreated(`
dovecot.i_info(user.home:upper() .. " " .. #user.home .. " " .. user.home:sub(2, 9) .. user.home:gsub("/", "|"))
dovecot.i_info("id " .. user.session_id)
dovecot.i_info(user.session_id:lower() .. " " .. #user.session_id .. " " .. user.session_id:reverse())`),
  },
  {
    title: "dovecot.i_info logs lines that look like the server's own",
    covers: ["dovecot.i_info"],
    service: "imap",
    lua: inCreated(`
dovecot.i_info("Disconnected users: 1795367891")
dovecot.i_error("Raw backtrace: 0xdeadbeef")
dovecot.i_info("Logged out in=1 out=2 imap(7): <7><x>")`),
  },
];
