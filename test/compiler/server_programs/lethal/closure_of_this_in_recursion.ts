import type { Mailbox, MailHooks } from "dovescript";

class Step {
  constructor(
    private readonly box: Mailbox,
    private readonly next?: Step,
  ) {}

  collect(later: (() => void)[]): void {
    later.push(() => this.box.sync());
    this.next?.collect(later);
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    const archive = user.mailbox("Archive");
    const later: (() => void)[] = [];
    new Step(inbox, new Step(inbox, new Step(inbox, new Step(archive)))).collect(later);
    archive.free();
    for (const each of later) each();
  },
} satisfies MailHooks;
