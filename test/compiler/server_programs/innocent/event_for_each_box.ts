import type { Mailbox, MailHooks } from "dovescript";

function log(box: Mailbox, messages: number): void {
  dovecot
    .event()
    .set_name("mailbox_counted")
    .add_str("mailbox", box.vname)
    .add_int("messages", messages)
    .log_info("counted");
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    for (const name of ["INBOX", "Archive"]) {
      using box = user.mailbox(name);
      log(box, box.status(dovecot.storage.STATUS_MESSAGES).messages);
    }
  },
} satisfies MailHooks;
