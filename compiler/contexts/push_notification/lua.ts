import type { LuaDescription } from "../lua_description.ts";

/** Facts about push notification scripts for checks of hand-written Lua. */
export const luaOfPush: LuaDescription = {
  formerHooks: {},
  results: {},
  instead: {},
  texts: { types: ["Mailbox", "MailUser"], chosenByServer: /^(?:uid|gid|home)$/, hookParameters: {} },
  objects: ["MailUser"],
};
