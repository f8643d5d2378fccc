import type { MailHooks } from "dovescript";
import "./script.ts";

export default {
  mail_user_created() {
    dovecot.i_info(GREETING);
  },
} satisfies MailHooks;
