import type { EventPassthrough, MailHooks } from "dovescript";

function log(event: EventPassthrough, text: string): void {
  event.add_str("text", text).log_info(text);
}

export default {
  mail_user_created() {
    const event = dovecot.event().passthrough_event();
    log(event, "one");
    log(event, "two");
  },
} satisfies MailHooks;
