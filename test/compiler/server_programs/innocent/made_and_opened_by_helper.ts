import type { Mailbox, MailUser, MailHooks } from "dovescript";

function openBox(user: MailUser, name: string): Mailbox {
  const box = user.mailbox(name);
  try {
    box.open();
  } catch (error) {
    box.free();
    throw error;
  }
  return box;
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = openBox(user, "INBOX");
    inbox.metadata_set("/private/comment", "opened");
  },
} satisfies MailHooks;
