import type { ContractCase } from "../contract_case.ts";
import { SAYING_HOOKS } from "./script.ts";

const KEEP_USER = `function mail_user_created(user) kept = user return 0 end${SAYING_HOOKS}`;

/** A script whose mail_user_deinit_pre is given, with all other hooks saying that they ran. */
function withDeinitPre(lines: string): string {
  return `function mail_user_created(user) return 0 end${SAYING_HOOKS}function mail_user_deinit_pre(user)\n${lines}\nend\n`;
}

/** What a script may keep, and what it may leave to the garbage collector. */
export const lifetimes: readonly ContractCase[] = [
  {
    title: "mail_user kept from mail_user_created kills the process before mail_user_deinit_pre",
    covers: ["mail_user_created"],
    lua: KEEP_USER,
  },
  {
    title: "mail_user kept from mail_user_created kills an IMAP session",
    covers: ["mail_user_created"],
    service: "imap",
    lua: KEEP_USER,
  },
  {
    title: "mail_user kept in a closure from mail_user_created kills the process",
    covers: ["mail_user_created"],
    lua: "function mail_user_created(user) say = function() dovecot.i_info(user.username) end return 0 end\n",
  },
  {
    title: "mail_user kept in a local of the main chunk kills the process",
    covers: ["mail_user_created"],
    lua: "local kept\nfunction mail_user_created(user) kept = user return 0 end\nfunction script_deinit() print(kept) end\n",
  },
  {
    title: "mail_user kept from mail_user_created and let go again is harmless",
    covers: ["mail_user_created"],
    lua: `function mail_user_created(user) kept = user.username kept_user = user kept_user = nil return 0 end${SAYING_HOOKS}`,
  },
  {
    title: "mail_user kept from mail_user_created is harmless when the user is refused",
    covers: ["mail_user_created"],
    lua: `function mail_user_created(user) kept = user return -1, "no" end${SAYING_HOOKS}`,
  },
  {
    title: "mail_user kept from mail_user_created is harmless when the hook raises",
    covers: ["mail_user_created"],
    lua: `function mail_user_created(user) kept = user error("text") end${SAYING_HOOKS}`,
  },
  {
    title: "mail_user kept from mail_user_deinit_pre is harmless",
    covers: ["mail_user_deinit_pre"],
    lua: `function mail_user_created(user) return 0 end
function mail_user_deinit_pre(user) kept = user end
function script_deinit() dovecot.i_info(kept.username) end
`,
  },
  {
    title: "mail_user kept from mail_user_deinit is harmless",
    covers: ["mail_user_deinit"],
    lua: `function mail_user_created(user) return 0 end
function mail_user_deinit(user) kept = user end
function script_deinit() dovecot.i_info(kept.username) end
`,
  },
  {
    title: "mailbox kept in a global kills the process",
    covers: ["mail_user.mailbox"],
    lua: withDeinitPre('kept = user:mailbox("INBOX")'),
  },
  {
    title: "mailbox kept in a global kills an IMAP session",
    covers: ["mail_user.mailbox"],
    service: "imap",
    lua: withDeinitPre('kept = user:mailbox("INBOX") kept:sync()'),
  },
  {
    title: "mailbox kept in a table in a global kills the process",
    covers: ["mail_user.mailbox"],
    lua: withDeinitPre('kept = { boxes = { user:mailbox("Archive") } }'),
  },
  {
    title: "mailbox kept in a global is harmless after free",
    covers: ["mailbox.free"],
    lua: withDeinitPre('kept = user:mailbox("INBOX") kept:sync() kept:free()'),
  },
  {
    title: "mailbox kept in a global kills the process also after close",
    covers: ["mailbox.close"],
    lua: withDeinitPre('kept = user:mailbox("INBOX") kept:open() kept:close()'),
  },
  {
    title: "mailbox kept twice: the last one made is named",
    covers: ["mail_user.mailbox"],
    lua: withDeinitPre('one = user:mailbox("INBOX") two = user:mailbox("Archive")'),
  },
  {
    title: "mailbox in a local is freed by the garbage collector",
    covers: ["mail_user.mailbox"],
    lua: withDeinitPre('local box = user:mailbox("INBOX") box:sync()'),
  },
  {
    title: "mailbox in a local is left over when the hook raises",
    covers: ["mail_user.mailbox"],
    lua: withDeinitPre('local box = user:mailbox("Archive") error("text")'),
  },
  {
    title: "mailbox that is freed before the hook raises is harmless",
    covers: ["mailbox.free"],
    lua: withDeinitPre('local box = user:mailbox("Archive") box:free() error("text")'),
  },
  {
    title: "mailbox of an inner function is freed by collectgarbage before the hook raises",
    covers: ["mail_user.mailbox"],
    lua: withDeinitPre(`
pcall(function() user:mailbox("INBOX"):open() end)
collectgarbage()
error("text")`),
  },
  {
    title: "mailbox in a local is left over when the hook refuses",
    covers: ["mail_user.mailbox", "mail_user_deinit_pre"],
    lua: withDeinitPre('local box = user:mailbox("Archive") return -1, "no"'),
  },
  {
    title: "mailbox_status kept in a global is harmless",
    covers: ["mailbox.status"],
    lua: withDeinitPre('kept = user:mailbox("INBOX"):status(1)'),
  },
  {
    title: "metadata_list kept in a global is harmless",
    covers: ["mail_user.metadata_list"],
    lua: withDeinitPre('kept = user:metadata_list("/private/")'),
  },
];
