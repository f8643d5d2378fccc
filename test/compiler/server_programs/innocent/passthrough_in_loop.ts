import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    for (const [key, value] of [
      ["service", user.service],
      ["user", user.username],
    ] as const) {
      dovecot.event().passthrough_event().set_name("field").add_str(key, value).log_info(key);
    }
  },
} satisfies MailHooks;
