import type { Context } from "./context.ts";
import { SCRIPT } from "./server.ts";

/** mail_lua: hooks for the sessions of users. */
export const mail = {
  script: "a mail_lua script",
  scripts: "mail_lua scripts",
  caller: "the plugin mail_lua",
  hooks: ["script_init", "mail_user_created", "mail_user_deinit_pre", "mail_user_deinit", "script_deinit"],
  required: { hook: "mail_user_created", lua: "function mail_user_created(user) return 0 end" },
  isOfSessions: true,
  servers: [
    {
      since: "2.3",
      load: { mail_plugins: "$mail_plugins mail_lua", plugin: { mail_lua_script: SCRIPT } },
      scriptSettings: ["plugin"],
    },
    {
      since: "2.4",
      load: { mail_plugins: { mail_lua: "yes" }, mail_lua: { lua_file: SCRIPT } },
      scriptSettings: ["mail_lua", "lua_settings"],
    },
  ],
} as const satisfies Context;
