import type { MailHooks } from "dovescript";

let logins = 0;

export default {
  script_init() {
    dovecot.restrict_global_variables(true);
  },
  mail_user_created() {
    logins += 1;
    dovecot.i_info(`${logins}`);
  },
} satisfies MailHooks;
