import type { Context, HookResult } from "../context.ts";
import { luaOfMail } from "./lua.ts";
import { refuse } from "./refuse.ts";
import { typeHints } from "./type_hints.ts";

const status: HookResult = { kind: "status", success: 0, mayRefuse: false };
const userStatus: HookResult = { ...status, mayRefuse: true };

/** mail_lua: hooks for the sessions of users. */
export const mail: Context = {
  name: "mail",
  hooksType: "MailHooks",
  hooks: [
    { name: "script_init", parameters: [], result: status },
    { name: "mail_user_created", parameters: ["user: EarlyMailUser"], result: userStatus },
    { name: "mail_user_deinit_pre", parameters: ["user: MailUser"], result: userStatus },
    { name: "mail_user_deinit", parameters: ["user: LateMailUser"], result: userStatus },
    { name: "script_deinit", parameters: [], result: { kind: "none" } },
  ],
  companions: [
    {
      hook: "mail_user_created",
      of: ["mail_user_deinit_pre", "mail_user_deinit"],
      code: "missing-mail-user-created",
      hint: "Add `mail_user_created() {}`: without it the server unloads the script at once and calls no other hook.",
    },
  ],
  results: [refuse],
  resultTypes: {},
  tables: ["storage"],
  multiples: [],
  resultHint:
    'A hook gives nothing, or `refuse("reason")`; the server takes true, false and texts for success.',
  typeHints,
  lua: luaOfMail,
};
