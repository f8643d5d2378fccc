import type { PushCase } from "../../push_case.ts";
import { handling } from "./lua.ts";

const DELIVERY = ["dovecot-lda -d alice < small.eml", "lmtp alice < small.eml", "save -u alice < small.eml"];

const NEW = { message_new: 'dovecot.i_info("new")', message_append: 'dovecot.i_info("append")' };

const written = (title: string, lua: string, more: Partial<PushCase> = {}): PushCase => ({
  title,
  covers: ["dovecot_lua_notify_begin_txn"],
  lua,
  actions: DELIVERY,
  ...more,
});

const INIT =
  'function script_init() dovecot.i_info("init") return 0 end\nfunction script_deinit() dovecot.i_info("deinit") end';

const MAIL = `function mail_user_created(user) n = 0 dovecot.i_info("created " .. user.username) return 0 end
function mail_user_deinit_pre(user) dovecot.i_info("pre " .. n) return 0 end
function mail_user_deinit(user) dovecot.i_info("deinit " .. user.username) return 0 end`;

/** Lives of scripts: loading, sharing, and the end. */
export const scripts: readonly PushCase[] = [
  written(
    "script_init and script_deinit of a push script around its session",
    handling({ top: INIT, handlers: NEW }),
  ),
  written(
    "script_init and script_deinit of a push script around a delivery to two users",
    handling({ top: INIT, handlers: NEW }),
    {
      world: { users: { alice: {}, bob: {} } },
      actions: ["lmtp alice,bob < small.eml", "lmtp bob,alice < small.eml"],
    },
  ),
  written(
    "script_init of a push script that raises is logged",
    handling({ top: 'function script_init() error("no") end', handlers: NEW }),
  ),
  written(
    "script_init of a push script that returns 1",
    handling({
      top: 'function script_init() return 1 end\nfunction script_deinit() dovecot.i_info("deinit") end',
      handlers: NEW,
    }),
  ),
  written(
    "script_init of a push script that returns -1",
    handling({ top: "function script_init() return -1 end", handlers: NEW }),
  ),
  written(
    "script_init of a push script that returns nothing",
    handling({ top: "function script_init() end", handlers: NEW }),
  ),
  written("a push script that raises at its top level", handling({ top: 'error("top")', handlers: NEW })),
  written("a push script that does not compile", "function dovecot_lua_notify_begin_txn( end"),
  written(
    "script_deinit of a push script that raises",
    handling({ top: 'function script_deinit() error("late") end', handlers: NEW }),
  ),
  written(
    "one script for mail_lua and push",
    handling({
      top: `n = 0\n${INIT}\n${MAIL}`,
      begin: "n = n + 1 return n",
      handlers: NEW,
      end: 'dovecot.i_info("end " .. context)',
    }),
  ),
  written("a mail_lua script beside a push script", `${INIT}\n${MAIL}\nn = 5`, {
    world: {
      push: { drivers: [{ file: "/etc/dovecot/push.lua" }] },
      files: { "/etc/dovecot/push.lua": handling({ top: INIT.replaceAll('("', '("push '), handlers: NEW }) },
    },
  }),
  written(
    "a push driver without a file and a mail_lua script that is unloaded",
    "function mail_user_deinit() end",
    {
      world: { push: { drivers: [{}] } },
      releases: ["2.3.13", "2.3.19.1"],
    },
  ),
  written("a push driver whose script is missing", "function mail_user_created() return 0 end", {
    world: { push: { drivers: [{ file: "/etc/dovecot/none.lua" }] } },
    releases: ["2.3.13", "2.3.19.1"],
  }),
  written(
    "two push drivers take turns",
    handling({
      top: 'name = "first"',
      begin: 'dovecot.i_info(name .. " begin")',
      handlers: { message_new: 'dovecot.i_info(name .. " new")' },
      end: 'dovecot.i_info(name .. " end")',
    }),
    {
      world: {
        push: { drivers: [{ file: "/etc/dovecot/hook.lua" }, { file: "/etc/dovecot/second.lua" }] },
        files: {
          "/etc/dovecot/second.lua": handling({
            top: 'name = "second"',
            begin: 'dovecot.i_info(name .. " begin")',
            handlers: { message_new: 'dovecot.i_info(name .. " new")' },
            end: 'dovecot.i_info(name .. " end")',
          }),
        },
      },
      actions: ["dovecot-lda -d alice < small.eml"],
    },
  ),
];
