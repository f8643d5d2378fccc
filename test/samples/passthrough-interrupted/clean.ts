import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const theme = user.metadata_get("/private/theme") ?? "none";
    dovecot.event().passthrough_event().set_name("session_end").add_str("theme", theme).log_info("ends");
  },
} satisfies MailHooks;
