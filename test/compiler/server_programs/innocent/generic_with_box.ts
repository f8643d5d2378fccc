import type { Mailbox, MailUser, MailHooks } from "dovescript";

function withBox<T>(user: MailUser, name: string, work: (box: Mailbox) => T): T {
  using box = user.mailbox(name);
  return work(box);
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const messages = withBox(user, "INBOX", (box) => box.status(dovecot.storage.STATUS_MESSAGES).messages);
    const comment = withBox(user, "Archive", (box) => box.metadata_get("/private/comment") ?? "none");
    dovecot.i_info(`${messages} ${comment}`);
  },
} satisfies MailHooks;
