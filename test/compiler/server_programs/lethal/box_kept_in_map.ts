import type { Mailbox, MailUser, MailHooks } from "dovescript";

const boxes = new Map<string, Mailbox>();

function boxOf(user: MailUser, name: string): Mailbox {
  const known = boxes.get(name);
  if (known !== undefined) return known;
  const box = user.mailbox(name);
  boxes.set(name, box);
  return box;
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    boxOf(user, "INBOX").sync();
  },
} satisfies MailHooks;
