import type { ContractCase } from "../contract_case.ts";
import { inCreated, inDeinitPre } from "./script.ts";

/** What depends on the Lua engine more than on Dovecot. */
export const engine: readonly ContractCase[] = [
  ...(["doveadm", "imap"] as const).map(
    (service): ContractCase => ({
      title: `os.getenv knows the PATH where the server keeps it (${service})`,
      covers: [],
      service,
      lua: inCreated(
        `for _, name in ipairs{"PATH", "PATH\\0x", "HOME", "USER", "TZ", "LANG", ""} do dovecot.i_info(name .. "=" .. tostring(os.getenv(name))) end`,
      ),
    }),
  ),
  {
    title: "dovecot.i_info shows the largest and the smallest integer",
    covers: ["dovecot.i_info"],
    lua: inCreated(
      "dovecot.i_info(math.maxinteger)\ndovecot.i_info(math.mininteger)\ndovecot.i_info(2147483647 + 1)",
    ),
  },
  {
    title: "dovecot.has_flag and its siblings calculate with 64 bits",
    covers: ["dovecot.has_flag", "dovecot.set_flag", "dovecot.clear_flag"],
    lua: inCreated(
      "print(dovecot.has_flag(2^53, 1), dovecot.set_flag(2^40, 1), dovecot.clear_flag(-1, 2^40))",
    ),
  },
  {
    title: "mail_user:mailbox takes flags of more than 31 bits",
    covers: ["mail_user.mailbox"],
    lua: inDeinitPre(
      'for _, flag in ipairs{2^31, 2^32} do print(pcall(user:mailbox("Nope", flag).open)) end',
    ),
  },
  {
    title: "mailbox:status takes the low 32 bits of an item",
    covers: ["mailbox.status"],
    lua: inDeinitPre(
      'print(user:mailbox("INBOX"):status(2^32).messages, user:mailbox("INBOX"):status(2^32 + 1).messages)',
    ),
  },
  {
    title: "script_init: only the low 32 bits of the result count",
    covers: ["script_init"],
    lua: `function script_init() return 2^32 // 1 | 0 end\n${inCreated('dovecot.i_info("created")')}`,
  },
  {
    title: "dovecot.i_info shows large floats and infinities",
    covers: ["dovecot.i_info"],
    lua: inCreated(
      "for _, value in ipairs{1e15, 2^53, 2^63, 1e16, 1/0, -1/0, -0.0} do dovecot.i_info(value) end",
    ),
  },
  {
    title: "traceback of a division by zero shows an earlier line",
    covers: ["mail_user_deinit_pre"],
    lua: inDeinitPre("local zero = 0\nreturn 1 // zero"),
  },
  {
    title: "loading refuses break outside a loop",
    covers: ["script_init"],
    lua: "break",
  },
  {
    title: "loading refuses to assign to a constant",
    covers: ["script_init"],
    lua: "local x <const> = 1 x = 2",
  },
  {
    title: "loading knows constants",
    covers: ["script_init"],
    lua: inCreated("local x <const> = 1\nprint(x)"),
  },
  {
    title: "mailbox cannot be a to-be-closed variable",
    covers: ["mail_user.mailbox"],
    lua: inDeinitPre('local box <close> = user:mailbox("INBOX")'),
  },
  {
    title: "traceback of an error in arithmetic on text names the metamethod",
    covers: ["mail_user_deinit_pre"],
    lua: inDeinitPre('local text = "abc"\nreturn text + 1'),
  },
];
