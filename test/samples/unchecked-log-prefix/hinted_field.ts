import type { EarlyMailUser, MailHooks } from "dovescript";

function prefixOf(user: EarlyMailUser): string {
  return `${user.username}: `;
}

export default {
  mail_user_created(user) {
    const text = prefixOf(user);
    dovecot.event().add_str("prefix", text).log_info("seen");
  },
} satisfies MailHooks;
