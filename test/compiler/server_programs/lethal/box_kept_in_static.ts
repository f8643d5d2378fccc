import type { Mailbox, MailUser, MailHooks } from "dovescript";

class Cache {
  static readonly boxes: Mailbox[] = [];
  static open(user: MailUser, name: string): Mailbox {
    const box = user.mailbox(name);
    Cache.boxes.push(box);
    return box;
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    Cache.open(user, "INBOX").sync();
  },
} satisfies MailHooks;
