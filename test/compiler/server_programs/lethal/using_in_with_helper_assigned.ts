import type { Mailbox, MailUser, MailHooks } from "dovescript";

function withBox(user: MailUser, name: string, work: (box: Mailbox) => void): void {
  using box = user.mailbox(name);
  work(box);
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    let escaped: Mailbox | undefined;
    withBox(user, "INBOX", (box) => {
      escaped = box;
    });
    escaped?.sync();
  },
} satisfies MailHooks;
