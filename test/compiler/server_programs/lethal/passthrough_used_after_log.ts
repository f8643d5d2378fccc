import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    const event = dovecot.event().passthrough_event().set_name("seen");
    event.log_info("one");
    event.add_str("user", "late");
  },
} satisfies MailHooks;
