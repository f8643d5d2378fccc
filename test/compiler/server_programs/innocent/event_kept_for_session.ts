import type { DovecotEvent, MailHooks } from "dovescript";

let sessionEvent: DovecotEvent | undefined;

export default {
  mail_user_created(user) {
    sessionEvent = dovecot.event().set_name("session").add_str("user", user.username);
    sessionEvent.log_info("begun");
  },
  mail_user_deinit() {
    sessionEvent?.set_name("session_end").log_info("ended");
  },
} satisfies MailHooks;
