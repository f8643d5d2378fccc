import type { LuaDescription } from "../lua_description.ts";

const plugin_getenv =
  "Read `settings.NAME` in `script_init(settings)`, which is given the user's settings since 2.4.0.";

/** Facts about mail_lua scripts for checks of hand-written Lua. */
export const luaOfMail: LuaDescription = {
  formerHooks: {},
  results: {},
  instead: {
    EarlyMailUser: { plugin_getenv },
    MailUser: { plugin_getenv },
    LateMailUser: { plugin_getenv },
  },
  texts: {
    types: ["Mailbox", "MailUser", "EarlyMailUser", "LateMailUser"],
    chosenByServer: /^(?:uid|gid|home)$/,
    hookParameters: {},
  },
  objects: ["MailUser", "EarlyMailUser", "LateMailUser"],
};
