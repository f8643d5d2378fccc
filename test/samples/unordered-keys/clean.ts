import type { MailHooks } from "dovescript";

export default {
  script_init(settings) {
    for (const name of Object.keys(settings).sort()) dovecot.i_info(name);
    const limits: Record<string, number> = { b: 1, a: 2 };
    for (const name in limits) dovecot.i_info(name);
  },
  mail_user_created() {},
} satisfies MailHooks;
