import type { MailHooks } from "dovescript";

declare let logins: number;

export default {
  script_init() {
    dovecot.restrict_global_variables(true);
  },
  mail_user_created() {
    logins += 1;
    dovecot.i_info(`${logins}`);
  },
} satisfies MailHooks;
