import type { EarlyMailUser, MailHooks } from "dovescript";

function prefixOf(user: EarlyMailUser): string {
  const name = user.username;
  if (name.includes("\n")) return "somebody: ";
  return `${name}: `;
}

export default {
  mail_user_created(user) {
    dovecot.event().append_log_prefix(prefixOf(user)).log_info("seen");
  },
} satisfies MailHooks;
