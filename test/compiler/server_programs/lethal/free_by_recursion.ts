import type { Mailbox, MailHooks } from "dovescript";

function walk(box: Mailbox, depth: number): void {
  box.sync();
  if (depth === 0) box.free();
  else walk(box, depth - 1);
  if (depth === 2) box.sync();
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    walk(user.mailbox("INBOX"), 2);
  },
} satisfies MailHooks;
