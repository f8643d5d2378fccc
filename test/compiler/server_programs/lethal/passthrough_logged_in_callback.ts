import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {
    const event = dovecot.event().passthrough_event().set_name("seen");
    ["one", "two"].forEach((text) => {
      event.log_info(text);
    });
  },
} satisfies MailHooks;
