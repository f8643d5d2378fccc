import type { MailHooks } from "dovescript";
import { GREETING } from "./module.ts";

export default {
  mail_user_created() {
    dovecot.i_info(GREETING);
  },
} satisfies MailHooks;
