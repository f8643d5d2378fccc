import type { ContractCase } from "../contract_case.ts";

/** What becomes of a session by what its hooks are and return. */
export const hooks: readonly ContractCase[] = [
  {
    title: "mail_user_created that returns 0 lets the user in, and the other hooks follow in order",
    covers: ["script_init", "mail_user_created", "mail_user_deinit_pre", "mail_user_deinit", "script_deinit"],
    lua: `
function script_init() dovecot.i_info("script_init") return 0 end
function mail_user_created(user) dovecot.i_info("mail_user_created") return 0 end
function mail_user_deinit_pre(user) dovecot.i_info("mail_user_deinit_pre") return 0 end
function mail_user_deinit(user) dovecot.i_info("mail_user_deinit") return 0 end
function script_deinit() dovecot.i_info("script_deinit") end
`,
  },
];
