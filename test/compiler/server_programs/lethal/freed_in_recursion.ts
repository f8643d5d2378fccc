import type { Mailbox, MailHooks, MailUser } from "dovescript";

function visit(user: MailUser, depth: number, outer?: Mailbox): void {
  const box = user.mailbox("INBOX");
  if (depth > 0) visit(user, depth - 1, box);
  outer?.free();
  if (depth > 0) box.sync();
  else box.free();
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    visit(user, 4);
  },
} satisfies MailHooks;
