import type { MailHooks, MailUser } from "dovescript";

function countFrom(user: MailUser, names: readonly string[]): number {
  const [name, ...others] = names;
  if (name === undefined) return 0;
  using box = user.mailbox(name);
  const rest = countFrom(user, others);
  const { messages } = box.status(dovecot.storage.STATUS_MESSAGES);
  return messages + rest;
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    dovecot.i_info(`${countFrom(user, ["INBOX", "Archive", "Sent"])} messages`);
  },
} satisfies MailHooks;
