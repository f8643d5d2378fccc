// For 2.3.13, 2.3.19.1, 2.4.1.
import type { EventPassthrough, MailHooks } from "dovescript";

function finish(event: EventPassthrough, isLogged: boolean): void {
  if (isLogged) event.log_info("seen");
}

export default {
  mail_user_created(user) {
    finish(dovecot.event().passthrough_event(), user.anonymous);
  },
} satisfies MailHooks;
