import type { ContractCase } from "../contract_case.ts";
import { inCreated, SAYING_HOOKS } from "./script.ts";

const covers = ["script_init"];

/** What becomes of a script that does not load, or loads in an unusual way. */
export const loading: readonly ContractCase[] = [
  ...[
    "function mail_user_created( end",
    "function mail_user_created(user) return 0",
    "x = = 1",
    'print("unfinished',
    "goto nowhere",
    "x = 'a\\qb'",
    "return 0 x = 1",
    "for i = 1 do end",
  ].map((lua): ContractCase => ({ title: `loading refuses a syntax error: ${lua}`, covers, lua })),
  {
    title: "loading refuses a syntax error in an IMAP session",
    covers,
    service: "imap",
    lua: "function mail_user_created( end",
  },
  {
    title: "loading shows the line of a syntax error",
    covers,
    lua: "local a = 1\nlocal b = 2\nlocal c = = 3\n",
  },
  { title: "loading refuses an error of the main chunk", covers, lua: "local x = nil\nx.y = 1\n" },
  {
    title: "loading refuses an error of the main chunk in an IMAP session",
    covers,
    service: "imap",
    lua: "local x = nil\nx.y = 1\n",
  },
  { title: "loading refuses error of the main chunk: text", covers, lua: 'error("text")' },
  { title: "loading refuses error of the main chunk: level 0", covers, lua: 'error("text", 0)' },
  { title: "loading refuses error of the main chunk: table", covers, lua: "error({})" },
  { title: "loading refuses error of the main chunk: nil", covers, lua: "error(nil)" },
  {
    title: "loading that fails after the hooks were defined runs script_deinit",
    covers: ["script_init", "script_deinit"],
    lua: `function mail_user_created(user) return 0 end${SAYING_HOOKS}error("late")`,
  },
  {
    title: "loading shows the functions between the main chunk and an error",
    covers,
    lua: 'local function inner()\n  error("deep")\nend\nlocal function outer()\n  inner()\n  return 1\nend\nouter()\n',
  },
  {
    title: "dovecot is there in the main chunk",
    covers: ["dovecot.i_info", "dovecot.event", "dovecot.storage.STATUS_MESSAGES"],
    lua: `dovecot.i_info("main chunk")
dovecot.i_info(dovecot.storage.STATUS_MESSAGES)
dovecot.event():append_log_prefix("event: "):log_info("main chunk")
${inCreated("")}`,
  },
  { title: "loading of an empty file does nothing", covers, lua: "" },
  { title: "loading of an empty file does nothing in an IMAP session", covers, service: "imap", lua: "" },
  {
    title: "loading skips a first line with #",
    covers,
    lua: `#!/usr/bin/lua\n${inCreated('dovecot.i_info("loaded")')}`,
  },
  {
    title: "loading ignores what the main chunk returns",
    covers,
    lua: `${inCreated('dovecot.i_info("loaded")')}return -1`,
  },
  { title: "loading gives the main chunk no arguments", covers, lua: 'dovecot.i_info(select("#", ...))' },
  {
    title: "script_load and script_unload are never called",
    covers,
    lua: "function script_load() dovecot.i_info('load') end\nfunction script_unload() dovecot.i_info('unload') end\n",
  },
];
