import type { Mailbox, MailHooks } from "dovescript";

class Holder {
  constructor(readonly box: Mailbox) {}
  get name(): string {
    this.box.free();
    return "freed";
  }
}

class Named extends Holder {
  override get name(): string {
    return `name ${super.name}`;
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const named = new Named(user.mailbox("INBOX"));
    dovecot.i_info(named.name);
    dovecot.i_info(`${named.box}`);
  },
} satisfies MailHooks;
