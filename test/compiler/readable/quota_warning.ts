import type { MailHooks, MailUser } from "dovescript";

const DEFAULT_LIMIT = 1000;
const MAILBOXES = ["INBOX", "Sent", "Trash"];

/** How many messages a user may have: the setting, or the default when it is no number. */
function limitOf(user: MailUser): number {
  const limit = Number(user.plugin_getenv("message_limit") ?? "");
  return limit > 0 ? limit : DEFAULT_LIMIT;
}

function countMessages(user: MailUser): number {
  let total = 0;
  for (const name of MAILBOXES) {
    using mailbox = user.mailbox(name);
    total += mailbox.status(dovecot.storage.STATUS_MESSAGES).messages;
  }
  return total;
}

export default {
  mail_user_created() {},

  mail_user_deinit_pre(user) {
    const limit = limitOf(user);
    const total = countMessages(user);
    const percent = (total / limit) * 100;
    if (percent >= 100) dovecot.i_error(`${user.username} is over the limit: ${total} of ${limit} messages`);
    else if (percent >= 80)
      dovecot.i_warning(`${user.username} uses ${percent.toFixed(1)} % of ${limit} messages`);
  },
} satisfies MailHooks;
