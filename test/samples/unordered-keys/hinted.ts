import type { MailHooks } from "dovescript";

export default {
  script_init(settings) {
    for (const key of Object.keys(settings).sort()) dovecot.i_info(key);
  },
  mail_user_created() {},
} satisfies MailHooks;
