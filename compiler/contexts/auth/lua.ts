import type { LuaDescription } from "../lua_description.ts";
import { prefixOf } from "./codes.ts";

/** The part of a user name before the `@`, and that behind it, as Lua takes them out. */
const LOCAL_PART = 'match("^[^@]*")';
const DOMAIN = 'match("@(.*)$")';

/** Facts about auth scripts for checks of hand-written Lua. */
export const luaOfAuth: LuaDescription = {
  formerHooks: {
    auth_passdb_init: "script_init",
    auth_userdb_init: "script_init",
    auth_passdb_verify: "auth_password_verify",
    auth_userdb_iter: "auth_userdb_iterate",
  },
  results: {
    passdb: { prefix: prefixOf("passdb"), numbers: [1, 0, -1, -2, -3, -4, -5, -6] },
    userdb: { prefix: prefixOf("userdb"), numbers: [1, -1, -2] },
  },
  neededFields: {
    hooks: ["auth_passdb_lookup"],
    names: ["password", "nopassword"],
    example: 'nopassword = "y"',
    unlessRead: "skip_password_check",
  },
  instead: {
    AuthRequest: {
      username: `user:${LOCAL_PART}`,
      domain: `user:${DOMAIN}`,
      orig_username: `original_user:${LOCAL_PART}`,
      orig_domain: `original_user:${DOMAIN}`,
      original_username: `original_user:${LOCAL_PART}`,
      original_domain: `original_user:${DOMAIN}`,
      login_username: `login_user:${LOCAL_PART}`,
      login_domain: `login_user:${DOMAIN}`,
      auth_username: `auth_user:${LOCAL_PART}`,
      auth_domain: `auth_user:${DOMAIN}`,
    },
  },
  texts: {
    types: ["AuthRequest", "AuthRequestFields"],
    chosenByServer:
      /_?(?:ip|rip|lip|port|rport|lport|pid|fp)$|^(?:mech|mechanism|service|protocol|secured|cert|session|id|ssl_ja3_hash|local_name)$/,
    hookParameters: { auth_password_verify: [1] },
  },
  objects: ["AuthRequest"],
};
