import type { MailUser } from "dovescript";

/** Counts one mailbox and logs it through an event that metrics and exporters can use. */
export function report(user: MailUser, name: string): void {
  using mailbox = user.mailbox(name);
  mailbox.sync();
  const { messages, unseen } = mailbox.status(dovecot.storage.STATUS_MESSAGES, dovecot.storage.STATUS_UNSEEN);
  dovecot
    .event()
    .set_name("mailbox_report")
    .add_str("mailbox", mailbox.vname)
    .add_int("messages", messages)
    .add_int("unseen", unseen)
    .log_info(`${mailbox.vname}: ${unseen} of ${messages} unseen`);
}
