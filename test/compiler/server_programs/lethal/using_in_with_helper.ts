import type { Mailbox, MailUser, MailHooks } from "dovescript";

function withBox<T>(user: MailUser, name: string, work: (box: Mailbox) => T): T {
  using box = user.mailbox(name);
  return work(box);
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = withBox(user, "INBOX", (each) => each);
    box.sync();
  },
} satisfies MailHooks;
