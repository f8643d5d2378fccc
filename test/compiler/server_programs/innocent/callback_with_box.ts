import type { Mailbox, MailUser, MailHooks } from "dovescript";

function eachBox(user: MailUser, names: readonly string[], work: (box: Mailbox) => void): void {
  for (const name of names) {
    using box = user.mailbox(name);
    work(box);
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    let unseen = 0;
    eachBox(user, ["INBOX", "Archive"], (box) => {
      unseen += box.status(dovecot.storage.STATUS_UNSEEN).unseen;
    });
    dovecot.i_info(`${unseen} unseen`);
  },
} satisfies MailHooks;
