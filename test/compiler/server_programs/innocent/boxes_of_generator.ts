// For 2.3.19.1, 2.4.1, 2.4.5.
import type { Mailbox, MailHooks, MailUser } from "dovescript";

function* openBoxes(user: MailUser, names: readonly string[]): Generator<Mailbox> {
  for (const name of names) {
    const box = user.mailbox(name);
    yield box;
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    for (const made of openBoxes(user, ["INBOX", "Archive"])) {
      using box = made;
      dovecot.i_info(`${box.status(dovecot.storage.STATUS_MESSAGES).messages} in ${box.vname}`);
    }
  },
} satisfies MailHooks;
