import type { Mailbox, MailUser, MailHooks } from "dovescript";

function openJob(user: MailUser): { readonly name: string; readonly box: Mailbox } {
  using box = user.mailbox("INBOX");
  return { name: "job", box };
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    openJob(user).box.sync();
  },
} satisfies MailHooks;
