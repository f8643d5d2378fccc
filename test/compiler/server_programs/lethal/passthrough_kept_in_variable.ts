import type { EventPassthrough, MailHooks } from "dovescript";

let pending: EventPassthrough | undefined;

export default {
  mail_user_created() {
    pending = dovecot.event().passthrough_event();
    pending.log_info("now");
  },
  mail_user_deinit_pre() {
    pending?.log_info("later");
  },
} satisfies MailHooks;
