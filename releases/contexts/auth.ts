import type { Context } from "./context.ts";

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
} as const satisfies Context;
