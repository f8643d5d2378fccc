import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const event = dovecot.event().passthrough_event().set_name("session_end");
    try {
      event.add_str("theme", user.metadata_get("/private/theme") ?? "none");
    } catch {
      event.add_str("theme", "unknown");
    }
    event.log_info("ends");
  },
} satisfies MailHooks;
