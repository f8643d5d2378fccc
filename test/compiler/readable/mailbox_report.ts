import type { MailHooks, MailUser } from "dovescript";

const { STATUS_MESSAGES, STATUS_UNSEEN } = dovecot.storage;

interface Totals {
  messages: number;
  unseen: number;
}

function report(user: MailUser, name: string, totals: Totals): void {
  using mailbox = user.mailbox(name);
  mailbox.sync();
  const { messages, unseen } = mailbox.status(STATUS_MESSAGES, STATUS_UNSEEN);
  totals.messages += messages;
  totals.unseen += unseen;
  dovecot
    .event()
    .set_name("mailbox_report")
    .add_str("mailbox", mailbox.vname)
    .add_int("messages", messages)
    .add_int("unseen", unseen)
    .log_info(`${mailbox.vname}: ${unseen} of ${messages} unseen`);
}

export default {
  mail_user_created() {},

  mail_user_deinit_pre(user) {
    const totals: Totals = { messages: 0, unseen: 0 };
    for (const name of ["INBOX", "Archive"]) report(user, name, totals);
    dovecot.i_info(`${user.username}: ${totals.unseen} of ${totals.messages} unseen in all`);
  },
} satisfies MailHooks;
