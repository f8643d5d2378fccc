import type { MailUser, MailHooks } from "dovescript";

function count(user: MailUser, name: string): number {
  const box = user.mailbox(name);
  const { messages } = box.status(dovecot.storage.STATUS_MESSAGES);
  box.free();
  return messages;
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    dovecot.i_info(`${count(user, "INBOX") + count(user, "Missing")}`);
  },
} satisfies MailHooks;
