import type { MailUser, MailHooks } from "dovescript";

function report(user: MailUser, name = "INBOX", limit = 100): void {
  using box = user.mailbox(name);
  const { messages } = box.status(dovecot.storage.STATUS_MESSAGES);
  if (messages < limit) dovecot.i_info(`${name} has ${messages}`);
  else dovecot.i_warning(`${name} has ${messages} of ${limit}`);
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    report(user);
    report(user, "Archive");
    report(user, "Sent", 5000);
  },
} satisfies MailHooks;
