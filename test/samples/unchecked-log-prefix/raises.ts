import type { EarlyMailUser, MailHooks } from "dovescript";

function prefixOf(user: EarlyMailUser): string {
  return `${user.username}: `;
}

export default {
  mail_user_created(user) {
    dovecot.event().append_log_prefix(prefixOf(user)).log_info("seen");
  },
} satisfies MailHooks;
