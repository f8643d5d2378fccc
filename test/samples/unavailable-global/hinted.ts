import type { MailHooks } from "dovescript";
import { parse, stringify } from "dovescript/json";

export default {
  mail_user_created(user) {
    dovecot.i_info(stringify(user.username));
    if (parse("1") !== 1) dovecot.i_info("no number");
  },
} satisfies MailHooks;
