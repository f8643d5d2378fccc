import type { EarlyMailUser, MailHooks } from "dovescript";

function prefixOf(user: EarlyMailUser): string {
  return `${user.username}: `;
}

export default {
  mail_user_created(user) {
    const text = prefixOf(user); if (text.includes("\n")) return;
    dovecot.event().append_log_prefix(text).log_info("seen");
  },
} satisfies MailHooks;
