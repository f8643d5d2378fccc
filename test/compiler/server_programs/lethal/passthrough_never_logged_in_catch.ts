// For 2.3.13, 2.3.19.1, 2.4.1.
import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    const event = dovecot.event().passthrough_event();
    try {
      if (user.home !== "/nowhere") throw new Error("other home");
      event.log_info("seen");
    } catch {
      dovecot.i_info("not seen");
    }
  },
} satisfies MailHooks;
