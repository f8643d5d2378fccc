import type { Mailbox, MailHooks } from "dovescript";

class Counter {
  #total = 0;
  add(box: Mailbox): void {
    this.#total += box.status(dovecot.storage.STATUS_MESSAGES).messages;
  }
  get total(): number {
    return this.#total;
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const counter = new Counter();
    for (const name of ["INBOX", "Archive", "Drafts"]) {
      using box = user.mailbox(name);
      counter.add(box);
    }
    dovecot.i_info(`${counter.total} messages`);
  },
} satisfies MailHooks;
