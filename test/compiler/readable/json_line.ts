import type { MailHooks } from "dovescript";
import { stringify } from "dovescript/json";

export default {
  mail_user_created(user) {
    const line = stringify({
      what: "login",
      user: user.username,
      service: user.service,
      session: user.session_id ?? "none",
      restored: user.session_restored,
      at: user.session_create_time,
    });
    dovecot.i_info(line);
  },
} satisfies MailHooks;
