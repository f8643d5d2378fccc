import type { MailHooks } from "dovescript";

let flush: (() => void) | undefined;

export default {
  mail_user_created() {
    const event = dovecot.event().passthrough_event();
    flush = () => event.log_info("again");
    flush();
  },
  mail_user_deinit_pre() {
    flush?.();
  },
} satisfies MailHooks;
