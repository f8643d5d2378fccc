import type { MailHooks } from "dovescript";

export default {
  script_init(settings) {
    for (const name in settings) dovecot.i_info(name);
    for (const [name] of Object.entries(settings)) dovecot.i_info(name);
  },
  mail_user_created() {},
} satisfies MailHooks;
