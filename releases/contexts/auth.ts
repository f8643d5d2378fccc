import type { Context } from "./context.ts";
import { SCRIPT } from "./server.ts";

const PASSDB = ["auth_password_verify", "auth_passdb_lookup"];
const USERDB = ["auth_userdb_lookup", "auth_userdb_iterate"];
const FILE_2_3 = { driver: "lua", args: `file=${SCRIPT}` };
const FILE_2_4 = { lua_file: SCRIPT };

/** The Lua driver of passdbs and userdbs. */
export const auth = {
  script: "an auth script",
  scripts: "auth scripts",
  caller: "a passdb or userdb with the Lua driver",
  hooks: [
    "script_init",
    "auth_passdb_get_cache_key",
    "auth_userdb_get_cache_key",
    "auth_password_verify",
    "auth_passdb_lookup",
    "auth_userdb_lookup",
    "auth_userdb_iterate",
    "script_deinit",
  ],
  actions: [
    { hooks: ["auth_password_verify", "auth_passdb_lookup"], command: "auth test {user} secret" },
    { hooks: ["auth_passdb_lookup"], command: "auth lookup {user}" },
    { hooks: ["auth_userdb_lookup"], command: "user {user}" },
    { hooks: ["auth_userdb_iterate"], command: "user '*'" },
  ],
  servers: [
    {
      since: "2.3",
      load: { passdb: FILE_2_3, userdb: FILE_2_3 },
      parts: { passdb: PASSDB, userdb: USERDB },
      scriptSettings: [],
    },
    {
      since: "2.4",
      load: { "passdb lua": FILE_2_4, "userdb lua": FILE_2_4 },
      parts: { "passdb lua": PASSDB, "userdb lua": USERDB },
      scriptSettings: ["passdb lua", "lua_settings"],
    },
  ],
} as const satisfies Context;
