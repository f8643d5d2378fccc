// For 2.3.19.1, 2.4.1, 2.4.5.
import type { EventPassthrough, MailHooks } from "dovescript";

function* events(): Generator<EventPassthrough> {
  const event = dovecot.event().passthrough_event();
  yield event;
  yield event;
}

export default {
  mail_user_created() {
    for (const event of events()) event.log_info("seen");
  },
} satisfies MailHooks;
