import type { Mailbox, MailUser, MailHooks } from "dovescript";

class Cache {
  #last: Mailbox | undefined;
  open(user: MailUser, name: string): Mailbox {
    this.#last = user.mailbox(name);
    return this.#last;
  }
}

const cache = new Cache();

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    cache.open(user, "INBOX").sync();
  },
} satisfies MailHooks;
